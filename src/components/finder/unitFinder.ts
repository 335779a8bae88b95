import type {Locale} from "../../locale/locale.js";
import {inLanguage} from "../../locale/locale.js";
import type {Translate} from "../../locale/words/words.js";
import {recentUnits} from "../../store/decided/recentUnits.js";
import type {FinderEntry, FinderFile} from "../../store/published/finderFile.js";
import {loadFinder} from "../../store/published/published.js";
import {unitsFound} from "../../store/published/unitSearch.js";
import {document} from "../../store/page.js";
import {element} from "../page/element.js";

/** Which unit is shown, and what happens when another is chosen. */
export interface UnitChoice {
  /** Its code; empty where the one that is asked for is not here. */
  readonly shown: string;
  readonly onChange: (code: string) => void;
  readonly t: Translate;
  readonly locale: Locale;
}

export interface FoundList {
  /** Lists what is found by a text; those that are near by none. */
  readonly show: (asked: string) => void;
}

/** No more units than a reader looks through. */
const mostShown = 40;

const listId = "unit-list";

let file: Promise<FinderFile> | undefined;

/** The list below a field, of what is typed there: arrows move, Enter takes, Escape leaves all as it was. */
export function findIn(input: HTMLInputElement, {shown, onChange, t, locale}: UnitChoice): FoundList {
  const list = element("ul", {id: listId, role: "listbox", class: "unit-list", "aria-label": t("unit")});
  const count = element("output", {class: "unit-count"});
  const box = element("div", {class: "unit-box", onpointerdown: (event: Event) => event.preventDefault()}, list, count);
  let found: readonly FinderEntry[] = [];
  let at = -1;
  let turn = 0;

  const show = (asked: string) => {
    const mine = ++turn;
    file ??= loadFinder();
    file.then(
      (units) => mine === turn && fill(units, asked),
      () => (file = undefined)
    );
  };
  const fill = (units: FinderFile, asked: string) => {
    const all = unitsFound(units, asked, {shown, recent: recentUnits().filter((code) => code !== shown)}).filter(
      ({code}) => asked.trim() !== "" || code !== shown
    );
    found = all.slice(0, mostShown);
    list.replaceChildren(...found.map((entry, i) => option(entry, i)));
    count.textContent = all.length
      ? all.length > found.length
        ? t("unitsMore", {count: all.length - found.length})
        : ""
      : t("unitsNone", {asked: asked.trim()});
    count.hidden = count.textContent === "";
    if (!box.isConnected) document.body.append(box);
    stand(box, input);
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-controls", listId);
    move(asked.trim() && found.length ? 0 : -1);
  };
  const option = ({code, name, english, divisionName, divisionEnglish}: FinderEntry, i: number) =>
    element(
      "li",
      {id: `${listId}-${i}`, role: "option", "aria-selected": "false", onclick: () => take(code)},
      element("span", {class: "unit-name", lang: "zh-Hans"}, name),
      element("span", {class: "unit-code"}, code),
      inLanguage([english, ""], locale) !== "" && element("span", {class: "unit-english"}, english),
      element("span", {class: "unit-place"}, inLanguage([divisionEnglish, divisionName], locale))
    );
  const move = (to: number) => {
    list.children[at]?.setAttribute("aria-selected", "false");
    at = to;
    const chosen = list.children[at];
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({block: "nearest"});
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const leave = () => {
    turn++;
    box.remove();
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-controls");
    input.removeAttribute("aria-activedescendant");
    input.value = input.defaultValue;
  };
  const take = (code: string) => {
    leave();
    if (code !== shown) onChange(code);
  };
  /** What a key does while the list is open. */
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(Math.min(at + 1, found.length - 1)),
    ArrowUp: () => move(Math.max(at - 1, 0)),
    PageDown: () => move(Math.min(at + 10, found.length - 1)),
    PageUp: () => move(Math.max(at - 10, 0)),
    Enter: () => {
      const chosen = found[at];
      if (chosen) take(chosen.code);
    },
    Escape: () => {
      leave();
      input.select();
    }
  };
  input.addEventListener("keydown", (event) => {
    if (!box.isConnected || !keys[event.key] || event.isComposing) return;
    event.preventDefault();
    keys[event.key]!();
  });
  input.addEventListener("blur", leave);
  if (document.activeElement === input) input.select();
  return {show};
}

/** Puts the list below its field, within the window: the header stays where it is when the page moves. */
function stand(box: HTMLElement, input: HTMLElement): void {
  const {bottom, left} = input.getBoundingClientRect();
  const gap = 8;
  const width = Math.min(420, innerWidth - 2 * gap);
  box.style.top = `${bottom + 4}px`;
  box.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
  box.style.width = `${width}px`;
}
