import {describe, expect, it} from "vitest";
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
