import {ambiguous, invalid, missing, unknown} from "../../budget/errors.js";
import type {Classification, Fund, Measure, Phase, YearPair} from "../../budget/figure.js";
import {headlineKey, headlines} from "../../budget/headlines.js";
import type {Basis, Line} from "../../budget/series.js";
import {lineName} from "../../locale/names.js";
import type {DisplayUnit} from "../../locale/number.js";
import {loadCorpus, loadUnit} from "../../store/published/published.js";
import type {UnitFile, UnitIndex} from "../../store/published/unitFile.js";
import {comparisonAsked} from "../../store/view.js";
import type {ChoiceTable} from "../page/choices.js";
import {knownChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {pageContext} from "../view/pageContext.js";
import {pageLocale} from "./locale.js";

/** One published unit, as a notebook works with it. */
export interface NotebookUnit {
  readonly code: string;
  readonly name: string;
  /** Every year that some line has an amount for, ascending. */
  readonly years: readonly number[];
  /** All that the pages know of it. */
  readonly file: UnitFile;
  /** What exhibits and numbers of it are drawn from; without years the latest budget against the one before. */
  readonly context: (asked?: AskedView) => PageContext;
}

/** Years, and choices as an address carries them. */
export type AskedView = Partial<YearPair> & Readonly<Record<string, string | number>>;

/** The units there are, by code and name. */
export async function units(): Promise<UnitIndex> {
  return (await loadCorpus()).units;
}

/** A unit by its code. Throws `unknown unit` with the codes there are. */
export async function unit(
  code: string,
  {display = "wan"}: {readonly display?: DisplayUnit} = {}
): Promise<NotebookUnit> {
  const corpus = await loadCorpus();
  const entry = corpus.units.find((known) => known.code === code);
  if (!entry) throw unknown("unit", `${code} (known: ${String(corpus.units.map((known) => known.code))})`);
  const file = await loadUnit(entry);
  return {
    code,
    name: entry.name,
    years: file.years,
    file,
    context: ({year = Math.max(...file.fiscalYears), base, ...asked} = {}) => {
      const usual = comparisonAsked(file, year);
      const choices = Object.fromEntries(Object.entries(asked).map(([choice, value]) => [choice, String(value)]));
      const view = {unit: code, display, choices, ...(base === undefined ? usual : {year, base})};
      return pageContext({corpus, unit: file, view, locale: pageLocale(), change: () => undefined});
    }
  };
}

/** Throws `unknown choice` and `invalid choice` for what an address would carry in vain. */
export function checkChoices(of: NotebookUnit, {year, base, ...asked}: AskedView, table: ChoiceTable): void {
  const odd = Object.keys(asked).find((name) => !Object.hasOwn(table, name));
  if (odd !== undefined) throw unknown("choice", `${odd} (known: ${String(["year", "base", ...Object.keys(table)])})`);
  const {view, corpus} = of.context(asked);
  const [dropped] = knownChoices(view.choices, [table], {unit: of.file, corpus}).dropped;
  if (dropped !== undefined) throw invalid("choice", dropped);
}

/** Which lines are meant; what is left out is any. */
export interface Wanted {
  /** The line's own key, which no other line of its phase has. */
  readonly key?: string;
  readonly measure?: Measure;
  readonly fund?: Fund;
  readonly classification?: Classification;
  readonly code?: string;
  /** A part of its name, as printed or in the page's language. */
  readonly name?: string;
  /** Opening budgets, unless another is asked for. */
  readonly phase?: Phase;
}

/** The lines of a unit that are meant, in the order of its documents. */
export function lines({file}: NotebookUnit, {name, phase = "budget", ...wanted}: Wanted = {}): Line[] {
  const asked = Object.entries(wanted) as Array<[keyof Line, string]>;
  const named = (line: Line) =>
    name === undefined ||
    line.label.includes(name) ||
    lineName(line, pageLocale()).toLowerCase().includes(name.toLowerCase());
  return file.lines.filter(
    (line) => line.phase === phase && asked.every(([key, value]) => line[key] === value) && named(line)
  );
}

/** Lines that a key, a name or more says; a line itself is the one that is meant. */
export function lineMeant(of: NotebookUnit, wanted: Line | Measure | Wanted): Line {
  return typeof wanted === "object" && "points" in wanted ? wanted : wantedLine(of, wanted);
}

/** One line: a headline by its measure (`revenue`, `threePublic` …), or the only one that is meant. Throws `missing line`, `ambiguous line`. */
export function wantedLine(of: NotebookUnit, wanted: Measure | Wanted): Line {
  const found =
    typeof wanted === "string"
      ? lines(of).filter(({key}) => key === headlineKey(wanted) && headlines.some(({id}) => id === wanted))
      : lines(of, wanted);
  const words = typeof wanted === "string" ? wanted : JSON.stringify(wanted);
  if (!found.length)
    throw missing("line", `${words} of ${of.code} (headlines: ${String(headlines.map(({id}) => id))})`);
  if (found.length > 1) {
    const some = found.slice(0, 4).map(({key}) => key);
    throw ambiguous("line", `${words} of ${of.code}: ${found.length} lines, such as ${String(some)}; say more of it`);
  }
  return found[0]!;
}

/** One year of one line, for a chart or a table of one's own. */
export interface AmountRow {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly measure: Measure;
  readonly year: number;
  /** Whole fen; null where nothing is printed, with why in `state`. */
  readonly fen: number | null;
  /** The same in 万元. */
  readonly wan: number | null;
  readonly state: string;
  readonly basis: Basis;
}

/** Lines, or one, as rows, a year of a line in each: what is absent has no row, a blank has no amount. */
export function amounts(of: Line | Iterable<Line>): AmountRow[] {
  return ("points" in of ? [of] : [...of]).flatMap((line) =>
    line.points.map(({year, operand, basis}): AmountRow => ({
      key: line.key,
      name: lineName(line, pageLocale()),
      code: line.code,
      measure: line.measure,
      year,
      fen: operand.amount?.fen ?? null,
      wan: operand.amount ? operand.amount.fen / 1_000_000 : null,
      state: operand.state,
      basis
    }))
  );
}
