import type {Compared} from "../../budget/breakdown.js";
import {breakdown, breakdowns} from "../../budget/breakdown.js";
import type {Bridge} from "../../budget/bridge.js";
import {isBelow} from "../../budget/classification/functional.js";
import type {Link} from "../../budget/crosswalk/link.js";
import type {ChangeBridge} from "../../budget/explain/changeBridge.js";
import {isFold} from "../../budget/explain/changeBridge.js";
import type {Division} from "../../budget/explain/division.js";
import {divisionBelow, divisionsOf, mainDivision, undivided} from "../../budget/explain/division.js";
import {headlineKey, headlines} from "../../budget/headlines.js";
import type {Line} from "../../budget/series.js";
import {lineName} from "../../locale/names.js";
import type {Word} from "../../locale/words/words.js";
import type {PageContext} from "../page/context.js";
import {linkedRows} from "./linkedRows.js";
import type {ExplainChoices} from "./materialLines.js";

/** A total or one of its lines with the division that is shown, and the lines above it. */
export interface DividedChange {
  readonly division: Division;
  /** From the total down to the line itself. */
  readonly trail: readonly Line[];
}

/** Every total with every division that both years allow, totals in their usual order, the most telling division first. */
export function allDivisions(context: PageContext): Division[] {
  const totals = headlines.flatMap(({key}) => lineOf(key, context) ?? []);
  return totals
    .flatMap((total) => divisionsFor(total, context))
    .filter(({power, drivers}) => power > 0 || drivers.length > 1);
}

/** The division that expenditure's change is told by on every page. */
export function byTypeOrBest(context: PageContext): Division | undefined {
  const total = lineOf(headlineKey("expenditure"), context);
  return total && mainDivision(context.unit.lines, total, context.view, linksOf(context));
}

/** What the choices ask to take apart; undefined where a total is not known in both years. */
export function dividedChange(
  {total: measure, by, open}: ExplainChoices,
  context: PageContext
): DividedChange | undefined {
  const headline = headlines.find(({id}) => id === measure) ?? headlines.find(({id}) => id === "expenditure")!;
  const total = lineOf(headline.key, context);
  if (!total) return undefined;
  const opened = open && open !== total.key ? openedAt(open, total, context) : undefined;
  if (opened) return opened;
  const own = divisionsFor(total, context);
  const division = own.find(({id}) => id === by) ?? own.find(({power}) => power > 0) ?? undivided(total, context.view);
  return division && {division, trail: [total]};
}

/** The line opened by its key, under the total: its own parts, or itself undivided. */
function openedAt(key: string, total: Line, context: PageContext): DividedChange | undefined {
  const headline = headlines.find((known) => known.key === key) && lineOf(key, context);
  if (headline)
    return within(
      headline,
      divisionsFor(headline, context).find(({power}) => power > 0),
      [total],
      context
    );
  for (const {id, measure} of breakdowns.slice(1)) {
    const {rows} = linkedRows(context, breakdown(id));
    const whole = rows.find(({line}) => line.key === key && line.code !== "total");
    if (whole)
      return within(
        whole.line,
        divisionBelow(rows, whole),
        [...above(measure, total, context), ...ancestors(whole, rows)],
        context
      );
  }
  return undefined;
}

function within(
  line: Line,
  division: Division | undefined,
  above: readonly Line[],
  {view}: PageContext
): DividedChange | undefined {
  const found = division ?? undivided(line, view);
  return found && {division: found, trail: [...above, line]};
}

function above(measure: Line["measure"], total: Line, context: PageContext): Line[] {
  const between = measure === total.measure ? undefined : lineOf(headlineKey(measure), context);
  return between ? [total, between] : [total];
}

function ancestors(whole: Compared, rows: readonly Compared[]): Line[] {
  return rows
    .filter(({line}) => isBelow(whole.line, line))
    .map(({line}) => line)
    .sort((a, b) => a.level - b.level);
}

function divisionsFor(total: Line, context: PageContext): Division[] {
  return divisionsOf(context.unit.lines, total, context.view, linksOf(context));
}

function linksOf(context: PageContext): Link[] {
  return breakdowns.slice(1).flatMap((way) => linkedRows(context, way).links);
}

function lineOf(key: string, {unit}: PageContext): Line | undefined {
  return unit.lines.find((line) => line.key === key && line.phase === "budget");
}

const words: Readonly<Record<string, Word>> = {
  type: "byType",
  functional: "divideFunctional",
  economic: "divideEconomic",
  operating: "divideEconomic",
  project: "divideProject",
  source: "divideSource"
};

/** What a division divides by, within a sentence. */
export function divisionWord(id: string): Word {
  return words[id] ?? "divideUndivided";
}

/** What the steps of a change's bridge are called, and the lines that some of them are parts of. */
export function stepLabels(
  {bridge, lines, perimeter, folds}: ChangeBridge,
  context: PageContext
): Record<string, string> {
  const {t, locale} = context;
  const label = ({key}: Bridge["steps"][number]): string => {
    if (isFold(key)) return t(key === "other.up" ? "otherRises" : "otherFalls", {count: folds.get(key)!.length});
    if (key.endsWith(".rest")) return t("restOf");
    const line = lines.get(key);
    return line ? lineName(line, locale) : (perimeter.get(key)?.text ?? endLabel(key, context));
  };
  const parents = [...lines].map(([key, line]) => [key, lineName(line, locale)] as const);
  return Object.fromEntries([...parents, ...bridge.steps.map((step) => [step.key, label(step)] as const)]);
}

/** Base, current and what is left. */
export function endLabel(key: string, {t, view}: PageContext): string {
  if (key === "base") return t("budgetYear", {year: view.base});
  if (key === "current") return t("budgetYear", {year: view.year});
  return t("residual");
}
