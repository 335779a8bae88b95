import {describe, expect, it} from "vitest";
import {residueKinds} from "../../../src/disclosure/model/residue.js";
import {residueNames} from "../../../src/locale/words/ruleWords.js";
import type {Sentence, Small, Table} from "./small.js";
import {found, told} from "./small.js";

const spent = (...rows: string[]): Table => ({id: "expenditure", columns: "expenditure", rows});

describe("residue", () => {
  it("words that cannot be meant contradict, a repetition is a matter of form", () =>
    expect(
      told("residue", {residues: ["placeholder XX局", "emptyReason 主要原因是。", "doubledWord 增加增加"]})
    ).toEqual([
      "fail placeholder (words XX局)",
      "fail emptyReason (words 主要原因是。)",
      "advice doubledWord (words 增加增加)"
    ]));

  it("the same words at two places are one finding with both", () => {
    const [first, ...others] = found("residue", {residues: ["placeholder XX局", "placeholder XX局"]});
    expect([first!.place!.line, first!.elsewhere!.map(({line}) => line), others]).toEqual([1, [2], []]);
  });

  it("every kind that the reader knows has its words", () =>
    expect(Object.keys(residueNames).sort()).toEqual([...residueKinds].sort()));
});

describe("exclusiveParts", () => {
  const procured = (outside: string, ...all: string[]): Small => ({
    kind: "final",
    said: [
      {line: "unclassified", amount: "5.00"},
      {line: "unclassified", amount: outside},
      ...all.map((text): Sentence => ({line: text.split("=")[0]!, classification: "type", amount: text.split("=")[1]!}))
    ],
    mentions: ["procuredPart reserved unclassified@1", "procuredPart other unclassified@2"]
  });
  const kinds = ["procurement goods=8.00", "procurement works=0.00", "procurement services=0.00"];

  it("within and outside what was reserved are no more than all that was procured", () => {
    expect(told("exclusiveParts", procured("3.00", "procurement total=8.00"))).toEqual([
      "pass procurement 8.00 ← 8.00"
    ]);
    expect(told("exclusiveParts", procured("5.00", "procurement total=8.00"))).toEqual([
      "uncertain procurement 10.00 ← 8.00"
    ]);
  });
  it("all is what there was of each kind where no total is read", () => {
    expect(told("exclusiveParts", procured("5.00", ...kinds))).toEqual(["uncertain procurement 10.00 ← 8.00"]);
    expect(told("exclusiveParts", procured("5.00", ...kinds.slice(1)))).toEqual([]);
  });
  it("nothing is told of one part alone, or of a budget", () => {
    const {mentions = [], ...rest} = procured("5.00", "procurement total=8.00");
    expect(told("exclusiveParts", {...rest, mentions: mentions.slice(0, 1)})).toEqual([]);
    expect(told("exclusiveParts", {...rest, mentions, kind: "budget"})).toEqual([]);
  });
});

describe("listedLines", () => {
  const codes = "30101 30102 30107 30108 30109 30110 30112 30113 30199".split(" ");
  const listed = (rows: readonly string[], ...more: string[]): Small => ({
    tables: [{id: "basicExpenditure", columns: "basicExpenditure", classification: "economic", rows}],
    mentions: [`contents 人员经费2.00万元，主要包括：${[...codes.map((code) => `科目${code}`), ...more].join("、")}`]
  });
  const rows = (...without: string[]) => codes.map((code) => `${code} ${without.includes(code) ? "0.00" : "2.00"}`);

  it("a class named as the only one without an amount is advice", () => {
    expect(told("listedLines", listed(rows("30107")))).toEqual(["advice 30107 (amount 科目30107)"]);
    expect(told("listedLines", listed(rows("30107").map((row) => row.replace("0.00", "_"))))).toHaveLength(1);
  });
  it("nothing is told where all have amounts, several have none, or a name is not known", () => {
    expect(told("listedLines", listed(rows()))).toEqual([]);
    expect(told("listedLines", listed(rows("30107", "30109")))).toEqual([]);
    expect(told("listedLines", listed(rows("30107"), "某费用"))).toEqual([]);
  });
  it("nor where the table has no row for it: it may be printed elsewhere", () =>
    expect(told("listedLines", listed(rows().slice(1), "基本工资"))).toEqual([]));
});

describe("countSum", () => {
  const said = (count: string) => told("countSum", {counts: [count]}).map((line) => line.split(" ")[0]);
  it("a number of things is that of all its parts", () => {
    expect(said("8103 7998 105")).toEqual(["pass"]);
    expect(said("8013 7998 105")).toEqual(["fail"]);
    expect(found("countSum", {counts: ["8013 7998 105"]})[0]!.follows).toBe("8103平方米");
  });
  it("areas are rounded to their last digit", () => expect(said("8104 7998 105")).toEqual(["pass"]));
  it("what is said to be about so much is uncertain", () => expect(said("~8013 7998 105")).toEqual(["uncertain"]));
  it("a part that its own parts contradict is told there alone", () =>
    expect(said("13459 8013=8103 5356")).toEqual(["pass"]));
});

