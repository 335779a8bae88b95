import {expect, test} from "vitest";
import {namesTogether} from "../../src/disclosure/fileNames.js";

test.each<[names: string[], together: string[][]]>([
  [["2026.pdf", "2026-tables.xlsx"], [["2026.pdf", "2026-tables.xlsx"]]],
  [
    ["2026-tables.pdf", "2025.pdf", "2026-text.pdf"],
    [["2025.pdf"], ["2026-text.pdf", "2026-tables.pdf"]]
  ],
  [
    ["2026年部门预算公开说明.docx", "2026年部门预算公开表.xlsx"],
    [["2026年部门预算公开说明.docx", "2026年部门预算公开表.xlsx"]]
  ],
  [
    ["a/2026.pdf", "b/2026-tables.xlsx"],
    [["a/2026.pdf"], ["b/2026-tables.xlsx"]]
  ],
  // which of two texts the tables are of nothing says
  [
    ["2026.pdf", "2026.docx", "2026-tables.xlsx"],
    [["2026.pdf"], ["2026.docx"], ["2026-tables.xlsx"]]
  ],
  [
    ["2025.pdf", "2026.pdf", "报表.xlsx"],
    [["2025.pdf"], ["2026.pdf"], ["报表.xlsx"]]
  ]
])("%j is %j", (names, together) => expect(namesTogether(names)).toEqual(together));
