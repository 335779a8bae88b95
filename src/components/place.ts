import type {Finding} from "../budget/checks/finding.js";
import type {Source} from "../budget/figure.js";
import type {PageContext} from "./page.js";
import {pageUrl} from "../store/site.js";
import {formatView} from "../store/view.js";

/** "2026.md, line 23, cell 2": where in a document something stands. */
export function placeText({page, line, row, column, table}: Source, {t}: Pick<PageContext, "t">): string {
  const within = row === undefined ? t("character", {character: column}) : t("cell", {cell: column});
  return [table, page === undefined ? "" : t("page", {page}), t("line", {line}), within].filter(Boolean).join(" · ");
}

/** The Statements page of the document, at the line. */
export function placeUrl({line, column}: Source, fiscalYear: number, {view, locale}: Pick<PageContext, "view" | "locale">): string {
  return pageUrl("/statements", locale) + formatView({...view, choices: {document: String(fiscalYear), at: `${line}-${column}`}}) + `#line-${line}`;
}

/** The Checks page of a document, at one of its findings. */
export function findingUrl({id, fiscalYear}: Pick<Finding, "id" | "fiscalYear">, {view, locale}: Pick<PageContext, "view" | "locale">): string {
  const choices: Record<string, string> = fiscalYear === view.year ? {} : {document: String(fiscalYear)};
  return pageUrl("/checks", locale) + formatView({...view, choices}) + findingFragment(id);
}

/** An id may hold a number sign of its own. */
export function findingFragment(id: string): string {
  return `#${encodeURI(id).replaceAll("#", "%23")}`;
}

/** What an exhibit is drawn from, in one line. */
export function sourceText({unit, t, view}: PageContext): string {
  return unit.documents
    .filter(({fiscalYear}) => fiscalYear === view.year || !unit.documents.some((own) => own.fiscalYear === view.year))
    .map(({title, document}) => t("sourceLine", {title, document: document.split("/").at(-1)!}))
    .join("; ");
}
