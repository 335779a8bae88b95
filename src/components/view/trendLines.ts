import {crosswalk} from "../../budget/crosswalk/crosswalk.js";
import {joinLines} from "../../budget/crosswalk/joinLines.js";
import type {Link} from "../../budget/crosswalk/link.js";
import {membersOf} from "../../budget/crosswalk/link.js";
import type {YearPair} from "../../budget/figure.js";
import {headlineKey, headlines} from "../../budget/headlines.js";
import type {Line} from "../../budget/series.js";
import {pointAt} from "../../budget/series.js";
import type {Operand} from "../../budget/variance.js";
import {absent, unlisted} from "../../budget/variance.js";
import {linkSentence} from "../../locale/sentences/linkSentence.js";
import type {PageContext} from "../page/context.js";
import {readChoices} from "../page/choices.js";
import {linkOf} from "./linkedRows.js";
import {trendChoices} from "./trendChoices.js";

/** The year from which a line is listed under another name or code, or may be, and why. */
export interface LineBreak {
  readonly year: number;
  readonly base: number;
  readonly certain: boolean;
  readonly text: string;
}

/** A line followed through its other names and codes. */
export interface FollowedLine {
  readonly line: Line;
  readonly breaks: readonly LineBreak[];
}

/** Shown where no line is chosen. */
const usual = (["expenditure", "basicExpenditure", "projectExpenditure"] as const).map(headlineKey);

/** No chart holds more lines that can be told apart. */
export const mostLines = 8;

/** Years up to that of the view. */
export function trendYears({unit, view}: Pick<PageContext, "unit" | "view">): number[] {
  return unit.years.filter((year) => year <= view.year);
}

/** The lines chosen, or the usual ones that the unit has. */
export function chosenLines(context: PageContext): FollowedLine[] {
  const {lines: keys} = readChoices(trendChoices, context.view.choices);
  return (keys.length ? keys.slice(0, mostLines) : usual).flatMap((key) => followed(key, context) ?? []);
}

/** A budget line by its key, joined from year to year with what it certainly goes on as. */
export function followed(key: string, context: PageContext): FollowedLine | undefined {
  const {unit, locale} = context;
  const own = unit.lines.find((line) => line.key === key && line.phase === "budget");
  if (!own) return undefined;
  if (own.code === "total") return {line: own, breaks: []};
  const breaks: LineBreak[] = [];
  let lines: readonly Line[] = unit.lines.filter((line) => isKin(line, own));
  let line = own;
  for (const years of pairsOf(trendYears(context))) {
    const links = crosswalk(lines, years, unit.decisions);
    const link = linkOf(line, links);
    if (link) breaks.push(breakOf(link, line, years, locale));
    lines = joinLines(lines, links);
    line = lines.find((other) => other.key === line.key) ?? headOf(link, lines) ?? line;
  }
  return {line, breaks};
}

function breakOf(link: Link, line: Line, years: YearPair, locale: PageContext["locale"]): LineBreak {
  return {...years, certain: link.confidence === "certain", text: linkSentence(link, line, years, locale)};
}

/** The line that bears the key of the link's first successor. */
function headOf(link: Link | undefined, lines: readonly Line[]): Line | undefined {
  const keys = link ? membersOf(link).map(({key}) => key) : [];
  return lines.find(({key}) => keys.includes(key));
}

function isKin(line: Line, own: Line): boolean {
  return (
    line.phase === own.phase &&
    line.measure === own.measure &&
    line.fund === own.fund &&
    line.classification === own.classification
  );
}

function pairsOf(years: readonly number[]): YearPair[] {
  return years.slice(1).map((year, i) => ({base: years[i]!, year}));
}

/** What a line is a part of: all expenditure, or all revenue, or the total that its own headline is within. */
export function trendTotal({measure, fund, classification}: Line, lines: readonly Line[]): Line | undefined {
  const within = headlines.find(({id}) => id === measure)?.within ?? measure;
  const find = (key: string) => lines.find((line) => line.key === key && line.phase === "budget");
  return classification === "total"
    ? find(headlineKey(within))
    : (find(`${measure}/${fund}/total/total`) ?? find(headlineKey(measure)));
}

/** The line's amount for a year, or why there is none: that year's own tables go down to its level and do not list it, or nothing is known. */
export function operandIn(line: Line, year: number, {unit}: Pick<PageContext, "unit">): Operand {
  const point = pointAt(line, year);
  if (point) return point.operand;
  const listed = unit.lines.some(
    (other) =>
      other.code !== "total" &&
      isKin(other, line) &&
      other.level >= line.level &&
      pointAt(other, year)?.fiscalYear === year
  );
  return line.code !== "total" && listed ? unlisted : absent;
}
