import type {Claim, Stated} from "../../../src/budget/claim.js";

/** An amount of so many 万元, printed with two decimals in these words. */
export function stated(wan: number, text = `${wan.toFixed(2)} 万元`): Stated {
  return {
    fen: Math.round(wan * 100) * 10_000,
    half: 5_000,
    printedHalf: 5_000,
    source: {document: "2026.md", line: 9, column: 1, text}
  };
}

/** What a document of 2026 says of its project expenditure, because of `text`. */
export function claimOf(text: string, quantified: readonly Stated[] = [], rest: Partial<Claim> = {}): Claim {
  const source = {document: "2026.md", line: 9, column: 1, text};
  return {
    id: text,
    unit: "900001",
    fiscalYear: 2026,
    year: 2026,
    phase: "budget",
    section: "changes",
    measure: "projectExpenditure",
    fund: "all",
    classification: "total",
    code: "total",
    label: "项目支出",
    reason: {text, quantified, source},
    source,
    ...rest
  };
}
