import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {StatementId} from "../../src/disclosure/tables/statementSpecs.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {expectFigures, expectSound, lineOf} from "../figure.js";
import {claimLine} from "./claim.js";
import {countedNumbers, problemsOf} from "./reading.js";

/** The expected tables were written from the document itself, never from what the reader makes of it. */
const csv = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);
const bytes = readFileSync(new URL("../../data/213002-tianmen-social-insurance/2026.md", import.meta.url));
const printedLines = bytes.toString("utf8").split("\n");
const found = await readDocument(bytes, {document: "2026.md"});

const statement = (id: StatementId) => found.statements.find((statement) => statement.id === id)!;
const figuresOf = (id: StatementId) => found.figures.filter((figure) => figure.statement === id);

it("is the 2026 budget of 213002, a unit of 213", () => {
  const {title, unit, fiscalYear, kind, document} = found;
  expect({title, unit, fiscalYear, kind, document}).toEqual({
    title: "天门市社会保险事业管理局 2026 年部门预算公开",
    unit: {
      code: "213002",
      name: "天门市社会保险事业管理局",
      department: {code: "213", name: "天门市人力资源和社会保障局"},
      kind: "department",
      place: {city: "天门市"}
    },
    fiscalYear: 2026,
    kind: "budget",
    document: "2026.md"
  });
});

it("reads without a problem and without anything to withhold", () =>
  expect([problemsOf(found), found.redactions]).toEqual([[], 0]));

describe("figures", () => {
  it("are those of the transcription: none missing, none extra", () =>
    expectFigures(found.figures, csv("tianmen.expected.csv")));
  it("agree in state and amount", () => expectSound(found.figures));

  it.each<[StatementId, number]>([
    ["fundOverview", 18],
    ["projectPlan", 12],
    ["summary", 46],
    ["revenue", 36],
    ["expenditure", 90],
    ["appropriation", 43],
    ["generalBudget", 75],
    ["basicExpenditure", 72],
    ["threePublic", 6],
    ["governmentFund", 0],
    ["projects", 49],
    ["stateCapital", 0]
  ])("%s has %i", (id, count) => expect(figuresOf(id)).toHaveLength(count));

  it("have ids that name one each, and are all of this unit, year and phase", () => {
    expect(new Set(found.figures.map(({id}) => id)).size).toBe(447);
    expect(
      found.figures.filter(
        ({unit, fiscalYear, phase}) => unit !== "213002" || fiscalYear !== 2026 || phase !== "budget"
      )
    ).toEqual([]);
    expect(found.figures.find(({statement, code}) => statement === "expenditure" && code === "2080105")!.id).toBe(
      "213002/2026/expenditure/2026/expenditure/all/functional/2080105"
    );
  });

  it("stand where their source says, cell by cell", () => {
    const printedAt = (line: number, column: number) => printedLines[line - 1]!.split("|")[column]!.trim();
    expect(found.figures.filter(({source}) => printedAt(source.line, source.column) !== source.text)).toEqual([]);
  });

  it("take the finest digit of their table as precision, and keep their own", () => {
    const precisions = (id: StatementId) => [
      ...new Set(
        figuresOf(id)
          .filter(({amount}) => amount !== null)
          .map(({source, precision, printedPrecision}) => `${source.text}: ${precision} ${printedPrecision}`)
      )
    ];
    expect(precisions("projectPlan")).toEqual([
      "27: 5000 500000",
      "30: 5000 500000",
      "12.6: 5000 50000",
      "38700: 5000 500000",
      "11.25: 5000 5000",
      "10.5: 5000 50000"
    ]);
    expect(precisions("threePublic")).toEqual(["4.42: 5000 5000", "3.50: 5000 5000", "0.92: 5000 5000"]);
  });

  it("lie as deep as their codes: 类, 款, 项 below the total", () => {
    const levels = figuresOf("expenditure")
      .filter(({measure}) => measure === "expenditure")
      .map(({code, level}) => `${code} ${level}`);
    expect(levels.slice(0, 4)).toEqual(["total 0", "208 1", "20801 2", "2080105 3"]);
  });

  it("are labelled as printed, without the row's number", () => {
    const labels = (id: StatementId, code: string) => [
      ...new Set(
        figuresOf(id)
          .filter((figure) => figure.code === code)
          .map(({label}) => label)
      )
    ];
    expect(labels("summary", "208")).toEqual(["社会保障和就业支出"]);
    expect(labels("summary", "233")).toEqual(["债务发行费用支出"]);
    expect(labels("summary", "generalBudget.funds")).toEqual(["经费拨款（补助）"]);
    expect(labels("basicExpenditure", "30231")).toEqual(["公务用车运行维护费"]);
  });

  it("tell the printed zero of 年终结转结余 from the blank of 上年结转结余", () => {
    const states = ["summary", "appropriation"].flatMap((id) =>
      found.figures
        .filter(({statement, measure, code}) => statement === id && /^carried/.test(measure) && code === "total")
        .map(({measure, state}) => `${measure} ${state}`)
    );
    expect(states).toEqual(["carriedIn blank", "carriedOut zero", "carriedIn blank", "carriedOut zero"]);
  });

  it("are linked from their cells, and from no other", () => {
    const linked = found.statements.flatMap(({rows}) =>
      rows.flatMap(({cells}) => cells.filter(({figure}) => figure !== undefined))
    );
    const texts = new Map(found.figures.map(({id, source}) => [id, source.text]));
    expect(linked).toHaveLength(447);
    expect(linked.filter(({text, figure}) => texts.get(figure!) !== text)).toEqual([]);
  });
});

