import {dotted, joined} from "../../locale/words/joiners.js";
import type {NameSpan} from "../../store/published/unitName.js";
import {nameSpans, spanOf} from "../../store/published/unitName.js";
import type {DocumentContext, PageContext} from "./context.js";
import {element} from "./element.js";

/** What a unit is called is known of an opened document too. */
type Named = Pick<DocumentContext, "unit" | "t" | "locale">;
type Which = Named & Pick<PageContext, "view">;

/** Which unit and which years something is of; the years compared unless told otherwise. */
export function which(context: Which, years?: readonly number[]): string {
  return dotted([unitText(context, years ?? [context.view.base, context.view.year]), yearsText(context, years)]);
}

/** "2026 against 2025", "2024–2026", or "2026 only" where there is nothing to compare it with. */
export function yearsText(
  {view, t}: Pick<Which, "view" | "t">,
  years: readonly number[] = [view.base, view.year]
): string {
  const known = distinct(years.filter((year) => !view.alone || year !== view.base));
  const [first = view.year, last] = [known[0], known.at(-1) ?? view.year];
  if (known.length === 2 && first === view.base && last === view.year) return t("against", {year: last, base: first});
  if (first !== last) return t("yearsSpan", {first, last});
  return t(view.alone ? "yearAlone" : "oneYear", {year: last});
}

/** The unit's name of the last of these years, with those that it goes by in the others. */
export function unitText(context: Named, years: readonly number[]): string {
  const {unit, t} = context;
  const spans = spansOf(context);
  const shown = spanOf(spans, Math.max(...years));
  const met = new Set(years.map((year) => spanOf(spans, year)));
  const others = spans.filter((span) => span !== shown && met.has(span));
  if (!shown || !others.length) return shown?.name ?? unit.unit.name;
  return t("unitWithNames", {name: shown.name, names: namesText(others, shown, spans, context)});
}

/** What the unit is called in a year. */
export function unitNameIn({unit}: Pick<Named, "unit">, year: number): string {
  return spanOf(spansOf({unit}), year)?.name ?? unit.unit.name;
}

/** The same with every other name that the unit's documents print. */
export function fullNameIn(context: Named, year: number): string {
  const [name, names] = [unitNameIn(context, year), otherNames(context, year)];
  return names ? context.t("unitWithNames", {name, names}) : name;
}

/** The line above a page's title: its years and its unit. */
export function titleKicker(context: Which, years = yearsText(context), year = context.view.year): HTMLElement {
  return element("p", {class: "kicker"}, `${years} · `, element("span", {lang: "zh-Hans"}, fullNameIn(context, year)));
}

/** Every other name that the unit's documents print, and when; empty where there is none beside that of the year. */
export function otherNames(context: Named, year: number): string {
  const spans = spansOf(context);
  const shown = spanOf(spans, year);
  return shown
    ? namesText(
        spans.filter((span) => span !== shown),
        shown,
        spans,
        context
      )
    : "";
}

function spansOf({unit}: Pick<Named, "unit">): NameSpan[] {
  return nameSpans(unit.documents.map(({fiscalYear, unitName = unit.unit.name}) => ({fiscalYear, unitName})));
}

function namesText(others: readonly NameSpan[], shown: NameSpan, spans: readonly NameSpan[], context: Named): string {
  return joined(
    others.map((span) => called(span, shown, spans, context)),
    "phrases",
    context.locale
  );
}

/** "until" only of the name just before, and with no year between that nobody knows of. */
function called(span: NameSpan, shown: NameSpan, spans: readonly NameSpan[], {t}: Named): string {
  const step = spans.indexOf(shown) - spans.indexOf(span);
  if (step === 1 && span.to + 1 === shown.from) return t("calledUntil", {name: span.name, year: span.to});
  if (step === -1 && shown.to + 1 === span.from) return t("calledFrom", {name: span.name, year: span.from});
  const years =
    span.from === span.to ? t("oneYear", {year: span.from}) : t("yearsSpan", {first: span.from, last: span.to});
  return t("calledIn", {name: span.name, years});
}

function distinct(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Puts what a page is of between the page's own name and the product's: "Overview · … | Budget disclosures". */
export function windowTitle(initial: string): (...of: readonly string[]) => string {
  const at = initial.lastIndexOf(" | ");
  const [page, product] = at < 0 ? [initial, ""] : [initial.slice(0, at), initial.slice(at)];
  return (...of) => dotted([page, ...of]) + product;
}
