// Light, dark, or as the system: kept in a cookie, so that the server writes it into the page and nothing flickers.
const NEXT = { system: "light", light: "dark", dark: "system" };

export function startTheme() {
  const button = document.getElementById("theme");
  const root = document.documentElement;
  const current = () => root.dataset.theme ?? "system";
  const label = () => {
    button.setAttribute("aria-label", button.dataset[current()]);
    button.title = button.dataset[current()];
  };
  button.addEventListener("click", () => {
    const theme = NEXT[current()];
    if (theme === "system") {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = theme;
    }
    document.cookie = `theme=${theme};path=/;max-age=31536000;samesite=strict`;
    label();
  });
  label();
}
