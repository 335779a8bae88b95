import type {Phase} from "../../budget/figure.js";

/** A header's word, and the year and phase that it names besides. */
interface Timed {
  readonly word: string;
  readonly year?: number;
  readonly phase?: Phase;
}

/** What a header calls an amount of each phase. */
const phaseWords: ReadonlyArray<readonly [phase: Phase, words: string]> = [
  ["budget", "预算数 预算 年初预算数 年初预算 初预算数 初预算 预算金额 预算安排 预算安排数 预算批复数 批复数 部门预算"],
  ["executed", "执行数 预算执行数 预计执行数 执行 完成数 预计完成数"],
  ["final", "决算数 决算 决算金额"]
];

/** Years by their offset from the disclosure's. */
const relativeYears: Readonly<Record<string, number>> = {
  前年: -2,
  上年: -1,
  上年度: -1,
  去年: -1,
  当年: 0,
  本年: 0,
  本年度: 0,
  预期当年实现值: 0,
  当年金额: 0,
  上年数: -1,
  去年数: -1,
  上年金额: -1,
  本年数: 0,
  本年金额: 0
};

const phaseOf = new Map(phaseWords.flatMap(([phase, words]) => words.split(" ").map((word) => [word, phase] as const)));
const calendar = /^(20\d\d)年?(?:度)?/;
const relative = /^(上年度?|去年|前年|本年度?|当年)(.*)$/;

/** Splits "2023年执行数" or "上年预算数" into its year and phase; "2024年基本支出" keeps its word. */
export function timed(printed: string, fiscalYear: number): Timed {
  const year = calendar.exec(printed)?.[1];
  if (year) return withPhase(printed.replace(calendar, ""), Number(year));
  const offset = relativeYears[printed];
  if (offset !== undefined) return {word: "", year: fiscalYear + offset};
  const [, when, rest] = relative.exec(printed) ?? [];
  if (when && phaseOf.has(rest!)) return withPhase(rest!, fiscalYear + relativeYears[when]!);
  return phaseOf.has(printed) ? {word: printed, phase: phaseOf.get(printed)!} : {word: printed};
}

/** The phase that a header's words name. */
export function phaseNamed(word: string): Phase | undefined {
  return phaseOf.get(word);
}

function withPhase(word: string, year: number): Timed {
  const phase = phaseOf.get(word);
  return phase ? {word: "", year, phase} : {word, year};
}

/** Whether a header has columns of different phases. */
export function isPhased(words: Iterable<string>): boolean {
  return new Set([...words].flatMap((word) => phaseOf.get(word) ?? [])).size > 1;
}
