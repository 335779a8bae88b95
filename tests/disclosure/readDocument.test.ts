import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {BudgetError} from "../../src/budget/errors.js";
import {titledDocuments} from "../../src/disclosure/outline/otherDocuments.js";
import {documentReaders, readDocument} from "../../src/disclosure/readDocument.js";
import {expectFigures} from "../figure.js";
import {problemsOf, readWritten, readNarrative, readTable, unitCode} from "./reading.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const refusal = async (bytes: Uint8Array, document: string): Promise<string> => {
  try {
    await readDocument(bytes, {document, unitCode});
    return "read";
  } catch (error) {
    return error instanceof BudgetError ? error.message : `not a BudgetError: ${String(error)}`;
  }
};

const projects = ["| 项目分类 | 项目名称 | 合计 | 一般公共预算 |", "| --- | --- | ---: | ---: |"];
const byProject = (...rows: readonly string[]) => readTable("九、项目支出表", [...projects, ...rows]);
const archive = [
  "projects,2026,projectExpenditure,all,project,档案修复,3.00",
  "projects,2026,projectExpenditure,generalBudget,project,档案修复,3.00"
];
const archiveRow = "| 本级支出项目 | 档案修复 | 3.00 | 3.00 |";

describe("what is not a disclosure is refused in one line", () => {
  it.each([
    ["an empty file", ""],
    ["a text without a title", "# 今年的会议\n\n今年开会三次。\n"],
    ["a year without a unit", "2026 年部门预算\n"]
  ])("%s: missing title", async (_, text) =>
    expect(await refusal(utf8(text), "draft.md")).toBe(
      "missing title: no line names a unit, a year and its budget: not a budget disclosure"
    )
  );

  it.each([
    ["a title alone", "# 甲市档案馆 2026 年部门预算公开\n"],
    ["a title and sentences that state nothing", "# 甲市档案馆 2026 年部门预算公开\n\n我馆负责保管档案。\n"]
  ])("%s: missing statement", async (_, text) =>
    expect(await refusal(utf8(text), "draft.md")).toBe(
      "missing statement: no budget table found: not a budget disclosure"
    )
  );

  it.each<readonly [string, string]>([
    ...titledDocuments.map(({example, name}) => [example, name] as const),
    ["404 Not Found", "an error page"],
    ["抱歉，您访问的页面不存在或已删除", "an error page"],
    ["访问过于频繁，请输入验证码", "an error page"],
    ["用户名 密码 登录", "a page to log in"]
  ])("%s: unsupported document", async (first, what) =>
    expect(await refusal(utf8(`${first}\n\n各单位应当公开。\n`), "draft.md")).toBe(
      `unsupported document: ${what}: not a budget disclosure`
    )
  );

  it("a narrative alone is not: its claims are read, and where its tables are is said", async () => {
    const text =
      "# 甲市档案馆2026年部门预算\n\n2026年预算支出总额3万元，比上年增加1万元，增长50%。\n\n附件：甲市档案馆2026年部门预算报表\n";
    const {statements, claims, problems} = await readDocument(utf8(text), {document: "draft.md"});
    expect([statements.length, claims.length > 0]).toEqual([0, true]);
    expect(problems.map(({message}) => message)).toContain(
      "missing statement: a narrative alone, its tables are in another file"
    );
  });

  it("a disclosure that prints no code of its unit is not: its name stands for the code where none is given", async () => {
    const text = ["# 甲市档案馆 2026 年部门预算公开", "", "单位：万元", "", ...projects, archiveRow].join("\n");
    expect((await readDocument(utf8(text), {document: "draft.md"})).unit.code).toBe("甲市档案馆");
    expect((await readDocument(utf8(text), {document: "draft.md", unitCode: "213099"})).unit).toEqual({
      code: "213099",
      name: "甲市档案馆",
      kind: "department",
      place: {city: "甲市"}
    });
  });
});

