import type {UnitDocument} from "../store/unitFile.js";
import {formatView} from "../store/view.js";
import type {NotHere} from "./notHere.js";
import {short} from "./notHere.js";
import type {PageContext} from "./page.js";
import {which} from "./which.js";

/** A year's document, or what stands in its place. */
export type DocumentAsked =
  | {readonly document: UnitDocument; /** Said where the view's year has none of its own. */ readonly note: string}
  | {readonly missed: NotHere};

/**
 * The document that the address names, or the view's year's own. A year without
 * one is shown by the next that looks back on it, with a word.
 */
export function documentAsked(context: PageContext): DocumentAsked {
  const {unit: {documents}, view, t} = context;
  const asked = view.choices.document;
  const own = documents.find(({fiscalYear}) => String(fiscalYear) === (asked ?? String(view.year)));
  if (own) return {document: own, note: ""};
  if (asked !== undefined) return {missed: missedDocument(asked, context)};
  const document = documents.find(({fiscalYear}) => fiscalYear > view.year) ?? documents.at(-1)!;
  return {document, note: t("noOwnDocument", {asked: view.year, year: document.fiscalYear})};
}

function missedDocument(asked: string, context: PageContext): NotHere {
  const {unit: {documents}, view, t} = context;
  return {
    kicker: which(context),
    title: t(/^\d{4}$/.test(asked) ? "documentMissed" : "documentMissedOdd", {asked: short(asked)}),
    why: t("documentMissedWhy"),
    offered: t("offeredDocuments"),
    offers: documents.map(({fiscalYear, title}) => ({href: formatView({...view, choices: {document: String(fiscalYear)}}), text: `${fiscalYear} · ${title}`}))
  };
}