describe("oneItem", () => {
  const item = (amount: string, more: Partial<Sentence> = {}): Sentence => ({
    line: "expenditure 221",
    amount,
    item: 7,
    ...more
  });
  const last: Table = {id: "last", columns: "expenditure", rows: ["221 198.34"], phase: "executed", year: 2025};

  it("says which of two amounts the rate fits", () => {
    const small: Small = {
      tables: [last],
      said: [item("208.80"), item("201.50", {rate: "5.27", base: "2025 executed"})]
    };
    expect(told("oneItem", small)).toEqual(["fail 221 201.50 ← 208.80"]);
    expect(found("oneItem", small)[0]!.fitting!.source.text).toBe("208.80");
  });
  it("is uncertain where no rate tells", () =>
    expect(told("oneItem", {said: [item("208.80"), item("201.50")]})).toEqual(["uncertain 221 201.50 ← 208.80"]));
  it("two items are two", () =>
    expect(told("oneItem", {said: [item("208.80"), item("201.50", {item: 9})]})).toEqual([]));
});

describe("formerName", () => {
  const named = (name: string): Small => ({
    tables: [{...spent("210 3.00"), names: {210: name}}],
    mentions: ["formerName 210 医疗卫生与计划生育支出"]
  });
  it("stands beside the present name of the tables", () =>
    expect(told("formerName", named("卫生健康支出"))).toEqual(["uncertain 210 (words 医疗卫生与计划生育支出)"]));
  it("is no matter where the tables print it too", () =>
    expect(told("formerName", named("医疗卫生与计划生育支出"))).toEqual([]));
});

describe("againstBudget", () => {
  const account = (word: string, planned = "3.00", spent = "4.00"): Small => ({
    kind: "final",
    said: [
      {line: "expenditure", amount: planned, phase: "budget"},
      {line: "expenditure", amount: spent}
    ],
    mentions: [`againstBudget ${word} 决算数大于预算数`]
  });
  it("larger, smaller and equal are held against the amounts", () => {
    expect(told("againstBudget", account("more"))).toEqual(["pass expenditure 4.00 ← 3.00"]);
    expect(told("againstBudget", account("less"))).toEqual(["fail expenditure 4.00 ← 3.00"]);
    expect(told("againstBudget", account("equal"))).toEqual(["fail expenditure 4.00 ← 3.00"]);
    expect(told("againstBudget", account("equal", "4.00"))).toEqual(["pass expenditure 4.00 ← 4.00"]);
  });
  it("with the opening or the adjusted budget as the words say, else with the last one named", () => {
    const both = (words: string): Small => ({
      kind: "final",
      said: [
        {line: "expenditure", amount: "3.00", phase: "budget"},
        {line: "expenditure", amount: "5.00", phase: "adjusted"},
        {line: "expenditure", amount: "4.00"}
      ],
      mentions: [`againstBudget less ${words}`]
    });
    expect(told("againstBudget", both("决算数小于年初预算数"))).toEqual(["fail expenditure 4.00 ← 3.00"]);
    expect(told("againstBudget", both("决算数小于全年预算数"))).toEqual(["pass expenditure 4.00 ← 5.00"]);
    expect(told("againstBudget", both("决算数小于预算数"))).toEqual(["pass expenditure 4.00 ← 5.00"]);
  });
});

describe("basicSplit", () => {
  const split = (fund: string, amounts: string): Table => ({
    id: fund,
    columns: ["basicExpenditure", "personnelFunds", "operatingFunds"].map((measure) => `${measure}/${fund}`).join(" "),
    rows: [`total ${amounts}`]
  });
  it("is the same in both tables where all basic expenditure is of the general budget", () =>
    expect(
      told("basicSplit", {tables: [split("all", "5.00 3.00 2.00"), split("generalBudget", "5.00 3.50 1.50")]})
    ).toEqual(["fail personnelFunds 3.00 ← 3.50", "fail operatingFunds 2.00 ← 1.50"]));
  it("may differ where some is of another fund", () =>
    expect(
      told("basicSplit", {tables: [split("all", "6.00 3.00 3.00"), split("generalBudget", "5.00 3.50 1.50")]})
    ).toEqual([]));
});