describe("what is not text of a known format is refused in one line", () => {
  it("a binary file: invalid text", async () =>
    expect(await refusal(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 8]), "draft.txt")).toBe(
      "invalid text: the file holds binary data"
    ));
  it("a damaged ZIP whatever it is called: invalid zip", async () =>
    expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8]), "draft.txt")).toBe(
      "invalid zip: the file is damaged or cut off"
    ));
  it("an empty file: invalid", async () =>
    expect(await refusal(utf8(""), "draft.zip")).toBe("invalid zip: the file is damaged or of another format"));
  it("bytes of no encoding that is read: invalid text", async () =>
    expect(await refusal(new Uint8Array([0xff, 0xff, 0x41]), "draft.txt")).toMatch(/^invalid text: /));
  it.each([
    ["2026.exe", ".exe"],
    ["README", "README"],
    ["archive.md/README", "archive.md/README"],
    [".", "."]
  ])("%s: unsupported format", async (document, value) => {
    expect(await refusal(utf8("# 甲市档案馆 2026 年部门预算公开"), document)).toBe(
      `unsupported format: ${value} (one of ${Object.keys(documentReaders).join(", ")})`
    );
  });
});

describe("equivalences", async () => {
  const bytes = readFileSync(new URL("../../data/213002-tianmen-social-insurance/2026.md", import.meta.url));
  const read = (document: string, input: Uint8Array = bytes) => readDocument(input, {document});
  const plain = await read("2026.md");

  it(".md ≡ .txt ≡ .MD", async () => {
    expect(await read("2026.txt")).toEqual(JSON.parse(JSON.stringify(plain).replaceAll('"2026.md"', '"2026.txt"')));
    expect((await read("2026.MD")).figures.length).toBe(plain.figures.length);
  });
  it("with a byte order mark ≡ without", async () =>
    expect(await read("2026.md", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]))).toEqual(plain));
  it("with CRLF ≡ with LF", async () =>
    expect(await read("2026.md", Buffer.from(bytes.toString("utf8").replaceAll("\n", "\r\n")))).toEqual(plain));
  it("pipe tables ≡ TAB tables, in every figure and claim", async () => {
    const tabs = bytes
      .toString("utf8")
      .split("\n")
      .map((line) =>
        /^\|[\s:|-]+\|$/.test(line)
          ? ""
          : line.startsWith("|")
            ? line
                .slice(1, -1)
                .split("|")
                .map((cell) => cell.trim())
                .join("\t")
            : line
      )
      .join("\n");
    const found = await read("2026.md", Buffer.from(tabs));
    expect(found.figures).toEqual(plain.figures);
    expect(found.claims).toEqual(plain.claims);
  });
  it("read twice ≡ read once", async () => expect(await read("2026.md")).toEqual(plain));
  it("the unit's own code wins over the one given", async () =>
    expect(await readDocument(bytes, {document: "2026.md", unitCode})).toEqual(plain));
  it("is JSON: what is written and read again is the same", () =>
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain));
});

