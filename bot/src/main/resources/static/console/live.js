// Messages as they arrive, from the server's stream of events.
import { setClock } from "./clock.js";

const RETRY_MILLIS = 3000;
const TOAST_MILLIS = 15000;

/** How long a glide to new messages may take: until then the reader is taken to be where it ends. */
const GLIDE_MILLIS = 1200;

let shown = null;
let gliding = -GLIDE_MILLIS;
let last;
let messages;
let scroll;

export function startLive() {
  last = Number(document.body.dataset.revision);
  messages = document.getElementById("messages");
  scroll = document.getElementById("scroll");
  divide();
  seen(document.body.dataset.room, last);
  document.querySelectorAll("[data-newest]").forEach((link) => news(Number(link.dataset.newest), link.dataset.roomOf));
  scroll.scrollTop = scroll.scrollHeight;
  messages.addEventListener("load", (event) => (shown?.contains(event.target) ? toShow(shown) : atEnd() && toEnd()), true);
  connect();
}

function connect() {
  const stream = new EventSource(`events?since=${last}`);
  stream.addEventListener("message", (event) => {
    last = Math.max(last, Number(event.lastEventId));
    show(event.data);
    seen(document.body.dataset.room, last);
  });
  stream.addEventListener("news", (event) => {
    const [revision, ...room] = event.data.split(" ");
    news(Number(revision), room.join(" "), true);
  });
  stream.addEventListener("clock", (event) => setClock(Number(event.data)));
  stream.addEventListener("error", () => {
    if (stream.readyState === EventSource.CLOSED) {
      setTimeout(connect, RETRY_MILLIS);
    }
  });
  window.addEventListener("pagehide", () => stream.close(), { once: true });
}

/** Puts a message in its place, or in the place of what it was before. */
function show(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const message = template.content.firstElementChild;
  const known = document.getElementById(message.id);
  if (known?.dataset.revision === message.dataset.revision) {
    return;
  }
  const follow = atEnd() || !message.classList.contains("message-bot");
  if (known) {
    message.classList.add("message-changed");
    const hadFocus = known.contains(document.activeElement);
    known.replaceWith(message);
    if (hadFocus) {
      (message.querySelector("button") ?? document.getElementById("line")).focus();
    }
  } else {
    message.classList.add("message-new");
    const all = [...messages.querySelectorAll(".message")];
    const before = all.findLast((other) => Number(other.dataset.id) < Number(message.dataset.id));
    before ? before.after(message) : messages.prepend(message);
  }
  htmx.process(message);
  divide();
  if (follow && !message.nextElementSibling) {
    toShow(message);
  }
}

/** A line with the day above the first message of each. */
function divide() {
  let day = "";
  [...messages.children].forEach((child) => {
    const above = child.previousElementSibling;
    if (child.classList.contains("day")) {
      if (child.nextElementSibling?.dataset.day !== child.dataset.starts || day === child.dataset.starts) {
        child.remove();
      }
    } else if (child.dataset.day !== day) {
      day = child.dataset.day;
      if (!above?.classList.contains("day")) {
        child.before(dayLine(child.dataset));
      }
    }
  });
}

function dayLine({ day, dayLabel }) {
  const line = document.createElement("div");
  line.className = "day";
  line.dataset.starts = day;
  line.textContent = dayLabel;
  return line;
}

function atEnd() {
  return performance.now() - gliding < GLIDE_MILLIS || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;
}

function toEnd() {
  glide(scroll.scrollHeight);
}

/** To the end, but not past the beginning of what is to be read, nor the line before it. */
function toShow(message) {
  shown = message;
  const first = message.previousElementSibling ?? message;
  const top = first.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop - 12;
  glide(Math.min(top, scroll.scrollHeight));
}

function glide(top) {
  gliding = performance.now();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroll.scrollTo({ top, behavior: calm ? "auto" : "smooth" });
}

function seen(room, revision) {
  if (revision > lastSeen(room)) {
    localStorage.setItem(`seen ${room}`, revision);
  }
  mark(room, false);
}

function lastSeen(room) {
  return Number(localStorage.getItem(`seen ${room}`) ?? 0);
}

/** Something was said in another room, perhaps that of another person. */
function news(revision, room, live = false) {
  if (room === document.body.dataset.room || revision <= lastSeen(room)) {
    return;
  }
  const link = mark(room, true);
  if (live && link) {
    toast(link, room);
  }
}

function mark(room, unread) {
  const links = [...document.querySelectorAll("[data-room-of]")].filter((link) => link.dataset.roomOf === room);
  links.forEach((link) => (link.querySelector(".dot").hidden = !unread));
  const others = document.querySelectorAll(".menu-item:not([aria-current]) .dot:not([hidden])");
  document.querySelector("[data-any-other]").hidden = others.length === 0;
  return links.find((link) => link.classList.contains("rail-item")) ?? links[0];
}

function toast(link, room) {
  const toasts = document.getElementById("toasts");
  const { arrived, arrivedFor, show, close } = toasts.dataset;
  [...toasts.children].filter((old) => old.dataset.room === room).forEach((old) => old.remove());
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.dataset.room = room;
  const text = document.createElement("span");
  const forOther = link.classList.contains("menu-item") && !link.hasAttribute("aria-current");
  text.textContent = forOther
    ? arrivedFor.replace("{0}", link.dataset.name)
    : arrived.replace("{0}", link.querySelector(".rail-name")?.textContent ?? "Tundish");
  const go = document.createElement("a");
  go.href = link.href;
  go.textContent = show;
  const away = document.createElement("button");
  away.type = "button";
  away.className = "icon-button";
  away.setAttribute("aria-label", close);
  away.innerHTML = '<svg class="icon" aria-hidden="true"><use href="#i-close"/></svg>';
  away.addEventListener("click", () => toast.remove());
  toast.append(text, go, away);
  toasts.append(toast);
  setTimeout(() => toast.matches(":hover, :focus-within") || toast.remove(), TOAST_MILLIS);
  while (toasts.children.length > 3) {
    toasts.firstElementChild.remove();
  }
}
