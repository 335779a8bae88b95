import {joined} from "../../locale/words/joiners.js";
import {document} from "../../store/page.js";
import type {DocumentContext, FigureFacts} from "../page/context.js";
import {copyButton} from "../page/controls.js";
import {element} from "../page/element.js";
import {citeButton} from "../cite/citeButton.js";
import {placeText} from "../page/place.js";
import {versioned} from "../page/versioned.js";
import {fullNameIn} from "../page/which.js";

/** Unit, document, line with its year and basis, place, address: enough for a reader to find it again. */
function citationOf({title, facts, source, fiscalYear}: FigureFacts, context: DocumentContext): string {
  const {unit, t, locale} = context;
  const document = unit.documents.find((own) => own.fiscalYear === fiscalYear)?.title ?? source.document;
  const stated = facts.slice(0, 3).map(([, value]) => value);
  const address = versioned(context.placeUrl(source, fiscalYear), context);
  const slots = {
    name: fullNameIn(context, fiscalYear),
    document,
    line: title,
    stated: joined(stated, "comma", locale),
    place: placeText(source, context),
    address
  };
  return t(address.startsWith("#") ? "figureCited" : "figureCitedAt", slots);
}

/** A number in a reference: its line, amount, year and basis. */
function partText(title: string, facts: FigureFacts["facts"], {locale}: DocumentContext): string {
  return joined([title, ...facts.slice(0, 3).map(([, value]) => value)], "comma", locale);
}

/** Shows where a number stands and what it means; closes with Escape, and the focus goes back. */
export function showFigure({title, facts, source, fiscalYear}: FigureFacts, context: DocumentContext): void {
  const {t} = context;
  const place = placeText(source, context);
  const citation = citationOf({title, facts, source, fiscalYear}, context);
  const added = element(
    "div",
    {class: "inspector-checks", "aria-live": "polite"},
    element("p", {class: "none"}, t("checking"))
  );
  const dialog = element(
    "dialog",
    {class: "inspector", "aria-labelledby": "inspector-title"},
    element("h2", {id: "inspector-title"}, t("figureTitle")),
    element("p", {class: "inspector-name", lang: "zh-Hans"}, title),
    element(
      "dl",
      {},
      facts
        .filter(([, value]) => value)
        .flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
      element("dt", {}, t("printedColumn")),
      element("dd", {}, element("q", {lang: "zh-Hans"}, source.text || " ")),
      element("dt", {}, t("document")),
      element("dd", {}, element("code", {}, source.document)),
      element("dt", {}, t("placeColumn")),
      element(
        "dd",
        {},
        element("a", {href: context.placeUrl(source, fiscalYear), onclick: () => dialog.close()}, place)
      )
    ),
    added,
    element(
      "div",
      {class: "inspector-tools"},
      copyButton(t("copyCitation"), () => citation, t),
      citeButton(
        () => ({part: partText(title, facts, context), fiscalYear, address: context.placeUrl(source, fiscalYear)}),
        context
      ),
      element("button", {type: "button", class: "primary", onclick: () => dialog.close()}, t("close"))
    )
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  for (const open of document.querySelectorAll<HTMLDialogElement>("dialog.inspector")) closeNow(open);
  document.body.append(dialog);
  dialog.showModal();
  context.inspected(source).then(
    (parts) => added.replaceChildren(...parts),
    (error: unknown) =>
      added.replaceChildren(
        element(
          "p",
          {class: "none"},
          t("checksFailed", {message: error instanceof Error ? error.message : String(error)})
        )
      )
  );
}

/** Closing gives the focus back to what opened the first of a chain of numbers; removing alone would lose it. */
function closeNow(dialog: HTMLDialogElement): void {
  dialog.close();
  dialog.remove();
}
