import type {Source} from "../budget/figure.js";
import type {PageContext} from "./page.js";
import {element} from "./element.js";
import {placeText, placeUrl} from "./place.js";

export interface FigureFacts {
  readonly title: string;
  /** Rows of name and value. */
  readonly facts: ReadonlyArray<readonly [name: string, value: string]>;
  readonly source: Source;
  readonly fiscalYear: number;
}

/** Shows where a number stands and what it means; closes with Escape, and the focus goes back. */
export function openFigure({title, facts, source, fiscalYear}: FigureFacts, context: PageContext): void {
  const {t} = context;
  const place = placeText(source, context);
  const citation = `${facts[0]?.[1] ?? ""} — ${title}, ${source.document}, ${place}`;
  const dialog = element("dialog", {class: "inspector", "aria-labelledby": "inspector-title"},
    element("h2", {id: "inspector-title"}, t("figureTitle")),
    element("p", {class: "inspector-name", lang: "zh-Hans"}, title),
    element("dl", {}, facts.filter(([, value]) => value).flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
      element("dt", {}, t("printedColumn")), element("dd", {}, element("q", {lang: "zh-Hans"}, source.text || " ")),
      element("dt", {}, t("document")), element("dd", {}, element("code", {}, source.document)),
      element("dt", {}, t("placeColumn")), element("dd", {}, element("a", {href: placeUrl(source, fiscalYear, context)}, place))),
    element("div", {class: "inspector-tools"},
      element("button", {type: "button", onclick: (event: Event) => {
        void navigator.clipboard.writeText(citation).then(() => ((event.target as HTMLElement).textContent = t("copied")));
      }}, t("copyCitation")),
      element("button", {type: "button", class: "primary", onclick: () => dialog.close()}, t("close"))));
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}
