import type {Finding} from "../../budget/checks/finding.js";
import type {Source} from "../../budget/figure.js";
import {dotted, joined} from "../../locale/words/joiners.js";
import {pageUrl} from "../../store/site.js";
import {formatView} from "../../store/view.js";
import {document} from "../../store/page.js";
import type {PageContext} from "./context.js";

/** "2026.md, line 23, cell 2": where in a document something stands. */
export function placeText({page, line, row, column, table}: Source, {t}: Pick<PageContext, "t">): string {
  const within = row === undefined ? t("character", {character: column}) : t("cell", {cell: column});
  return dotted([table, page !== undefined && t("page", {page}), t("line", {line}), within]);
}

/** The Statements page of the document, at the line. */
export function placeUrl(
  {line, column}: Source,
  fiscalYear: number,
  {view, locale}: Pick<PageContext, "view" | "locale">
): string {
  return (
    pageUrl("/statements", locale) +
    formatView({...view, choices: {document: String(fiscalYear), at: `${line}-${column}`}}) +
    `#line-${line}`
  );
}

/** The Checks page of the document of a year. */
export function checksUrl(fiscalYear: number, {view, locale}: Pick<PageContext, "view" | "locale">): string {
  const choices: Record<string, string> = fiscalYear === view.year ? {} : {document: String(fiscalYear)};
  return pageUrl("/checks", locale) + formatView({...view, choices});
}

/** The Checks page of a document, at one of its findings. */
export function findingUrl(
  {id, fiscalYear}: Pick<Finding, "id" | "fiscalYear">,
  context: Pick<PageContext, "view" | "locale">
): string {
  return checksUrl(fiscalYear, context) + findingFragment(id);
}

/** An id may hold a number sign of its own. */
export function findingFragment(id: string): string {
  return `#${encodeURI(id).replaceAll("#", "%23")}`;
}

/** What an exhibit is drawn from, in one line. */
export function sourceText({unit, t, view, locale}: PageContext): string {
  const documents = unit.documents.filter(
    ({fiscalYear}) => fiscalYear === view.year || !unit.documents.some((own) => own.fiscalYear === view.year)
  );
  return joined(
    documents.map(({title, document}) => t("sourceLine", {title, document: document.split("/").at(-1)!})),
    "pause",
    locale
  );
}

let shownPlace = "";

/** Marks the row that stands at "line-column", and brings it into view the first time. */
export function showPlace(at: string): void {
  const [line, column] = at.split("-");
  const rows = [...document.querySelectorAll<HTMLElement>(`[id^="line-${line}-"], [id="line-${line}"]`)];
  const before = rows.filter(({id}) => Number(id.split("-")[2] ?? 0) <= Number(column)).at(-1);
  const row = document.getElementById(`line-${at}`) ?? before ?? rows[0];
  row?.classList.add("shown");
  if (row && shownPlace !== at) row.scrollIntoView({block: "center"});
  shownPlace = at;
}
