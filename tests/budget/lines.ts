import type {Link} from "../../src/budget/crosswalk/link.js";
import type {Line, Point} from "../../src/budget/series.js";

type Amounts = Readonly<Record<number, number | null | readonly [label: string, fen: number]>>;

/** A line whose own documents print these fen for these years (null is a blank cell); a pair has the name of that year too. */
export function lineWith(name: string, amounts: Amounts, rest: Partial<Line> = {}): Line {
  const [code = "", ...label] = name.split(" ");
  return {
    key: `projectExpenditure/all/project/${name}`,
    phase: "budget",
    measure: "projectExpenditure",
    fund: "all",
    classification: label.length ? "functional" : "project",
    code,
    label: label.join(" ") || name,
    level: label.length ? (code.length - 1) / 2 : 1,
    points: Object.entries(amounts).map(([year, amount]) => pointOf(Number(year), amount)),
    ...rest
  };
}

function pointOf(year: number, printed: Amounts[number]): Point {
  const [label, fen] =
    printed === null || typeof printed === "number" ? [undefined, printed] : (printed as readonly [string, number]);
  return {
    year,
    basis: "published",
    statement: "projects",
    fiscalYear: year,
    operand: fen === null ? {state: "blank"} : {state: fen === 0 ? "zero" : "value", amount: {fen, half: 0.5}},
    source: {document: `${year}.md`, line: 1, column: 1, text: String(fen ?? "")},
    ...(label === undefined ? {} : {label})
  };
}

/** A link as one line: `renamed likely: 办案 → 办案经费 (alike)`. */
export function said({kind, confidence, from, to, reason}: Link): string {
  const names = (lines: readonly Line[]) =>
    lines.map(({code, label}) => (code === label ? label : `${code} ${label}`)).join(" + ");
  return `${kind} ${confidence}: ${names(from)} → ${names(to)} (${reason.id})`;
}
