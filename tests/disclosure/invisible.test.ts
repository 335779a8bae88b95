import {describe, expect, it} from "vitest";
import {invalid, shown} from "../../src/budget/errors.js";
import {readReviews, reviewColumns} from "../../src/store/decided/reviewText.js";
import {readWaivers} from "../../src/store/decided/waiverText.js";
import {expectFigures} from "../figure.js";
import {problemsOf, readWritten, readTable} from "./reading.js";

describe("shown", () => {
  it.each([
    ["a\u200bb", "a‹U+200B›b"],
    ["\ufeffunit", "‹U+FEFF›unit"],
    ["208\u00a001", "208‹U+00A0›01"],
    ["１２\u3000３", "１２‹U+3000›３"],
    ["a\u0007b\u202ec", "a‹U+0007›b‹U+202E›c"],
    ["合\u3000计", "合 计"],
    ["a \t\n b", "a b"]
  ])("%j", (text, expected) => expect(shown(text)).toBe(expected));
  it("is how an error quotes a value", () =>
    expect(invalid("code", "2\u200b08").message).toBe("invalid code: 2‹U+200B›08"));
});

describe("a document strewn with characters that nobody sees", () => {
  const rows = ["| 项目名称 | 合计 | 一般公共预算 |", "| --- | ---: | ---: |", "| 档案修复 | 3.00 | 3.00 |"];
  it("is read as without them", async () => {
    const strewn = rows.map((row) =>
      row.replace("合计", "合\u200b计").replace("3.00", "3\u200b.00\ufeff").replace("档案", "档\u00ad案")
    );
    const [plain, found] = await Promise.all([rows, strewn].map((lines) => readTable("九、项目支出表", lines)));
    expect(problemsOf(found!)).toEqual([]);
    expect(found!.figures).toEqual(plain!.figures);
    expectFigures(found!.figures, [
      "projects,2026,projectExpenditure,all,project,档案修复,3.00",
      "projects,2026,projectExpenditure,generalBudget,project,档案修复,3.00"
    ]);
  });
  it("is known by its title", async () => {
    expect(
      (
        await readWritten(
          [
            "# 甲市\u200b档案馆 20\u200b26 年部门\ufeff预算公开",
            "",
            "### 九、项目支出表",
            "",
            "单位：万元",
            "",
            ...rows
          ].join("\n")
        )
      ).fiscalYear
    ).toBe(2026);
  });
});

describe("files that people keep", () => {
  const row = [
    "expenditure/all/total/total",
    "2025",
    "2026",
    "accepted",
    "项目延续, 已核",
    "预算科",
    "2026-03-01",
    "1",
    "2"
  ];
  it.each([[";"], ["\t"]])(
    "with %j between the cells, a byte order mark and invisible characters are read",
    (separator) => {
      const text = `\ufeff${reviewColumns.join(separator).replace("base", "ba\u200bse")}\r\n${row.join(separator)}\r\n`;
      expect(readReviews(text)).toMatchObject({problems: [], reviews: [{note: "项目延续, 已核", base: 2025}]});
    }
  );
  it("an error keeps its line below blank lines and cells of several lines", () => {
    const {waivers, problems} = readWaivers(
      '\r\nfinding;reason;who;when\r\na;"已核\r\n两遍";预算科;2026-03-01\r\n\r\nb;已核;;2026-03-01\r\n'
    );
    expect([waivers.length, problems.map(({line, error}) => `${line}: ${error.message}`)]).toEqual([
      1,
      ["6: missing who: every waiver says which finding, why, who and when"]
    ]);
  });
});
