import {csvParse} from "d3-dsv";
import {invalid, missing} from "../../src/budget/errors.js";

/** What a person who read the page made of a row; tests/judged/README.md says what each means. */
export const verdicts = ["holds", "false", "habit", "repeat", "consequence", "advice", "doubtful"] as const;

export type JudgedVerdict = (typeof verdicts)[number];

/** Something printed, judged by hand. */
export interface JudgedRow {
  readonly document: string;
  /** The page, or the line of a text; none where the list leaves it out. */
  readonly page?: number;
  /** The rule that tells it, or a kind of `kinds.ts`. */
  readonly rule: string;
  /** Code of the line, or what the table is of. */
  readonly place: string;
  /** The printed numbers that it rests on. */
  readonly numbers: readonly number[];
  readonly verdict: JudgedVerdict;
  /** Rows of one name are one error in print. */
  readonly error: string;
  readonly why: string;
}

/** The rows of a list. Throws `missing` a document or rule, and `invalid` verdict, page or number. */
export function judgedRows(csv: string): JudgedRow[] {
  return csvParse(csv.replace(/^\ufeff/, "")).map((row) => {
    const {document, rule} = row;
    if (!document || !rule) throw missing("document or rule", JSON.stringify(row));
    const page = row.page ? numberOf(row.page) : undefined;
    return {
      document,
      ...(page === undefined ? {} : {page}),
      rule,
      place: row.place ?? "",
      numbers: (row.numbers ?? "").split(" ").filter(Boolean).map(numberOf),
      verdict: verdictOf(row.verdict ?? ""),
      error: row.error ?? "",
      why: row.why ?? ""
    };
  });
}

function verdictOf(text: string): JudgedVerdict {
  const found = verdicts.find((verdict) => verdict === text);
  if (!found) throw invalid("verdict", text);
  return found;
}

function numberOf(text: string): number {
  const value = Number(text);
  if (Number.isNaN(value)) throw invalid("number", text);
  return value;
}