describe("statements", () => {
  it("are the ten of the set, after the two of the performance form, in the document's order", () => {
    expect(found.statements.map(({id, number, line, rows}) => [id, number ?? "", line, rows.length])).toEqual([
      ["fundOverview", "", 49, 6],
      ["projectPlan", "", 62, 6],
      ["summary", 1, 91, 26],
      ["revenue", 2, 124, 3],
      ["expenditure", 3, 134, 15],
      ["appropriation", 4, 156, 26],
      ["generalBudget", 5, 189, 15],
      ["basicExpenditure", 6, 211, 24],
      ["threePublic", 7, 242, 1],
      ["governmentFund", 8, 250, 0],
      ["projects", 9, 259, 7],
      ["stateCapital", 10, 273, 0]
    ]);
  });

  it("are all in 万元", () => expect(new Set(found.statements.map(({unit}) => unit))).toEqual(new Set(["wan"])));

  it("that are empty say why in a note, and no other has one", () => {
    expect(found.statements.flatMap(({id, notes}) => notes.map((note) => `${id}: ${note}`))).toEqual([
      "governmentFund: 本单位无政府性基金预算支出。",
      "stateCapital: 本单位无国有资本经营预算支出。"
    ]);
  });

  it("keep every printed cell", () => {
    const {header, rows} = statement("projects");
    expect(header.map((path) => path.join("/"))).toEqual([
      "项目分类",
      "项目名称",
      "合计",
      "一般公共预算",
      "政府性基金预算",
      "国有资本经营预算",
      "财政拨款结转结余",
      "财政专户管理资金",
      "单位资金"
    ]);
    expect(rows[1]!.cells.map(({text}) => text)).toEqual([
      "本级支出项目",
      "工作经费",
      "12.60",
      "12.60",
      "",
      "",
      "",
      "",
      ""
    ]);
  });

  it("the three-year table holds 2024, 2025 and 2026 for each of its rows", () => {
    const years = (measure: string) =>
      figuresOf("fundOverview")
        .filter((figure) => figure.measure === measure && figure.code === "total")
        .sort((a, b) => a.year - b.year)
        .map(lineOf);
    expect(years("basicExpenditure")).toEqual([
      "fundOverview,2024,basicExpenditure,all,total,total,611.48",
      "fundOverview,2025,basicExpenditure,all,total,total,719.51",
      "fundOverview,2026,basicExpenditure,all,total,total,793.72"
    ]);
  });
});

