import type {Phase} from "./figure.js";

/** What words call the budget of a year as it was approved, and as it stood at its end. */
export const budgetNames: ReadonlyArray<readonly [phase: Phase, name: RegExp, example: string]> = [
  ["budget", /年初/, "年初预算"],
  ["adjusted", /全年|调整/, "全年预算数"]
];

/** Which of a year's two budgets words name; undefined where they say 预算 alone. */
export function budgetPhase(words: string): Phase | undefined {
  return budgetNames.find(([, name]) => name.test(words))?.[0];
}
