import {readFileSync} from "node:fs";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {formatProblem} from "../../src/disclosure/model/problem.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {readTidy} from "../../src/disclosure/tidy/tidy.js";
import {tidyText} from "../../src/store/published/tidyText.js";

/** Code of the invented unit that fixtures speak of, where they print none. */
export const unitCode = "900001";

/** Reads a text as the document `document`. */
export function readWritten(text: string, document = "draft.md"): Promise<Disclosure> {
  return readDocument(new TextEncoder().encode(text), {document, unitCode});
}

/** Reads tests/fixtures/`name`. */
export function readFixture(name: string): Promise<Disclosure> {
  return readDocument(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)), {document: name, unitCode});
}

/** Reads a table (and what follows it) under a heading, in a disclosure of 2026 that holds nothing else; the table's header is line 7. */
export function readTable(heading: string, lines: readonly string[], unit = "单位：万元"): Promise<Disclosure> {
  return readWritten(["# 甲市档案馆 2026 年部门预算公开", "", `### ${heading}`, "", unit, "", ...lines].join("\n"));
}

/** Reads a paragraph under a heading, with a small table that makes the document a disclosure. */
export function readNarrative(heading: string, ...paragraphs: readonly string[]): Promise<Disclosure> {
  return readWritten(
    [
      "# 甲市档案馆 2026 年部门预算公开",
      "",
      `### ${heading}`,
      "",
      ...paragraphs,
      "",
      "### 九、项目支出表",
      "",
      "单位：万元",
      "",
      "| 项目名称 | 合计 | 一般公共预算 |",
      "| --- | --- | --- |",
      "| 档案修复 | 3.00 | 3.00 |"
    ].join("\n")
  );
}

export function problemsOf({problems}: Disclosure): string[] {
  return problems.map((problem) => `${problem.severity} ${formatProblem(problem)}`);
}

/** How many numbers the account holds by use; equal to `printed` when every number is accounted for. */
export function countedNumbers({numbers}: Disclosure): number {
  return Object.values(numbers.byUse).reduce((sum, count) => sum + count, 0);
}

/** The ids of a document's figures as they come back from tidy CSV. */
export function idsOfTidy(disclosure: Disclosure): string[] {
  return readTidy(tidyText([disclosure]), {document: "figures.csv"}).disclosures.flatMap(({figures}) =>
    figures.map(({id}) => id)
  );
}
