import type {Line} from "./series.js";
import {operandAt} from "./series.js";
import type {Operand} from "./variance.js";

/** One amount of one line: of which phase and year it is. */
export interface AmountKey extends Pick<Line, "key" | "phase"> {
  readonly year: number;
}

/** An amount that two versions of the data give differently. */
export interface Revision extends AmountKey {
  readonly before: Operand;
  readonly after: Operand;
}

/** The amounts of some lines for some years. */
export function amountKeys({
  lines,
  years
}: {
  readonly lines: ReadonlyArray<Pick<Line, "key" | "phase">>;
  readonly years: readonly number[];
}): AmountKey[] {
  return lines.flatMap(({key, phase}) => years.map((year) => ({key, phase, year})));
}

/** Which of these amounts differ between two versions of a unit's lines, each once; how exactly one is printed is no difference. */
export function revisions(keys: Iterable<AmountKey>, before: readonly Line[], after: readonly Line[]): Revision[] {
  const [then, now] = [byKey(before), byKey(after)];
  const met = new Map(Array.from(keys, ({key, phase, year}) => [`${year}/${phase}/${key}`, {key, phase, year}]));
  return [...met.values()].flatMap((own): Revision[] => {
    const line = `${own.phase}/${own.key}`;
    const [old, young] = [operandAt(then.get(line), own.year), operandAt(now.get(line), own.year)];
    return isSameOperand(old, young) ? [] : [{...own, before: old, after: young}];
  });
}

function byKey(lines: readonly Line[]): Map<string, Line> {
  return new Map(lines.map((line) => [`${line.phase}/${line.key}`, line]));
}

export function isSameOperand(one: Operand, other: Operand): boolean {
  return one.state === other.state && one.amount?.fen === other.amount?.fen;
}
