import type {Translate} from "../../locale/words/words.js";
import {formatView} from "../../store/view.js";
import {document} from "../../store/page.js";
import type {PageContext} from "./context.js";
import {element} from "./element.js";

interface SelectOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: ReadonlyArray<readonly [value: string, text: string]>;
  readonly onChange: (value: string) => void;
}

/** A labelled choice among a few. */
/** A field for a number, which hands on what is entered. */
export interface NumberField {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly onNumber: (value: number) => void;
}

export function select({id, label, value, options, onChange}: SelectOptions): HTMLLabelElement {
  const control = element(
    "select",
    {id, onchange: (event: Event) => onChange((event.target as HTMLSelectElement).value)},
    options.map(([option, text]) => element("option", {value: option, selected: option === value}, text))
  );
  return element("label", {class: "field"}, element("span", {}, label), control);
}

const shownFor = 2000;

/** What is copied for programs that take markup, and for those that take text. */
export interface CopiedMarkup {
  readonly html: string;
  readonly text: string;
}

/** A button that copies a text, unless there is none yet; where a page may not (a frame of another site), it shows the text selected instead. */
export function copyButton(
  label: string,
  text: () => string | undefined | Promise<CopiedMarkup>,
  t: Translate
): HTMLButtonElement {
  const button = element(
    "button",
    {
      type: "button",
      onclick: async () => {
        const copied = await text();
        if (copied === undefined) return;
        try {
          await intoClipboard(copied);
          button.textContent = t("copied");
          setTimeout(() => (button.textContent = label), shownFor);
        } catch {
          const field = element(
            "textarea",
            {readonly: true, rows: 4, class: "copy-field", "aria-label": label},
            typeof copied === "string" ? copied : copied.text
          );
          button.replaceWith(field);
          field.select();
        }
      }
    },
    label
  );
  return button;
}

function intoClipboard(copied: string | CopiedMarkup): Promise<void> {
  if (typeof copied === "string") return navigator.clipboard.writeText(copied);
  const blob = (text: string, type: string) => ({[type]: new Blob([text], {type})});
  return navigator.clipboard.write([
    new ClipboardItem({...blob(copied.html, "text/html"), ...blob(copied.text, "text/plain")})
  ]);
}

/** Gives the reader a file made on this machine. */
export function download(name: string, content: Blob | string, type = "text/plain"): void {
  const blob = typeof content === "string" ? new Blob([content], {type}) : content;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Finds a word or a number in every table of the page; commas and spaces do not matter. The address keeps the search. */
export function searchBox(tables: HTMLElement, {t, view}: PageContext): HTMLElement {
  const count = element("output", {class: "subtitle", for: "search"});
  const search = (query: string, scroll: boolean) => {
    const found = mark(tables, fold(query));
    count.textContent = query
      ? found.length
        ? t("searchCount", {count: found.length})
        : t("searchNone", {query})
      : "";
    if (scroll) found[0]?.scrollIntoView({block: "center"});
  };
  const input = element("input", {
    type: "search",
    id: "search",
    value: view.choices.find,
    placeholder: t("search"),
    size: 32,
    oninput: () => {
      search(input.value, false);
      history.replaceState(null, "", formatView({...view, choices: {...view.choices, find: input.value}}));
    },
    onkeydown: (event: KeyboardEvent) => event.key === "Enter" && search(input.value, true)
  });
  if (view.choices.find) requestAnimationFrame(() => search(view.choices.find!, true));
  return element(
    "div",
    {class: "controls", role: "search"},
    element("label", {class: "field"}, element("span", {}, t("search")), input),
    count
  );
}

function mark(tables: HTMLElement, query: string): Element[] {
  return [...tables.querySelectorAll("tbody td, tbody th")].filter((cell) => {
    const found = query !== "" && fold(cell.textContent ?? "").includes(query);
    cell.classList.toggle("found", found);
    return found;
  });
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s,，]/g, "");
}
