import {describe, expect, it} from "vitest";
import {titleIn} from "../../src/disclosure/outline/documentTitle.js";
import {unitInName, yearInName} from "../../src/disclosure/outline/fileTitle.js";
import {unitOf} from "../../src/disclosure/outline/unit.js";
import {isSameUnit, isUnitName, placeOf} from "../../src/disclosure/outline/unitName.js";
import {checkReport} from "../../loaders/report/checkReport.js";
import {readDocument} from "../../src/disclosure/readDocument.js";

const titled = (...texts: string[]) =>
  titleIn([{blocks: texts.map((text, i) => ({kind: "prose" as const, line: i + 1, offset: 0, text}))}]);

describe("a cover names the unit", () => {
  it.each<[string[], string, string | undefined]>([
    [["2026年 甲市人民政府办公厅部门预算"], "甲市人民政府办公厅", "department"],
    [["甲市商务局", "2022年部门综合预算"], "甲市商务局", "department"],
    [["甲市司法局（汇总）", "2026年部门预算公开说明"], "甲市司法局(汇总)", "combined"],
    [["2026年甲市发展和改革委员会（本 级）部门预算"], "甲市发展和改革委员会(本级)", "own"],
    [["甲市规划和自然", "资源局", "2026年度单位预算公开"], "甲市规划和自然资源局", "unit"],
    [["甲县2026年度教育局部门预算公开"], "甲县教育局", "department"],
    [["2026年部门预算——甲市审计局"], "甲市审计局", "department"],
    [["甲市审计局", "部门预算", "2026年"], "甲市审计局", "department"],
    [["关于公开甲县民政局2026年部门预算的说明"], "甲县民政局", "department"]
  ])("%j", (texts, name, kind) => expect(titled(...texts)).toMatchObject({unitName: name, unitKind: kind}));
});

describe("lines name the unit", () => {
  it.each<[string[], string]>([
    [["甲市2026年市级单位预算", "预算单位：甲职业技术学院"], "甲职业技术学院"],
    [["甲省2018年度 省级部门预算公开报表", "部 门:中共甲省委办公厅"], "中共甲省委办公厅"],
    [["2026年部门预算公开表", "单位编码及名称：114001-甲县司法局"], "甲县司法局"],
    [["2026年收支总表", "部门名称：甲市水务局 单位：万元"], "甲市水务局"]
  ])("%j", (texts, name) => expect(titled(...texts)?.unitName).toBe(name));
  it("主管部门 is the department above", () =>
    expect(titled("主管部门：甲市卫生健康委员会", "预算单位：甲市第一人民医院", "2026年单位预算")).toMatchObject({
      unitName: "甲市第一人民医院",
      department: "甲市卫生健康委员会"
    }));
  it("a name that one line cuts short is outvoted", () =>
    expect(
      titled(
        "2019年部门收支总表",
        "部门名称：甲省高级人民法院",
        "部门名称：甲省高级人民法",
        "部门名称：甲省高级人民法院"
      )?.unitName
    ).toBe("甲省高级人民法院"));
});

describe("unitOf", () => {
  const of = (lines: string[], rows: Array<readonly [code: string, label: string]>, document = "x.pdf") =>
    unitOf(
      rows.map(([code, label]) => ({classification: "unit" as const, code, label})),
      titled(...lines)!,
      {document}
    );
  const unit = ["2026年度甲市水务局单位预算公开"];
  it("an office's own budget is told by its code, the first of its department's", () =>
    expect(of(unit, [["105001", "甲市水务局"]])).toMatchObject({
      code: "105001",
      kind: "own",
      department: {code: "105", name: "甲市水务局"}
    }));
  it("and by a sentence on its duties", () =>
    expect(of([...unit, "甲市水务局是主管全市水务工作的市政府工作部门。"], [])).toMatchObject({kind: "own"}));
  it("and by the row of the department above it", () =>
    expect(
      of(unit, [
        ["105", "甲市水务局"],
        ["105002", "甲市水务局"]
      ])
    ).toMatchObject({kind: "own", department: {code: "105", name: "甲市水务局"}}));
  it("another unit's is its own alone, whatever number its code ends with", () =>
    expect(of(["2026年度甲市水文站单位预算公开"], [["105001", "甲市水务局"]])).toMatchObject({kind: "unit"}));
  it("a unit's department is the office of the same place that its file is called by, if no table or line says it", () => {
    const station = ["2026年度甲市水文站单位预算公开"];
    expect(of(station, [], "2026年甲市水务局_部门预算.pdf").department?.name).toBe("甲市水务局");
    expect(of(station, [], "2026年乙市水务局_部门预算.pdf").department).toBeUndefined();
    expect(of(["甲市水务局2026年部门预算"], [], "2026年甲市财政局_部门预算.pdf").department).toBeUndefined();
  });
  it("a function's code is no unit's", () =>
    expect(of(["甲市水务局2026年部门预算"], [["20701", "文化和旅游"]]).code).toBe("甲市水务局"));
});

describe("words of a sentence name nobody", () => {
  it.each(["列入甲市", "收入", "纳入本部门", "本部门收入", "政府采购", "国企改革稳定专项资金", "各区直单位"])(
    "%s",
    (name) => expect(isUnitName(name)).toBe(false)
  );
});

describe("isSameUnit", () => {
  it.each([
    ["市城管执法局", "甲市城市管理综合行政执法局"],
    ["市卫生健康委", "甲市卫生健康委员会"],
    ["甲市住房和建设局", "甲市住房和城乡建设局"],
    ["甲市司法局", "甲市司法局(汇总)"]
  ])("%s is %s", (a, b) => expect(isSameUnit(a, b)).toBe(true));
  it.each([
    ["甲市公安局", "甲市公安局交通警察局"],
    ["甲市教育局", "甲市教育局(本级)"],
    ["甲市教育局", "乙市教育局"],
    ["甲市科技创新局", "甲市科学技术局"]
  ])("%s is not %s", (a, b) => expect(isSameUnit(a, b)).toBe(false));
});

describe("placeOf", () => {
  it.each([
    ["中共上海市普陀区委社会工作部", {province: "上海市", county: "普陀区"}],
    ["政协甲县委员会", {county: "甲县"}],
    ["甲市民政局", {city: "甲市"}],
    ["甲市市场监督管理局", {city: "甲市"}],
    ["西南大学", undefined]
  ])("%s", (name, place) => expect(placeOf(name)).toEqual(place));
});

describe("a file's name", () => {
  it.each([
    ["001_甲市__2026年甲市交通运输局_部门预算.pdf", "甲市交通运输局", 2026],
    ["住房和建设局_2026年部门预算.pdf", "住房和建设局", 2026],
    ["data/213002-x/2026.md", undefined, 2026]
  ])("%s", (file, unit, year) => expect([unitInName(file), yearInName(file)]).toEqual([unit, year]));
});

it("tables of a narrative alone are not missing, but not assessable", async () => {
  const text =
    "# 甲市档案馆2026年部门预算\n\n## 三、预算收支情况\n\n2026年预算支出总额3万元，比上年增加1万元，增长50%。\n";
  const disclosure = await readDocument(new TextEncoder().encode(text), {document: "draft.md"});
  const found = checkReport([disclosure], []).findings.filter(({rule}) => rule === "requiredTable");
  expect(found.map(({status}) => status)).toEqual(Array<string>(9).fill("notAssessable"));
});
