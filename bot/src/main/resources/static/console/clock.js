// The demo's clock: told once by the server and whenever it is moved, counted on here in between.
let base = 0;
let since = 0;

export function startClock() {
  if (document.getElementById("now")) {
    setClock(Number(document.body.dataset.now));
    setInterval(show, 5000);
  }
}

/** @param {number} now in milliseconds since 1970 */
export function setClock(now) {
  base = now;
  since = performance.now();
  show();
}

function show() {
  const clock = document.getElementById("now");
  if (clock) {
    const now = new Date(base + performance.now() - since);
    clock.dateTime = now.toISOString();
    clock.textContent = wording(now, document.body.dataset);
  }
}

/** The same as the server writes: Mon 23 Nov 2026, 09:12 or 2026年11月23日(周一) 09:12. */
function wording(now, { zone, language }) {
  const parts = (options, locale) =>
    Object.fromEntries(
      new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).formatToParts(now).map((p) => [p.type, p.value]),
    );
  const chinese = language.startsWith("zh");
  const locale = chinese ? "zh-CN" : "en-GB";
  const day = parts({ day: "numeric", year: "numeric" }, "en-GB");
  const month = parts({ month: chinese ? "numeric" : "short" }, "en-US").month;
  const weekday = parts({ weekday: "short" }, locale).weekday;
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(now);
  return chinese
    ? `${day.year}年${month}月${day.day}日(${weekday}) ${time}`
    : `${weekday} ${day.day} ${month} ${day.year}, ${time}`;
}
