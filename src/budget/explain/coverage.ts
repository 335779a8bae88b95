import {sum} from "d3-array";
import type {Amount} from "../amount.js";
import type {Compared} from "../breakdown.js";
import {breakdowns, compare, partsOf} from "../breakdown.js";
import type {Phase, YearPair} from "../figure.js";
import {contains, leftOfChange, subtract} from "../interval.js";
import type {Line} from "../series.js";
import type {Computed, Variance} from "../variance.js";
import type {Division} from "./division.js";
import type {ReasonKind} from "./reason.js";
import type {Test} from "./verdict.js";
import {totalOf} from "./verdict.js";

/** Movement by what the document says of it, in fen, none of it negative. */
export interface ExplainedMovement {
  /** Reasons put an amount on it. */
  readonly quantified: number;
  /** A cause is given, without an amount. */
  readonly attributed: number;
  readonly unexplained: number;
  /** All movement, falls and rises both counted. */
  readonly gross: number;
}

/** How a line's change is explained: by its own reasons, by a reason for another line that names it, or by those for its parts. */
type Via = "own" | "named" | "parts";

/** How much of a line's change has a reason, and through what; every place that says so says it from this. */
export interface ReasonCoverage extends ExplainedMovement {
  readonly via: Via;
  /** The parts through which it is explained, or the lines whose reasons name it. */
  readonly through: readonly Line[];
}

/** A line's change and the reasons that are given for it. */
interface Reasoned {
  readonly key: string;
  readonly line: Line;
  readonly against: Phase;
  readonly variance: Variance;
  readonly reasons: ReadonlyArray<{
    readonly kind: ReasonKind;
    readonly text: string;
    readonly quantified: readonly Amount[];
    readonly tests: readonly Test[];
  }>;
}

type CoverageOf = (row: Pick<Compared, "line" | "variance">) => ReasonCoverage;

/**
 * How much of a line's change has a reason: its own reasons, else one for
 * another line that names it, or those for its parts, whichever leave less
 * unexplained. A cause that is given for the line itself covers what its parts
 * leave.
 */
export function coverer(
  entries: readonly Reasoned[],
  lines: readonly Line[],
  years: YearPair
): (entry: Reasoned) => ReasonCoverage {
  const tables = breakdowns.map((way) => compare(lines, way, years));
  const known = new Map<string, ReasonCoverage>();
  const coverage: CoverageOf = (row) => {
    const {key} = row.line;
    const found = known.get(key) ?? better(ownCoverage(row, entries), divided(row, tables, coverage));
    known.set(key, found);
    return found;
  };
  return (entry) =>
    entry.against === "budget" && entry.line.phase === "budget"
      ? coverage(entry)
      : coveredBy(entry, entry.variance, []);
}

/** The same of a division: line by line, what each line's own reasons and those that name it say. */
export function coverageOf(
  {drivers, residual}: Pick<Division, "drivers" | "residual">,
  entries: readonly Reasoned[]
): ExplainedMovement {
  return together(
    drivers.map((row) => ownCoverage(row, entries)),
    residual
  );
}

/** Every way that tables divide a line one level down, as the movement of its parts. */
function divided(
  {line, variance: {change}}: Pick<Compared, "line" | "variance">,
  tables: ReadonlyArray<readonly Compared[]>,
  coverage: CoverageOf
): ReasonCoverage[] {
  if (!change) return [];
  return tables.flatMap((rows): ReasonCoverage[] => {
    const whole = rows.find((row) => row.line.key === line.key);
    const moved = whole ? partsOf(rows, whole).filter((part) => part.variance.change) : [];
    const found = moved
      .filter((part) => part.variance.change!.value !== 0)
      .map((part) => ({part, covered: coverage(part)}));
    const through = found.filter(({covered}) => covered.unexplained < covered.gross).map(({part}) => part.line);
    return through.length
      ? [
          {
            ...together(
              found.map(({covered}) => covered),
              leftOfChange(
                change,
                moved.map((part) => part.variance.change!)
              )
            ),
            via: "parts",
            through
          }
        ]
      : [];
  });
}

function together(parts: readonly ExplainedMovement[], residual: number): ExplainedMovement {
  const total = (of: keyof ExplainedMovement) => sum(parts, (part) => part[of]);
  const left = Math.abs(residual);
  return {
    quantified: total("quantified"),
    attributed: total("attributed"),
    unexplained: total("unexplained") + left,
    gross: total("gross") + left
  };
}

function better(own: ReasonCoverage, others: readonly ReasonCoverage[]): ReasonCoverage {
  const isCaused = own.via === "own" && own.attributed > 0;
  const filled = others.map((other) =>
    isCaused ? {...other, attributed: other.attributed + other.unexplained, unexplained: 0} : other
  );
  return [own, ...filled].reduce((best, other) => (tells(other, best) > 0 ? other : best));
}

/** Above zero where the first leaves less unexplained, or as little and quantifies more. */
function tells(a: ExplainedMovement, b: ExplainedMovement): number {
  return b.unexplained * a.gross - a.unexplained * b.gross || a.quantified * b.gross - b.quantified * a.gross;
}

function ownCoverage(
  {line, variance}: Pick<Compared, "line" | "variance">,
  entries: readonly Reasoned[]
): ReasonCoverage {
  const entry = entries.find(
    ({key, against, line: {phase}}) => key === line.key && against === "budget" && phase === "budget"
  );
  return coveredBy(entry, variance, namedBy(line, entries));
}

/** What an entry's causes put an amount on, and what is left of the change. */
function coveredBy(entry: Reasoned | undefined, {change}: Variance, naming: readonly Reasoned[]): ReasonCoverage {
  const causes = causesOf(entry?.reasons ?? []);
  const amounts = causes.flatMap(({quantified}) => quantified);
  const rest = change ? restOf(change, amounts) : 0;
  const quantified = change ? sum(amounts, ({fen}) => Math.abs(fen)) : 0;
  const isOwn = causes.some((reason) => !reason.quantified.length);
  const isNamed = !isOwn && naming.length > 0;
  const [attributed, unexplained] = isOwn || isNamed ? [rest, 0] : [0, rest];
  return {
    quantified,
    attributed,
    unexplained,
    gross: quantified + rest,
    via: !causes.length && isNamed ? "named" : "own",
    through: isNamed ? naming.map(({line}) => line) : []
  };
}

/** Reasons that name a cause, each once however often it is told. */
export function causesOf<R extends Reasoned["reasons"][number]>(reasons: readonly R[]): R[] {
  const told = new Map(
    reasons
      .filter(({kind}) => kind !== "restated")
      .map((reason) => [`${reason.text} ${reason.quantified.map(({fen}) => fen).join(" ")}`, reason])
  );
  return [...told.values()];
}

/** What amounts leave of a change, in fen; zero where rounding accounts for it. */
function restOf({value, lo, hi}: Computed, amounts: readonly Amount[]): number {
  const {fen, half} = totalOf(amounts);
  return contains(subtract({lo, hi}, {lo: fen - half, hi: fen + half}), 0) ? 0 : Math.abs(value - fen);
}

/** Other lines whose reasons name this one as a cause, and rightly. */
function namedBy({key}: Line, entries: readonly Reasoned[]): Reasoned[] {
  return entries.filter(
    (entry) =>
      entry.key !== key &&
      entry.reasons.some(({tests}) =>
        tests.some(({why, lines}) => why === "namedLineMoves" && lines.some((line) => line.key === key))
      )
  );
}
