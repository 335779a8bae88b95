import type {Compared} from "../breakdown.js";
import type {Division} from "./division.js";
import type {LedgerLine} from "./ledger.js";

/** Movement by what the document says of it, in fen, none of it negative. */
export interface Coverage {
  /** Reasons put an amount on it. */
  readonly quantified: number;
  /** A cause is given, without an amount. */
  readonly attributed: number;
  readonly unexplained: number;
  /** All movement, falls and rises both counted. */
  readonly gross: number;
}

/**
 * How much of the movement within a total has a reason, line by line of one
 * division: what a line's own reasons quantify, then its rest if they, or the
 * reason for the total by naming the line, give a cause.
 */
export function coverageOf({total, drivers, residual}: Division, entries: readonly LedgerLine[]): Coverage {
  const parts = drivers.map((driver) => partOf(driver, total.key, entries));
  const sum = (of: keyof Coverage) => parts.reduce((all, part) => all + part[of], 0);
  const [quantified, attributed, unexplained] = [sum("quantified"), sum("attributed"), sum("unexplained") + Math.abs(residual)];
  return {quantified, attributed, unexplained, gross: quantified + attributed + unexplained};
}

function partOf({line, variance}: Compared, total: string, entries: readonly LedgerLine[]): Coverage {
  const gross = Math.abs(variance.change!.value);
  const own = entryOf(line.key, entries);
  const quantified = Math.min(gross, Math.abs(own?.quantified.fen ?? 0));
  const rest = gross - quantified;
  const named = own !== undefined && namedBy(own, entries).some(({key}) => key === total);
  const caused = named || own?.reasons.some((reason) => !reason.quantified.length && reason.kind !== "restated") === true;
  return {quantified, attributed: caused ? rest : 0, unexplained: caused ? 0 : rest, gross};
}

/** Other lines whose reasons name this one as a cause, and rightly. */
export function namedBy({key}: LedgerLine, entries: readonly LedgerLine[]): LedgerLine[] {
  return entries.filter((entry) => entry.key !== key && entry.reasons.some(({tests}) => tests.some(({why, lines}) => why === "namedLineMoves" && lines.some((line) => line.key === key))));
}

function entryOf(key: string, entries: readonly LedgerLine[]): LedgerLine | undefined {
  return entries.find((entry) => entry.key === key && entry.against === "budget");
}