describe("a bad cell is one line with its place, and nothing else is lost", () => {
  it.each(["12.3.4", "12万", "abc", "1O5.00", "3..5", "12,34", "三十"])("%s in an amount column", async (bad) => {
    const found = await byProject(`| 本级支出项目 | 库房改造 | ${bad} | 17.50 |`, archiveRow);
    expect(problemsOf(found)).toEqual([`error draft.md:9: invalid amount: ${bad}`]);
    expectFigures(found.figures, [...archive, "projects,2026,projectExpenditure,generalBudget,project,库房改造,17.50"]);
  });

  it.each(["12.3.4", "12万", "abc"])("%s in the last row of a table", async (bad) => {
    const found = await byProject(archiveRow, `| 本级支出项目 | 库房改造 | ${bad} | 17.50 |`);
    expect(problemsOf(found)).toEqual([`error draft.md:10: invalid amount: ${bad}`]);
    expectFigures(found.figures, [...archive, "projects,2026,projectExpenditure,generalBudget,project,库房改造,17.50"]);
  });

  it("in the only row of a table", async () => {
    const found = await readTable("七、一般公共预算“三公”经费支出表", [
      "| “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费小计 | 公务用车购置费 | 公务用车运行费 | 公务接待费 |",
      "| ---: | ---: | ---: | ---: | ---: | ---: |",
      "| 4.42 |  | 3.50 | abc | 3.50 | 0.92 |"
    ]);
    expect(problemsOf(found)).toEqual(["error draft.md:9: invalid amount: abc"]);
    expect(found.figures.map(({measure}) => measure)).toEqual([
      "threePublic",
      "overseasTrips",
      "vehicles",
      "vehicleOperation",
      "receptions"
    ]);
  });

  it("too fine or too large for a fen", async () => {
    const found = await byProject("| 本级支出项目 | 库房改造 | 0.12345678 | 99999999999999 |", archiveRow);
    expect(problemsOf(found)).toEqual([
      "error draft.md:9: invalid amount: 0.12345678 is finer than one fen",
      "error draft.md:9: invalid amount: 99999999999999"
    ]);
    expectFigures(found.figures, archive);
  });

  it.each(["（3.00）", "(3.00)", "-3.00", "−3.00", "﹣3.00", "－３．００"])(
    "%s is no bad cell but a negative amount, in the last row too",
    async (printed) => {
      const found = await byProject(archiveRow, `| 本级支出项目 | 库房改造 | ${printed} | ${printed} |`);
      expect(problemsOf(found)).toEqual([]);
      expect(found.figures.filter(({code}) => code === "库房改造").map(({amount}) => amount)).toEqual([
        -3_000_000, -3_000_000
      ]);
    }
  );

  it.each([
    ["—", "notApplicable"],
    ["——", "notApplicable"],
    ["不适用", "notApplicable"],
    ["/", "notApplicable"],
    ["×", "notApplicable"],
    ["-", "blank"]
  ])("%s is no bad cell: %s, in the last row too", async (printed, state) => {
    const found = await byProject(archiveRow, `| 本级支出项目 | 库房改造 | 17.50 | ${printed} |`);
    expect(problemsOf(found)).toEqual([]);
    expect(found.figures.filter(({code}) => code === "库房改造").map((figure) => figure.state)).toEqual([
      "value",
      state
    ]);
  });

  it("15217000000.00 元 is an amount, though its first digits look like a telephone number", async () => {
    const found = await readTable(
      "九、项目支出表",
      [...projects, "| 本级支出项目 | 养老补助 | 15217000000.00 | 15217000000 |"],
      "单位：元"
    );
    expect(found.figures.map(({amount}) => amount)).toEqual([1_521_700_000_000, 1_521_700_000_000]);
    expect(found.redactions).toBe(0);
  });
});

