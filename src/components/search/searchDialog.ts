import type {Locale} from "../../locale/locale.js";
import {inLanguage} from "../../locale/locale.js";
import type {DisplayUnit} from "../../locale/number.js";
import {displayUnits, formatAmount, formatCount} from "../../locale/number.js";
import {dotted} from "../../locale/words/joiners.js";
import type {Translate, Word} from "../../locale/words/words.js";
import {translator} from "../../locale/words/words.js";
import {document} from "../../store/page.js";
import type {FoundKind, SearchEntry} from "../../store/published/searchIndex.js";
import {element} from "../page/element.js";
import {breakdownWord} from "../view/varianceChoices.js";
import {foundLink} from "./foundLink.js";
import type {ReadyIndex} from "./matches.js";
import {matches} from "./matches.js";
import {loadReady} from "./ready.js";

const kindWords: Readonly<Record<FoundKind, Word>> = {
  line: "foundLine",
  project: "foundProject",
  unit: "foundUnit",
  reason: "foundReason",
  finding: "foundFinding",
  term: "foundTerm"
};

/** Opens the search: a field, and under it what is found, reached with the arrow keys. */
export function openSearch(locale: Locale): void {
  if (document.querySelector("dialog.search")) return;
  const dialog = new SearchDialog(locale).node;
  document.body.append(dialog);
  dialog.showModal();
}

/** A combobox over a list of links, as ARIA has it: the field keeps the focus, the list says which of it is meant. */
class SearchDialog {
  readonly node: HTMLDialogElement;
  readonly #t: Translate;
  readonly #locale: Locale;
  readonly #display = displayOf(new URLSearchParams(location.search).get("in"));
  readonly #list: HTMLUListElement;
  readonly #said: HTMLElement;
  readonly #field: HTMLInputElement;
  #meant = -1;

  constructor(locale: Locale) {
    const t = (this.#t = translator(locale));
    this.#locale = locale;
    this.#list = element("ul", {id: "search-list", role: "listbox", "aria-label": t("searchTitle")});
    this.#said = element("p", {class: "subtitle", role: "status"}, t("searchHint"));
    this.#field = element("input", {
      id: "search-field",
      type: "search",
      role: "combobox",
      "aria-label": t("searchTitle"),
      "aria-expanded": "false",
      "aria-controls": "search-list",
      "aria-autocomplete": "list",
      autocomplete: "off",
      autofocus: true,
      placeholder: t("searchTitle"),
      oninput: () => void this.#search(),
      onkeydown: (event: KeyboardEvent) => this.#key(event)
    });
    this.node = element(
      "dialog",
      {class: "inspector search", "aria-label": t("searchTitle")},
      element(
        "div",
        {class: "search-head"},
        this.#field,
        element("button", {type: "button", class: "quiet", onclick: () => this.node.close()}, t("close"))
      ),
      this.#said,
      this.#list
    );
    this.node.addEventListener("close", () => this.node.remove());
    this.node.addEventListener("click", (event) => event.target === this.node && this.node.close());
    void loadReady().catch(() => undefined);
  }

  /** What is found while one types; a slow answer never replaces a later one. */
  async #search(): Promise<void> {
    const t = this.#t;
    const query = this.#field.value.trim();
    if (!query) return this.#show([], t("searchHint"));
    if (!this.#list.childElementCount) this.#said.textContent = t("searchLoading");
    try {
      const ready = await loadReady();
      if (query !== this.#field.value.trim()) return;
      const unit = new URLSearchParams(location.search).get("unit") ?? ready.index.units[0]?.code ?? "";
      const {found, all} = matches(ready, query, unit);
      const [shown, count] = [formatCount(found.length), formatCount(all)];
      const words = !all
        ? t("searchNothing", {query})
        : found.length < all
          ? t("searchFoundFirst", {shown, count})
          : t("searchFound", {count});
      this.#show(
        found.map(({entry}, i) => this.#option(entry, i, ready)),
        words
      );
    } catch (error) {
      this.#show([], t("searchFailed", {message: error instanceof Error ? error.message : String(error)}));
    }
  }

  #show(options: readonly HTMLLIElement[], said: string): void {
    this.#list.replaceChildren(...options);
    this.#said.textContent = said;
    this.#field.setAttribute("aria-expanded", String(options.length > 0));
    this.#mean(options.length ? 0 : -1);
  }

  #option(entry: SearchEntry, i: number, {index}: ReadyIndex): HTMLLIElement {
    const {kind, zh, en, code, unit, by = "headline"} = entry;
    const what = dotted([this.#t(kindWords[kind]), kind === "line" && by !== "headline" && this.#t(breakdownWord(by))]);
    const name = inLanguage([en ?? zh, zh], this.#locale);
    const href = foundLink(entry, index, {display: this.#display, locale: this.#locale});
    return element(
      "li",
      {id: `found-${i}`, role: "option", "aria-selected": "false", onmousemove: () => this.#mean(i)},
      element(
        "a",
        {href, tabindex: "-1", onclick: () => this.node.close()},
        element(
          "span",
          {class: "found-name"},
          element("b", {...(name === zh ? {lang: "zh-Hans"} : {})}, name),
          code && kind !== "unit" && element("span", {class: "found-code"}, code)
        ),
        element("span", {class: "found-amount"}, this.#amounts(entry)),
        element(
          "span",
          {class: "found-of"},
          `${what} · `,
          kind === "unit" ? code : element("span", {lang: "zh-Hans"}, index.units[unit]!.name)
        )
      )
    );
  }

  /** A line's latest amount and its change. */
  #amounts({year, amount, change}: SearchEntry): string {
    const t = this.#t;
    const unit = this.#display;
    return dotted([
      amount && t("foundAmount", {year, amount: formatAmount(amount[0], {unit, half: amount[1]}), unit: t(unit)}),
      change &&
        t("foundChange", {
          change: formatAmount(change[0], {unit, signed: true, half: change[1] || 5000}),
          base: change[2]
        })
    ]);
  }

  #mean(i: number): void {
    const options = [...this.#list.children];
    options[this.#meant]?.setAttribute("aria-selected", "false");
    this.#meant = i;
    const meant = options[i];
    meant?.setAttribute("aria-selected", "true");
    meant?.scrollIntoView({block: "nearest"});
    if (meant) this.#field.setAttribute("aria-activedescendant", meant.id);
    else this.#field.removeAttribute("aria-activedescendant");
  }

  #key(event: KeyboardEvent): void {
    const count = this.#list.childElementCount;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: (this.#meant + 1) % count,
      ArrowUp: (this.#meant - 1 + count) % count,
      PageDown: Math.min(count - 1, this.#meant + 8),
      PageUp: Math.max(0, this.#meant - 8)
    };
    const to = steps[event.key];
    if (count && to !== undefined) {
      event.preventDefault();
      this.#mean(to);
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      this.#list.children[this.#meant]?.querySelector("a")?.click();
    }
  }
}

function displayOf(asked: string | null): DisplayUnit {
  return displayUnits.find((unit) => unit === asked) ?? "wan";
}
