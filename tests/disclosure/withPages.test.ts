import {describe, expect, it} from "vitest";
import {Ledger} from "../../src/disclosure/accounting/numberLedger.js";
import {readText} from "../../src/disclosure/formats/text.js";
import {outlineOf} from "../../src/disclosure/outline/outline.js";
import {readDocument} from "../../src/disclosure/readDocument.js";

const text = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));
const header = ["项目分类\t项目名称\t合计\t一般公共预算"];
const pages = text(
  "<!-- page 1 -->",
  "甲市档案馆 2026 年部门预算公开",
  "<!-- page 2 -->",
  "项目支出表",
  "单位：万元",
  ...header,
  "本级支出项目\t库房改造\t1.00\t1.00",
  "<!-- page 3 -->",
  "本级支出项目\t档案整理\t2.00\t2.00",
  "合计\t\t3.00\t3.00"
);
const read = (bytes: Uint8Array) => readDocument(bytes, {document: "draft.md"});

describe("a table that goes on over a page's end", () => {
  it("is one statement, each figure with its own page", async () => {
    const {statements, figures} = await read(pages);
    expect(statements.map(({id, rows}) => [id, rows.length])).toEqual([["projects", 3]]);
    expect(
      figures.filter(({fund}) => fund === "all").map(({code, amount, source}) => [code, amount, source.page])
    ).toEqual([
      ["库房改造", 1_000_000, 2],
      ["档案整理", 2_000_000, 3],
      ["total", 3_000_000, 3]
    ]);
  });
  it("may repeat its header", async () => {
    const repeated = text(
      "甲市档案馆 2026 年部门预算公开",
      "项目支出表",
      "单位：万元",
      ...header,
      "本级支出项目\t库房改造\t1.00\t1.00",
      "<!-- page 2 -->",
      ...header,
      "本级支出项目\t档案整理\t2.00\t2.00"
    );
    expect((await read(repeated)).statements.map(({rows}) => rows.length)).toEqual([2]);
  });
  const titled = (mark: string, title: string, ...rows: string[]) => [
    mark,
    `## ${title}`,
    "单位：万元",
    ...header,
    ...rows
  ];
  /** The texts of a column of each table, below its header. */
  const column = (at: number, ...lines: string[]) =>
    outlineOf(readText(lines.join("\n")), new Ledger()).flatMap((part) =>
      part.kind === "table"
        ? [part.table.rows.map(({cells}) => cells[at]).filter((cell) => cell && !/项目/.test(cell))]
        : []
    );
  const rowsOf = (...lines: string[]) => column(1, ...lines);
  it("may repeat number, title, unit of money and header, a note at each page's foot", () =>
    expect(
      rowsOf(
        ...titled("公开09表", "项目支出表", "本级支出项目\t库房改造\t1.00\t1.00"),
        "注：金额可能有尾数误差。",
        "<!-- page 2 -->",
        ...titled("公开09表", "项目支出表", "本级支出项目\t档案整理\t2.00\t2.00")
      )
    ).toEqual([["库房改造", "档案整理"]]));
  it("is another under another number, and under the same title with another header", () => {
    const first = titled("公开09表", "项目支出表", "本级支出项目\t库房改造\t1.00\t1.00");
    expect(
      rowsOf(...first, "<!-- page 2 -->", ...titled("公开10表", "项目支出表", "本级支出项目\t档案整理\t2.00\t2.00"))
    ).toHaveLength(2);
    expect(
      rowsOf(
        ...first,
        "<!-- page 2 -->",
        "## 项目支出表",
        "项目分类\t项目名称\t合计\t政府性基金",
        "本级支出项目\t档案整理\t2.00\t2.00"
      )
    ).toHaveLength(2);
  });
  it("is another where it names another unit", () =>
    expect(
      rowsOf(
        ...["甲站", "乙站"].flatMap((unit) => [
          `<!-- page ${unit === "甲站" ? 1 : 2} -->`,
          "## 项目支出表",
          `单位：${unit}`,
          ...header,
          `本级支出项目\t${unit}改造\t1.00\t1.00`
        ])
      )
    ).toEqual([["甲站改造"], ["乙站改造"]]));
  it("goes on below a page's number in a text without pages", () =>
    expect(
      rowsOf(
        ...titled("表9", "项目支出表", "本级支出项目\t库房改造\t1.00\t1.00"),
        "- 5 -",
        ...titled("表9", "项目支出表", "本级支出项目\t档案整理\t2.00\t2.00")
      )
    ).toEqual([["库房改造", "档案整理"]]));
  it("has the end of a row that the page cuts with the row", () =>
    expect(
      rowsOf(
        ...titled(
          "公开09表",
          "项目支出表",
          "本级支出项目\t库房改造\t1.00\t1.00",
          "本级支出项目\t设备\t1.00\t1.00",
          "本级支出项目\t信息网络及软件购\t2.00\t2.00"
        ),
        "<!-- page 2 -->",
        "\t置更新\t\t",
        "本级支出项目\t档案整理\t3.00\t3.00"
      )
    ).toEqual([["库房改造", "设备", "信息网络及软件购置更新", "档案整理"]]));
  const sides = (label: string, amount = "") => `\t\t${label}\t${amount}`;
  const summary = (...overleaf: string[]) =>
    column(
      2,
      "## 收支总表",
      "单位：万元",
      "收入\t\t支出\t",
      "项目\t预算数\t项目\t预算数",
      "一、财政拨款收入\t3.00\t一、一般公共服务支出\t3.00",
      sides("二、外交支出"),
      sides("三、国防支出"),
      sides("四、国土海洋气象等支"),
      "<!-- page 2 -->",
      ...overleaf,
      "收入总计\t3.00\t支出总计\t3.00"
    );
  it("has the end of a numbered label with it, and no total, nor a label with a number of its own", () => {
    expect(summary(sides("出"), sides("五、住房保障支出")).flat()).toEqual(
      expect.arrayContaining(["四、国土海洋气象等支出", "五、住房保障支出"])
    );
    expect(summary(sides("五、住房保障支出")).flat()).toContain("四、国土海洋气象等支");
    expect(summary(sides("结转下年")).flat()).toContain("四、国土海洋气象等支");
  });
  it("a document without pages has none in its sources", async () => {
    const {figures} = await read(
      text(
        "甲市档案馆 2026 年部门预算公开",
        "项目支出表",
        "单位：万元",
        ...header,
        "本级支出项目\t库房改造\t1.00\t1.00"
      )
    );
    expect(figures.some(({source}) => "page" in source)).toBe(false);
  });
});

describe("two rows run together", () => {
  it("say so with their place, and the rows around them are read", async () => {
    const rows = [
      "本级支出项目\t库房改造\t1.00\t1.00",
      "本级支出项目\t档案整理\t2.00\t2.00本级支出项目\t设备\t3.00\t3.00",
      "本级支出项目\t培训\t4.00\t4.00"
    ];
    const {figures, problems} = await read(
      text("甲市档案馆 2026 年部门预算公开", "项目支出表", "单位：万元", ...header, ...rows)
    );
    expect(
      problems
        .filter(({severity}) => severity === "error")
        .map(({place, message}) => [place.line, message.split(":")[0]])
    ).toContainEqual([6, "ambiguous column"]);
    expect(figures.filter(({fund}) => fund === "all").map(({code}) => code)).toEqual(
      expect.arrayContaining(["库房改造", "培训"])
    );
  });
});
