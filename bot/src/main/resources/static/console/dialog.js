// Forms, one at a time, in a modal dialog. Closing it keeps what was typed: the form can be gone on with.
import { Options } from "./options.js";

const kept = new Map();

let dialog;
let slot;
let resume;
let opener = null;

export function startDialog() {
  dialog = document.getElementById("dialog");
  slot = document.getElementById("form-slot");
  resume = document.getElementById("resume");

  slot.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target === slot) {
      arrived();
    }
  });
  slot.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]")) {
      dialog.close();
    }
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      form().requestSubmit();
    }
  });
  dialog.addEventListener("pointerdown", (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  dialog.addEventListener("close", closed);
  document.getElementById("resume-open").addEventListener("click", open);
  document.getElementById("resume-drop").addEventListener("click", drop);
}

function form() {
  return slot.querySelector("form");
}

/** The slot was filled with a form, or emptied because the form is done. */
function arrived() {
  slot.querySelectorAll(".search").forEach(searchable);
  slot.querySelectorAll(".pills-optional").forEach(revocable);
  if (!form()) {
    if (dialog.open) {
      kept.delete(dialog.dataset.form);
      dialog.close();
    }
    return;
  }
  if (!dialog.open) {
    restore(form());
  }
  open();
}

function open() {
  resume.hidden = true;
  dialog.dataset.form = form().dataset.form;
  if (!dialog.open) {
    opener = document.activeElement;
    form().dataset.opened = JSON.stringify(typed(form()));
    dialog.showModal();
  }
  const first =
    form().querySelector("[aria-invalid=true]") ??
    form().querySelector(".form-body :is(input:not([type=hidden]), select, textarea)");
  first?.focus();
}

function closed() {
  const left = form();
  if (left && JSON.stringify(typed(left)) !== left.dataset.opened) {
    kept.set(left.dataset.form, typed(left));
    const title = document.getElementById("resume-title");
    title.textContent = title.dataset.pattern.replace("{0}", left.querySelector("h2").textContent);
    resume.hidden = false;
  } else {
    resume.hidden = true;
  }
  (opener?.checkVisibility() && opener !== document.body ? opener : document.getElementById("line")).focus();
}

function drop() {
  kept.delete(form()?.dataset.form);
  slot.replaceChildren();
  resume.hidden = true;
  document.getElementById("line").focus();
}

/** What stands in the form, the visible parts of search fields too. */
function typed(from) {
  return [...from.elements]
    .filter((field) => field.type !== "file" && field.type !== "submit" && field.type !== "button")
    .map((field) => [field.name || field.id, field.value, field.checked ?? false]);
}

function restore(into) {
  const values = kept.get(into.dataset.form) ?? [];
  [...into.elements].forEach((field) => {
    const radio = field.type === "radio" || field.type === "checkbox";
    const value = values.find(([name, text]) => name === (field.name || field.id) && (!radio || text === field.value));
    if (value && field.type !== "file") {
      if (radio) {
        field.checked = value[2];
      } else {
        field.value = value[1];
      }
    }
  });
}

function searchable(search) {
  const [sent, shown] = search.querySelectorAll("input");
  const options = new Options(
    shown,
    search.querySelector("ul"),
    () => `suggest?${new URLSearchParams({ subject: search.dataset.subject, text: shown.value })}`,
    (option) => {
      sent.value = option.dataset.value;
      shown.value = option.dataset.insert;
    },
  );
  shown.addEventListener("input", () => {
    sent.value = shown.value;
    options.refresh();
  });
  shown.addEventListener("click", () => options.refresh(0));
  shown.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && options.selected) {
      event.preventDefault();
      options.take(options.selected);
    } else if (options.key(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      options.refresh(0);
    }
  });
}

/** What need not be chosen can be let go again: by a second click, or by the space bar. */
function revocable(pills) {
  let before = null;
  const remember = () => (before = pills.querySelector(":checked"));
  pills.addEventListener("pointerdown", remember, true);
  pills.addEventListener("click", (event) => {
    if (event.target.matches("input")) {
      event.target.checked = event.target !== before;
      before = null;
    }
  });
  pills.addEventListener("keydown", (event) => {
    if (event.key === " " && event.target.checked) {
      event.preventDefault();
      event.target.checked = false;
    }
  });
}