describe("a bad table is one line with its place, and nothing else is lost", () => {
  const spending = ["| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |", "| --- | --- | ---: | ---: | ---: |"];

  it("without a column that its statement needs: missing column", async () => {
    const found = await readTable("三、支出总表", [
      "| 科目编码 | 科目名称 | 合计 | 基本支出 |",
      "| --- | --- | ---: | ---: |",
      "| 201 | 一般公共服务支出 | 132.50 | 102.50 |"
    ]);
    expect(problemsOf(found)).toEqual(["error draft.md:7: missing column: 项目支出 in 支出总表"]);
    expectFigures(found.figures, [
      "expenditure,2026,expenditure,all,functional,201,132.50",
      "expenditure,2026,basicExpenditure,all,functional,201,102.50"
    ]);
  });

  it("with a code twice: duplicate code, both rows kept apart by their ids", async () => {
    const found = await readTable("三、支出总表", [
      ...spending,
      "| 201 | 一般公共服务支出 | 132.50 | 102.50 | 30.00 |",
      "| 201 | 一般公共服务支出 | 1.00 | 1.00 |  |"
    ]);
    expect(problemsOf(found)).toEqual(["error draft.md:10: duplicate code: 201 in 支出总表, first on line 9"]);
    expect(found.figures.map(({id}) => id.replace(/^.*functional\//, ""))).toEqual([
      "201",
      "201",
      "201",
      "201#2",
      "201#2",
      "201#2"
    ]);
  });

  it("with a code three times: each repetition names the first", async () => {
    const row = "| 201 | 一般公共服务支出 | 1.00 | 1.00 |  |";
    expect(problemsOf(await readTable("三、支出总表", [...spending, row, row, row]))).toEqual(
      [10, 11].map((line) => `error draft.md:${line}: duplicate code: 201 in 支出总表, first on line 9`)
    );
  });

  it("without any unit of money: missing unit of money; its cells are kept and its numbers accounted for", async () => {
    const found = await readTable("九、项目支出表", [...projects, archiveRow], "");
    expect(problemsOf(found)).toEqual(["error draft.md:7: missing unit of money: 项目支出表"]);
    expect([found.figures, found.numbers.byUse.unreadable]).toEqual([[], 2]);
    expect(found.statements[0]!.rows[0]!.cells.map(({text}) => text)).toEqual([
      "本级支出项目",
      "档案修复",
      "3.00",
      "3.00"
    ]);
  });

  it("that no title and no columns tell: a note, and its cells are kept", async () => {
    const found = await readTable("十一、其他情况表", [
      "| 单位名称 | 金额 |",
      "| --- | ---: |",
      "| 云溪市档案馆 | 12.50 |"
    ]);
    expect(problemsOf(found)).toEqual([
      expect.stringMatching(/^note draft\.md:7: unknown table kept as it is: (十一、)?其他情况表$/)
    ]);
    expect([found.statements[0]!.id, found.statements[0]!.rows[0]!.cells.map(({text}) => text), found.figures]).toEqual(
      ["table-7", ["云溪市档案馆", "12.50"], []]
    );
  });

  it("does not touch the tables beside it", async () => {
    const found = await readTable("三、支出总表", [
      ...spending,
      "| 201 | 一般公共服务支出 | abc | 102.50 | 30.00 |",
      "| 204 | 公共安全支出 | 1.00 | 1.00 |  |",
      "",
      "### 九、项目支出表",
      "",
      ...projects,
      archiveRow
    ]);
    expect(problemsOf(found)).toEqual(["error draft.md:9: invalid amount: abc"]);
    expectFigures(
      found.figures.filter(({statement}) => statement === "projects"),
      archive
    );
  });
});

describe("a bad number of the narrative is one line with its place, and nothing else is lost", () => {
  it.each([
    [
      "an amount with a misplaced separator",
      "2026 年政府采购预算 12,34 万元，较上年增加 1 万元。",
      "invalid amount: 12,34"
    ],
    [
      "an amount finer than a fen",
      "2026 年政府采购预算 0.00000012 万元，较上年增加 1 万元。",
      "invalid amount: 0.00000012 is finer than one fen"
    ],
    [
      "an amount that no double holds",
      "2026 年政府采购预算 99999999999999 万元，较上年增加 1 万元。",
      "invalid amount: 99999999999999"
    ]
  ])("%s", async (_, sentence, message) => {
    const found = await readNarrative("四、政府采购预算安排情况", sentence);
    expect(problemsOf(found)).toEqual([`error draft.md:5: ${message}`]);
    expectFigures(found.figures, archive);
  });

  it("a percentage of eight decimals is read, or one line with its place", async () => {
    const found = await readNarrative(
      "四、政府采购预算安排情况",
      "2026 年政府采购预算 12.34 万元，较上年增加 1 万元，增长 8.81834215 %。"
    );
    expect(found.claims.map(({amount, change}) => [amount!.fen, change!.fen])).toEqual([[12_340_000, 1_000_000]]);
    expectFigures(found.figures, archive);
  });
});

it("one document with every kind of bad input keeps them all apart, each at its line", async () => {
  const found = await readWritten(
    [
      "# 甲市档案馆 2026 年部门预算公开",
      "### 三、支出总表",
      "单位：万元",
      "| 科目编码 | 科目名称 | 合计 | 基本支出 |",
      "| --- | --- | ---: | ---: |",
      "| 201 | 一般公共服务支出 | 1.2.3 | 102.50 |",
      "| 201 | 一般公共服务支出 | 1.00 | 1.00 |",
      "### 九、项目支出表",
      ...projects,
      archiveRow
    ].join("\n")
  );
  expect(problemsOf(found).sort()).toEqual([
    "error draft.md:4: missing column: 项目支出 in 支出总表",
    "error draft.md:6: invalid amount: 1.2.3",
    "error draft.md:7: duplicate code: 201 in 支出总表, first on line 6"
  ]);
  expectFigures(
    found.figures.filter(({statement}) => statement === "projects"),
    archive
  );
});