describe("claims", () => {
  it("are those of the narrative, in its order", () =>
    expect(found.claims.map(claimLine)).toEqual(csv("tianmen.claims.csv")));

  it("are numbered in the document's order, and all of this unit and of budgets", () => {
    expect(found.claims.map(({id}) => id)).toEqual(found.claims.map((_, i) => `213002/2026/claim/${i + 1}`));
    expect(
      found.claims.filter(({unit, phase, fund}) => unit !== "213002" || phase !== "budget" || fund !== "all")
    ).toEqual([]);
  });

  it("with a change name the year before as its base, phase budget", () => {
    const bases = found.claims.flatMap(({base}) => (base ? [`${base.year} ${base.phase}`] : []));
    expect(bases).toEqual(Array(8).fill("2025 budget"));
  });

  it("quantify a reason only where it names an amount: 0.5 万元 of vehicle operation", () => {
    expect(
      found.claims.flatMap(({measure, reason}) => (reason?.quantified ?? []).map(({fen}) => `${measure} ${fen}`))
    ).toEqual(["vehicleOperation 500000"]);
  });

  it("read 3 among two-decimal amounts as 3.00, and keep that it was printed as 3", () => {
    const post = found.claims.find(({code}) => code === "30207")!.amount!;
    expect([post.half, post.printedHalf]).toEqual([5_000, 500_000]);
  });

  it("stand where their source says", () => {
    const printedAt = (line: number, column: number, length: number) =>
      printedLines[line - 1]!.slice(column - 1, column - 1 + length);
    const sources = found.claims.flatMap(({source, amount, change, rate, share, reason}) =>
      [source, amount?.source, change?.source, rate?.source, share?.source, reason?.source].filter(
        (part) => part !== undefined
      )
    );
    expect(sources.filter(({line, column, text}) => printedAt(line, column, text.length) !== text)).toEqual([]);
  });
});

describe("what is not money", () => {
  it("indicators, each with the targets of the years that have one", () => {
    expect(
      found.indicators.map(({term, kind, subkind, name, targets}) =>
        [term, kind, subkind, name, ...targets.map(({year, text}) => `${year} ${text}`)].join(" ")
      )
    ).toEqual([
      "长期 产出指标 数量指标 人员范畴 2026 100%",
      "长期 产出指标 金额指标 养老金发放 2026 100%",
      "长期 效益指标 社会效益指标 认证方式 2026 100%",
      "长期 满意度指标 满意度指标 离退休人员满意度 2026 100%",
      "年度 产出指标 成本指标 部门整体支出 2024 45928.08 2025 39334.86 2026 39585.07",
      "年度 产出指标 成本指标 项目支出 2024 45316.6 2025 38615.35 2026 38791.35",
      "年度 满意度指标 满意度指标 满意度 2024 ≥99% 2025 ≥99% 2026 ≥99%"
    ]);
    expect(found.indicators.map(({basis}) => basis.slice(0, 4))).toEqual([
      "未进行资",
      "企业和机",
      "微信、支",
      "有无上访",
      "财政拨款",
      "财政拨款",
      "有无上访"
    ]);
  });

  it("posts, people, offices and vehicles", () => {
    expect(found.quantities.map(({label, value, unit}) => `${label} ${value} ${unit}`)).toEqual([
      "内设机构 10 个",
      "预算单位 1 个",
      "编制人数 48 人",
      "参公编制 48 人",
      "在职实有人数 46 人",
      "参公人员 46 人",
      "离退休人员 24 人",
      "退休 24 人",
      "一般公务用车 1 辆"
    ]);
  });

  it("seven terms of the glossary, each with its definition", () => {
    expect(found.glossary.map(({term}) => term)).toEqual([
      "一般公共预算财政拨款收入",
      "人员类项目",
      "运转类项目",
      "特定目标类项目",
      "机关运行经费",
      "“三公”经费",
      "政府采购"
    ]);
    expect(
      found.glossary.every(
        ({term, definition, source}) =>
          definition.endsWith("。") && !definition.includes("：") && printedLines[source.line - 1]!.includes(term)
      )
    ).toBe(true);
  });
});

describe("numbers", () => {
  it("every one is accounted for, and none is unread", () => {
    const {printed, byUse} = found.numbers;
    expect(printed).toBe(printedLines.join("\n").match(/\d[\d,]*(?:\.\d+)?/g)!.length);
    expect(countedNumbers(found)).toBe(printed);
    expect(byUse.unread ?? 0).toBe(0);
  });

  it("212 of them are figures: one for each amount of the expected table", () => {
    const amounts = csv("tianmen.expected.csv").filter((line) => !line.endsWith(",blank"));
    expect(found.numbers.byUse.figure).toBe(amounts.length);
  });

  it("what is no figure, claim, indicator or quantity is listed with its place and reason", () => {
    const {byUse, unused} = found.numbers;
    const used = (byUse.figure ?? 0) + (byUse.claim ?? 0) + (byUse.indicator ?? 0) + (byUse.quantity ?? 0);
    expect(unused).toHaveLength(found.numbers.printed - used);
    expect([...new Set(unused.map(({reason}) => reason))].sort()).toEqual(["code", "numbering", "share", "year"]);
    expect(unused.filter(({source, text}) => !printedLines[source.line - 1]!.includes(text))).toEqual([]);
  });
});
