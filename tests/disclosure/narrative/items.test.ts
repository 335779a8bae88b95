import {describe, expect, it} from "vitest";
import {Ledger} from "../../../src/disclosure/accounting/numberLedger.js";
import {readClaims} from "../../../src/disclosure/narrative/grammar.js";
import {fundBelow, scopes} from "../../../src/disclosure/outline/headingScope.js";
import {PassageBuilder} from "../../../src/disclosure/outline/passage.js";
import type {SectionId} from "../../../src/disclosure/outline/section.js";
import {claimsOf, ofFinal, partsOf, said} from "./said.js";

/** The claims of a paragraph below headings, a line each. */
const below = (headings: readonly string[], text: string, section: SectionId = "budget") => {
  const passage = new PassageBuilder(section, headings.at(-1)!, headings).add(text, 1).build();
  const context = {document: "draft.md", fiscalYear: 2026, phase: "budget" as const, ledger: new Ledger()};
  return readClaims(passage, context).claims.map(partsOf);
};

describe("an item", () => {
  it("inherits no subject from what stands before it", () =>
    expect(
      said("国有资本经营预算拨款支出预算0万元。1、楼宇维护45.00万元。2026年预算安排45.00万元。", "budget").slice(1)
    ).toEqual(["2026 budget 楼宇维护 45.00", "2026 budget 楼宇维护 45.00"]));
  it("is named by codes in brackets", () => {
    expect(said("1、公共安全支出（204类）司法（06款）行政运行（01项）45.00万元。", "budget")).toEqual([
      "2026 budget 2040601/generalBudget 45.00"
    ]);
    expect(ofFinal("1.小学教育（2050202），2026年度决算数为10.00万元。")).toEqual([
      "2026 final 2050202/generalBudget 10.00"
    ]);
    expect(said("（1）工资福利支出（301）10.00万元。", "budget")).toEqual(["2026 budget 301/generalBudget 10.00"]);
  });
  it("is named by a heading in its own line", () =>
    expect(said("2.公务接待费。2026年预算数1.65万元，较2025年年初预算减少0.24万元。")).toEqual([
      "2026 budget receptions 1.65 change -0.24 decrease against 2025 budget"
    ]));
  it("is what a comparison in a sentence of its own speaks of, not its last part", () =>
    expect(
      said(
        "3.转移支付项目10.00万元，主要包括：物业管理6.00万元，上年结转1.00万元。较2025年年初预算增加2.00万元。",
        "budget"
      )
    ).toEqual([
      "2026 budget 转移支付项目 10.00 change 2.00 increase against 2025 budget",
      "2026 budget 物业管理 6.00",
      "2026 budget 上年结转 1.00"
    ]));
  it("of a line by function has kinds of that line", () =>
    expect(
      claimsOf(["（1）进修及培训（20508）9.00万元。具体为：公用经费2.00万元；项目支出7.00万元。"], "budget").map(
        ({measure, code}) => `${measure} ${code}`
      )
    ).toEqual(["expenditure 20508", "operatingFunds 20508", "projectExpenditure 20508"]));
  it("of a kind has lines of that kind", () =>
    expect(claimsOf(["②公用经费：商品和服务支出（302）3.00万元。"], "budget")[0]).toMatchObject({
      measure: "operatingFunds",
      code: "302"
    }));
  it("of a kind holds for the items within it", () =>
    expect(
      claimsOf(["（2）公用经费：①行政运行（2013201）3.00万元；②培训支出（2050803）1.00万元。"], "budget").map(
        ({measure, code}) => `${measure} ${code}`
      )
    ).toEqual(["operatingFunds 2013201", "operatingFunds 2050803"]));
  it("stands on its claims with its line", () =>
    expect(
      claimsOf(["收入如下：", "1.事业收入3.00万元。", "2.其他收入4.00万元。"], "budget").map(({item}) => item)
    ).toEqual([
      {label: "事业收入", line: 2},
      {label: "其他收入", line: 3}
    ]));
});

describe("a heading", () => {
  it.each(scopes)("%s names the fund %s: %s", (_pattern, fund, example) => expect(fundBelow([example])).toBe(fund));
  it("of all funds ends the fund of the one above", () =>
    expect(fundBelow(["四、财政拨款支出情况", "（三）支出预算情况说明"])).toBeUndefined());
  it("gives its fund to lines and kinds below it, not to sources", () => {
    expect(below(["四、财政拨款支出情况"], "教育支出4.00万元，基本支出3.00万元，事业收入2.00万元。")).toEqual([
      "2026 budget 205/appropriation 4.00",
      "2026 budget basicExpenditure/appropriation 3.00",
      "2026 budget business 2.00"
    ]);
  });
  it("is the subject of a paragraph that names none", () =>
    expect(below(["（二）公务接待费"], "2026年预算安排2.00万元，比上年减少1.00万元。", "threePublic")).toEqual([
      "2026 budget receptions 2.00 change -1.00 decrease against 2025 budget"
    ]));
  it("names the class of the groups and items below it", () =>
    expect(
      below(["五、财政拨款支出", "（二）交通运输支出（类）"], "1.公路水路运输（款）公路养护（项）支出4.00万元。")
    ).toEqual(["2026 budget 交通运输支出/公路水路运输/公路养护/generalBudget 4.00"]));
});

describe("kinds of purchases", () => {
  it("are of the fund that the total before them names", () =>
    expect(
      said(
        "政府采购预算总额10.00万元：货物10.00万元；其中一般公共预算拨款政府采购8.00万元：货物8.00万元。",
        "procurement"
      )
    ).toEqual([
      "2026 budget procurement 10.00",
      "2026 budget goods 10.00",
      "2026 budget procurement/generalBudget 8.00",
      "2026 budget goods/generalBudget 8.00"
    ]));
});

describe("what an amount is for", () => {
  it("is no reason where nothing moved", () =>
    expect(said("项目支出10.00万元，主要是设备购置。", "budget")).toEqual(["2026 budget projectExpenditure 10.00"]));
  it("ends a reason", () =>
    expect(
      said("机关运行经费10.00万元，比上年增加1.00万元，主要原因为调资；主要用于办公费等。", "agencyOperating")
    ).toEqual(["2026 budget agencyOperating 10.00 change 1.00 increase against 2025 budget because 调资"]));
});

describe("a reason for both sides", () => {
  it("is given to revenue and expenditure", () =>
    expect(said("财政拨款收入支出增加的主要原因是：人员增加。", "budget")).toEqual([
      "2026 budget appropriation increase because 人员增加",
      "2026 budget expenditure/appropriation increase because 人员增加"
    ]));
});