describe("partOfThreePublic", () => {
  const law = (code: string, name: string, amount: string): Small => ({
    tables: [
      {
        id: "basicExpenditure",
        classification: "economic",
        columns: "basicExpenditure/generalBudget",
        rows: [`${code} ${amount}`],
        names: {[code]: name}
      },
      {
        id: "threePublic",
        columns: "threePublic overseasTrips receptions vehiclePurchase vehicleOperation",
        rows: ["total 4.00 1.00 1.00 1.00 1.00"]
      }
    ]
  });
  it.each([
    ["30212", "因公出国（境）费用"],
    ["30217", "公务接待费"],
    ["30231", "公务用车运行维护费"],
    ["31013", "公务用车购置"]
  ])("%s is no more than the table’s", (code, name) => {
    expect(told("partOfThreePublic", law(code, name, "1.00"))).toEqual([`pass ${code} 1.00 ← 1.00`]);
    expect(told("partOfThreePublic", law(code, name, "1.50"))).toEqual([`fail ${code} 1.50 ← 1.00`]);
  });
  it("a code under another name is not that class", () =>
    expect(told("partOfThreePublic", law("30212", "退休人员活动费", "1.50"))).toEqual([]));
});

describe("noteFund", () => {
  const noted = (id: string, note: string): Small => ({tables: [{...spent(), id, notes: [note]}]});
  it("a note speaks of its own table’s fund", () => {
    expect(found("noteFund", noted("stateCapital", "本单位无国有资本经营预算支出")).map(({status}) => status)).toEqual([
      "pass"
    ]);
    expect(found("noteFund", noted("stateCapital", "本单位无政府性基金预算支出")).map(({status}) => status)).toEqual([
      "fail"
    ]);
    expect(found("noteFund", noted("stateCapital", "本表为空表"))).toEqual([]);
  });
});

describe("blankCells", () => {
  it("are one piece of advice a document, where 0.00 is printed for nothing", () => {
    const findings = found("blankCells", {
      tables: [
        {
          id: "expenditure",
          columns: "expenditure basicExpenditure projectExpenditure",
          rows: ["total 9.00 5.00 4.00", "208 5.00 5.00 _", "210 4.00 0.00 4.00", "221 0.00 0.00 0.00"]
        }
      ]
    });
    expect(findings.map(({status, terms}) => [status, terms[0]!.fact.code])).toEqual([["advice", "208"]]);
  });
  it("are no matter in a table that leaves nothing blank for nothing", () =>
    expect(
      told("blankCells", {
        tables: [{id: "expenditure", columns: "expenditure basicExpenditure", rows: ["total 5.00 5.00", "208 5.00 _"]}]
      })
    ).toEqual([]));
});

describe("requiredDetail", () => {
  const account: Small = {kind: "final", said: [{line: "receptions", amount: "0.92"}]};
  const open = (small: Small) => found("requiredDetail", small).map(({status, missing}) => `${status} ${missing!.of}`);
  it("a final account that spent on receptions tells batches and persons", () => {
    expect(open(account)).toEqual(["uncertain 国内公务接待批次", "uncertain 国内公务接待人次"]);
    expect(open({...account, mentions: ["batches 接待3批", "persons 25人次"]})).toEqual([
      "pass 国内公务接待批次",
      "pass 国内公务接待人次"
    ]);
  });
  it("any document tells purchase and operation of vehicles apart", () => {
    const vehicles: Sentence = {line: "vehicles", amount: "3.50"};
    expect(open({said: [vehicles]})).toEqual(["uncertain 公务用车购置费、运行维护费"]);
    expect(open({said: [vehicles, {line: "vehicleOperation", amount: "3.50"}]})).toEqual([
      "pass 公务用车购置费、运行维护费"
    ]);
  });
  it("a budget, and an account of nothing, need not", () => {
    expect(open({said: account.said!})).toEqual([]);
    expect(open({kind: "final", said: [{line: "receptions", amount: "0.00"}]})).toEqual([]);
  });
});

describe("a government fund’s lines in sentences", () => {
  const fund: Table = {
    id: "governmentFund",
    columns: "expenditure/governmentFund",
    rows: ["total 8.00", "2120801 8.00"]
  };
  const said = (amount: string): Sentence[] => [{line: "expenditure/governmentFund 2120801", amount}];
  it("stand against the fund’s own table", () => {
    expect(told("proseTable", {tables: [fund], said: said("8.00")})).toEqual(["pass 2120801 8.00 ← 8.00"]);
    expect(told("proseTable", {tables: [fund], said: said("80.00")})).toEqual(["fail 2120801 80.00 ← 8.00"]);
  });
});

describe("an “other” line equal to its parent’s total", () => {
  it("doubles the sum, and is put right where the total is held", () => {
    const table: Table = {
      id: "basicExpenditure",
      classification: "economic",
      columns: "basicExpenditure",
      rows: ["total 12.00", "301 3.00", "302 9.00", "30201 5.00", "30202 4.00", "30299 9.00"]
    };
    expect(told("codeSum", {tables: [table]})).toEqual(["fail 302 9.00 ← 18.00"]);
  });
});
