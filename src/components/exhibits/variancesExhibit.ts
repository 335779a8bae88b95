import type {Compared} from "../../budget/breakdown.js";
import {breakdown, compare} from "../../budget/breakdown.js";
import type {Link} from "../../budget/crosswalk/link.js";
import {divisionsOf} from "../../budget/explain/division.js";
import {headlineKey} from "../../budget/headlines.js";
import {absent} from "../../budget/variance.js";
import {varianceChart} from "../../charts/variance/varianceChart.js";
import type {VarianceRow} from "../../charts/variance/varianceDrawing.js";
import {lineName} from "../../locale/names.js";
import {linkSentence} from "../../locale/sentences/linkSentence.js";
import type {SummarySegment} from "../../locale/sentences/summaryFigure.js";
import {driversSummary} from "../../locale/sentences/summarySentence.js";
import {linkWord} from "../../locale/words/linkWords.js";
import {document} from "../../store/page.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {changeText} from "../page/phrase.js";
import {sourceText} from "../page/place.js";
import {yearsText} from "../page/which.js";
import {isUncertain, linkOf, linkedRows} from "../view/linkedRows.js";
import {arranged, breakdownWord, varianceChoices} from "../view/varianceChoices.js";
import {comparedTable} from "./comparedTable.js";
import type {Exhibit} from "./exhibit.js";

/** The lines of one breakdown as the address asks for them. */
export function variancesExhibit(context: PageContext, onOpen?: (key: string) => void): Exhibit | undefined {
  const {view, t, unitWord} = context;
  const choices = readChoices(varianceChoices, view.choices);
  const linked = linkedRows(context, breakdown(choices.by));
  const {shown, folded} = arranged(linked.rows, choices);
  const rows = choices.unfold ? [...shown, ...folded] : shown;
  if (!rows.length && !folded.length) return undefined;
  const said = {
    classification: t(breakdownWord(choices.by)),
    years: yearsText(context),
    unit: unitWord
  };
  return {
    id: "variances",
    title: finding([...shown, ...folded], linked.links, choices.by === "headline", context),
    subtitle: t(onOpen ? "variancesSubtitleOpen" : "variancesSubtitle", said),
    stillSubtitle: t("variancesSubtitle", said),
    source: sourceText(context),
    ...caveats([...shown, ...folded], linked.links, context),
    summary: divisionSummary(choices.by, context),
    shown: {lines: rows.map(({line}) => line), years: [view.base, view.year]},
    draw: varianceDrawing(rows, context, {
      opened: choices.open,
      links: linked.links,
      ...(onOpen ? {onOpen} : {}),
      ...(folded.length && !choices.unfold ? {folded: foldedRow(folded, context)} : {})
    }),
    table: comparedTable(rows, context, linked.links),
    choices: writeChoices(varianceChoices, {...choices, open: ""})
  };
}

const wholes = new Set([headlineKey("revenue"), headlineKey("expenditure")]);

/** What the list shows first: the line that moved most, totals aside, and lines that may only have changed their name. */
function finding(rows: readonly Compared[], links: readonly Link[], isHeadline: boolean, context: PageContext): string {
  const {t, view, locale} = context;
  const parts = rows.filter(
    ({variance, line}) => variance.change && !wholes.has(line.key) && (isHeadline || line.code !== "total")
  );
  const sure = parts.filter(({line}) => !isUncertain(linkOf(line, links)));
  const aside = sure.length < parts.length && sure.some(({variance}) => variance.change!.value !== 0);
  const [most] = (aside ? sure : parts).sort(
    (a, b) => Math.abs(b.variance.change!.value) - Math.abs(a.variance.change!.value)
  );
  if (!most) return t(view.alone ? "variancesTitleAlone" : "variancesTitleNone", {...view});
  if (most.variance.change!.value === 0) return t("variancesTitleSame", {...view});
  const found = {
    name: lineName(most.line, locale),
    change: `${changeText(most.variance, context)} ${context.unitWord}`
  };
  return aside ? linkWord("finding", locale, found) : t("variancesTitle", found);
}

/** Says plainly how much of the list cannot be compared, or only as it is listed, and why. */
function caveats(
  rows: readonly Compared[],
  links: readonly Link[],
  {t, view, locale}: PageContext
): Pick<Exhibit, "badge"> {
  const incomparable = rows.filter(({variance}) => variance.kind === "notComparable").length;
  const uncertain = rows.filter(({line}) => isUncertain(linkOf(line, links))).length;
  const text = [
    ...(incomparable
      ? [
          t(view.alone ? "notComparableAlone" : "notComparableCount", {
            count: incomparable,
            total: rows.length,
            base: view.base
          })
        ]
      : []),
    ...(uncertain ? [linkWord("badge", locale, {count: uncertain})] : [])
  ].join(" ");
  return text ? {badge: {state: "note", text}} : {};
}

function foldedRow(folded: readonly Compared[], {t}: PageContext): VarianceRow {
  return {
    key: "folded",
    name: t("folded", {count: folded.length}),
    level: 0,
    points: [],
    variance: {kind: "unchanged", base: absent, current: absent},
    folds: "closed",
    folded: folded.length
  };
}

interface VarianceDrawing {
  readonly opened?: string | undefined;
  readonly onOpen?: (key: string) => void;
  /** A row that stands for lines under the thresholds. */
  readonly folded?: VarianceRow;
  readonly links?: readonly Link[];
}

/** Compared lines as a function that draws them at a width. */
function varianceDrawing(
  rows: readonly Compared[],
  context: PageContext,
  {opened, onOpen, folded, links = []}: VarianceDrawing = {}
): (width: number) => SVGSVGElement {
  const {unit, view, locale} = context;
  const drawn = [...rows.map((row) => chartRow(row, linkOf(row.line, links), context)), ...(folded ? [folded] : [])];
  return (width) =>
    varianceChart(drawn, {
      document,
      years: unit.years.filter((year) => year <= view.year).slice(-3),
      base: view.base,
      current: view.year,
      width,
      locale,
      unit: view.display,
      opened,
      ...(onOpen ? {onOpen: ({key}) => onOpen(key)} : {})
    });
}

function chartRow(
  {line, level, variance, share, polarity}: Compared,
  link: Link | undefined,
  {locale, view}: PageContext
): VarianceRow {
  const linked = link ? {linked: linkSentence(link, line, view, locale)} : {};
  return {
    key: line.key,
    name: lineName(line, locale),
    level,
    points: line.points,
    variance,
    share,
    polarity,
    ...linked
  };
}

/** All headline figures, whatever breakdown the page shows. */
export function headlineExhibit(context: PageContext): Exhibit {
  const {unit, view, t, unitWord} = context;
  const rows = compare(unit.lines, breakdown("headline"), view);
  return {
    id: "headlines",
    title: t("headlines"),
    subtitle: t("yearsInUnit", {years: yearsText(context), unit: unitWord}),
    source: sourceText(context),
    summary: divisionSummary("headline", context),
    shown: {lines: rows.map(({line}) => line), years: [view.base, view.year]},
    draw: varianceDrawing(rows, context),
    table: comparedTable(rows, context)
  };
}

/** Where the lines divide a total of both years, what they are of its change. */
export function divisionSummary(by: string, context: PageContext): SummarySegment[] {
  const {unit, view} = context;
  const {measure} = breakdown(by);
  const total = unit.lines.find(({key, phase}) => key === headlineKey(measure) && phase === "budget");
  const division =
    total && divisionsOf(unit.lines, total, view).find(({id}) => id === (by === "headline" ? "type" : by));
  return division ? driversSummary(division, view, context) : [];
}
