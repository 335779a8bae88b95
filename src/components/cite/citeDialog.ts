import {referenceForms} from "../../locale/sentences/reference.js";
import {document} from "../../store/page.js";
import type {DocumentContext} from "../page/context.js";
import {copyButton} from "../page/controls.js";
import {element} from "../page/element.js";
import {versioned} from "../page/versioned.js";
import {unitNameIn} from "../page/which.js";

/** What of a document is cited. */
export interface CitedPart {
  /** Its name: an exhibit's title, a figure's line, a sentence. */
  readonly part: string;
  /** The year of the document. */
  readonly fiscalYear: number;
  /** Where it is found again. */
  readonly address: string;
}

/** Shows references for a part of a document in every form, each with a button that copies it. */
export function openCite({part, fiscalYear, address}: CitedPart, context: DocumentContext): void {
  const {unit, t, version} = context;
  const own = unit.documents.find((document) => document.fiscalYear === fiscalYear) ?? unit.documents.at(-1);
  const author = unitNameIn(context, fiscalYear);
  const work = {
    id: joinedId(address, fiscalYear, version),
    author,
    title: own?.title ?? author,
    part,
    year: own?.fiscalYear ?? fiscalYear,
    read: today(),
    address: versioned(address, context),
    ...(version ? {version} : {}),
    // the documents are Chinese whatever the page is
    language: "zh" as const
  };
  const dialog = element(
    "dialog",
    {class: "inspector cite", "aria-labelledby": "cite-title"},
    element("h2", {id: "cite-title", tabindex: "-1", autofocus: true}, t("citeTitle")),
    element("p", {class: "inspector-name"}, part),
    element("p", {class: "place"}, t("citeWhat"), t("sentenceGap"), t("citeUndated")),
    ...referenceForms.map(({id, name, write}) => {
      const text = write(work);
      const copy = copyButton(t("citeCopy", {form: name}), () => text, t);
      return element(
        "section",
        {class: "cite-form"},
        element("h3", {id: `cite-${id}`}, name),
        element("pre", {tabindex: "0", role: "region", "aria-labelledby": `cite-${id}`}, text),
        copy
      );
    }),
    element(
      "div",
      {class: "inspector-tools"},
      element("button", {type: "button", class: "primary", onclick: () => dialog.close()}, t("close"))
    )
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

/** What the work is called in a file of references: the code of its unit, its year and version. */
function joinedId(address: string, fiscalYear: number, version = ""): string {
  return [new URL(address, location.href).searchParams.get("unit"), fiscalYear, version].filter(Boolean).join("-");
}

/** The day on which the reader reads, where the reader is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
