// The line in which people type: completion, history, examples. The forms of the page have the method "dialog": whoever sends
// before htmx listens loses nothing, and what was typed gets into no address.
import { Options } from "./options.js";

const HISTORY = 50;

export function startComposer() {
  const form = document.getElementById("composer");
  const line = document.getElementById("line");
  const completion = new Options(
    line,
    document.getElementById("completion"),
    () => (isCommand(line.value) && line.selectionEnd === line.value.length ? complete(line.value) : null),
    (option) => {
      write(line, option.dataset.insert);
      completion.refresh(0);
    },
  );
  const history = new History(line);
  dropEarlyEnter(line);

  line.addEventListener("input", () => completion.refresh());
  line.addEventListener("focus", () => completion.refresh());
  line.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    const option = completion.selected;
    if (option && (event.key === "Tab" || event.key === "Enter") && !event.shiftKey && adds(option, line.value)) {
      event.preventDefault();
      completion.take(option);
    } else if (completion.key(event) || history.key(event)) {
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  form.addEventListener("htmx:configRequest", (event) => {
    if (event.target === form && line.value.trim() === "") {
      event.preventDefault();
    }
  });
  form.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target === form) {
      history.add(line.value.trim());
      completion.close();
      write(line, "");
    }
  });
  form.addEventListener("htmx:sendError", (event) => restore(event, form, line));
  form.addEventListener("htmx:responseError", (event) => restore(event, form, line));

  document.querySelectorAll(".try").forEach((example) =>
    example.addEventListener("click", () => {
      line.focus();
      write(line, example.dataset.line);
      completion.close();
    }),
  );
}

function isCommand(text) {
  return /^[//]/.test(text) && !text.includes("\n");
}

/** Enter sends the line as it is where the option would only repeat it. */
function adds(option, text) {
  return option.dataset.insert.trim() !== text.trim();
}

function complete(text) {
  return `complete?${new URLSearchParams({ text })}`;
}

function write(line, text) {
  line.value = text;
  line.setSelectionRange(text.length, text.length);
}

/** Until this script listens, Enter breaks the line. */
function dropEarlyEnter(line) {
  if (line.value.endsWith("\n")) {
    write(line, line.value.trimEnd());
  }
}

/** What could not be sent is not lost. */
function restore(event, form, line) {
  if (event.target === form && line.value === "") {
    write(line, event.detail.requestConfig.parameters.text ?? "");
  }
}

class History {
  #line;
  #lines = JSON.parse(sessionStorage.getItem("lines") ?? "[]");
  #at = -1;

  constructor(line) {
    this.#line = line;
  }

  add(text) {
    this.#lines = [text, ...this.#lines.filter((old) => old !== text)].slice(0, HISTORY);
    this.#at = -1;
    sessionStorage.setItem("lines", JSON.stringify(this.#lines));
  }

  key(event) {
    const shown = this.#at >= 0 && this.#line.value === this.#lines[this.#at];
    if (event.key === "ArrowUp" && (this.#line.value === "" || shown)) {
      return this.#show((shown ? this.#at : -1) + 1);
    }
    return event.key === "ArrowDown" && shown && this.#show(this.#at - 1);
  }

  #show(at) {
    if (at >= this.#lines.length) {
      return false;
    }
    this.#at = at;
    write(this.#line, at < 0 ? "" : this.#lines[at]);
    return true;
  }
}
