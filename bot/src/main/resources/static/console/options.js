// A list of suggestions under (or over) a text field, driven by the arrow keys.

/**
 * @param {HTMLElement} field the input or textarea
 * @param {HTMLElement} list the listbox
 * @param {() => string | null} address where the suggestions for what stands in the field come from; null for none
 * @param {(option: HTMLElement) => void} choose takes one
 */
export class Options {
  #field;
  #list;
  #address;
  #choose;
  #request = null;
  #timer = 0;

  constructor(field, list, address, choose) {
    this.#field = field;
    this.#list = list;
    this.#address = address;
    this.#choose = choose;
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        this.take(option);
      }
    });
    list.addEventListener("pointermove", (event) => this.#select(event.target.closest("[role=option]")));
    field.addEventListener("blur", () => this.close());
  }

  get open() {
    return !this.#list.hidden;
  }

  get selected() {
    return this.open ? this.#list.querySelector("[aria-selected=true]") : null;
  }

  /** Asks anew, a moment after the last key. */
  refresh(after = 90) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#load(), after);
  }

  close() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#list.hidden = true;
    this.#field.setAttribute("aria-expanded", "false");
    this.#field.removeAttribute("aria-activedescendant");
  }

  take(option) {
    this.close();
    this.#choose(option);
  }

  /** @returns {boolean} whether the key was meant for the list */
  key(event) {
    if (!this.open || event.isComposing) {
      return false;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.#move(event.key === "ArrowDown" ? 1 : -1);
      return true;
    }
    if (event.key === "Escape") {
      this.close();
      return true;
    }
    return false;
  }

  async #load() {
    const address = this.#address();
    this.#request?.abort();
    if (address === null) {
      this.close();
      return;
    }
    this.#request = new AbortController();
    try {
      const response = await fetch(address, { signal: this.#request.signal });
      this.#show(response.ok ? await response.text() : "");
    } catch (stopped) {
      if (stopped.name !== "AbortError") {
        this.close();
      }
    }
  }

  #show(html) {
    this.#list.innerHTML = html;
    const found = this.#list.querySelectorAll("[role=option]");
    found.forEach((option, index) => (option.id = `${this.#list.id}-${index}`));
    if (!this.#list.firstElementChild || document.activeElement !== this.#field) {
      this.close();
      return;
    }
    this.#list.hidden = false;
    this.#field.setAttribute("aria-expanded", "true");
    this.#select(found[0] ?? null);
    announce(found.length);
  }

  #move(by) {
    const all = [...this.#list.querySelectorAll("[role=option]")];
    if (all.length > 0) {
      const at = all.indexOf(this.selected);
      this.#select(all[(at + by + all.length) % all.length]);
    }
  }

  #select(option) {
    if (!option) {
      return;
    }
    this.#list.querySelectorAll("[aria-selected=true]").forEach((old) => old.setAttribute("aria-selected", "false"));
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.#field.setAttribute("aria-activedescendant", option.id);
  }
}

function announce(count) {
  const teller = document.getElementById("announce");
  const { one, many, none } = teller.dataset;
  teller.textContent = count === 0 ? none : (count === 1 ? one : many).replace("{0}", count);
}
