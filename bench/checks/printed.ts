import type {Fact} from "../../src/budget/checks/facts.js";

/** Digits of a printed number with its sign, commas and point, and what stands around it. */
const number = /[-−－]?\d[\d,]*(?:\.\d+)?/;

/** The digits that a fact prints: "39,585.07" of "39,585.07 万元". */
export function digitsOf({source}: Fact): string {
  return number.exec(source.text)?.[0] ?? "";
}

/** The document's lines with other digits printed at the fact's place; undefined where the place does not hold them. */
export function printedInstead(lines: readonly string[], fact: Fact, digits: string): string[] | undefined {
  const line = lines[fact.source.line - 1];
  const at = line === undefined ? -1 : startOf(line, fact);
  const old = digitsOf(fact);
  if (line === undefined || at < 0 || !old || !line.startsWith(old, at)) return undefined;
  return lines.with(fact.source.line - 1, line.slice(0, at) + digits + line.slice(at + old.length));
}

/** The text before a fact on its line. */
export function before(lines: readonly string[], fact: Fact): string {
  const line = lines[fact.source.line - 1] ?? "";
  return line.slice(0, Math.max(0, startOf(line, fact)));
}

/** In tables the column counts cells, in the narrative characters. */
function startOf(line: string, {source, origin}: Fact): number {
  const digits = number.exec(source.text)?.[0] ?? "";
  if (origin === "prose") return line.indexOf(digits, source.column - 1);
  const separator = line.includes("\t") ? "\t" : "|";
  const cells = line.split(separator);
  const index = source.column - 1 + (separator === "|" && !cells[0]?.trim() ? 1 : 0);
  const cell = cells[index];
  if (cell === undefined) return -1;
  const within = cell.indexOf(digits);
  return within < 0 ? -1 : cells.slice(0, index).reduce((length, {length: own}) => length + own + 1, 0) + within;
}

/** A value written as the fact's own number is: as many decimals, commas where it has them. */
export function printedAs(like: string, value: number): string {
  const decimals = /\.(\d+)/.exec(like)?.[1]?.length ?? 0;
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped =
    like.includes(",") || whole.length < 4 ? whole.replace(/\B(?=(\d{3})+$)/g, like.includes(",") ? "," : "") : whole;
  return `${value < 0 ? "-" : ""}${grouped}${fraction ? `.${fraction}` : ""}`;
}

export function valueOf(digits: string): number {
  return Number(digits.replaceAll(",", "").replace(/^[−－]/, "-"));
}
