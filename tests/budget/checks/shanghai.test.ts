import {describe, expect, it} from "vitest";
import type {Finding} from "../../../src/budget/checks/finding.js";
import {repairs} from "../../../src/budget/checks/repair.js";
import {check} from "../../../src/budget/checks/rules/rules.js";
import type {Disclosure} from "../../../src/disclosure/model/disclosure.js";
import {readDocument} from "../../../src/disclosure/readDocument.js";
import type {Name} from "../../shanghai.js";
import {areThere, bytesOf, files, names} from "../../shanghai.js";
import {lineOf} from "./small.js";

/** Real documents, which stay outside the project; every expectation was read from their text by hand. */
const there = areThere("Shanghai checks");

const textOf = (name: Name): string => new TextDecoder().decode(bytesOf(name));
const read = (text: string, name: Name): Promise<Disclosure> =>
  readDocument(new TextEncoder().encode(text), {document: files[name]});
const documents = there
  ? new Map(await Promise.all(names.map(async (name) => [name, await read(textOf(name), name)] as const)))
  : new Map<Name, Disclosure>();
const of = (...wanted: readonly Name[]): Finding[] => check(wanted.map((name) => documents.get(name)!));

const told = (findings: readonly Finding[]): string[] =>
  findings.map((finding) =>
    finding.follows
      ? `${finding.place!.line} ${finding.rule} ${finding.status} ${finding.follows}`
      : [finding.terms[0]?.fact.source.line, finding.rule, lineOf(finding)].filter(Boolean).join(" ")
  );
const open = (findings: readonly Finding[]): string[] =>
  told(findings.filter(({status}) => status === "fail" || status === "uncertain"));
const having = (findings: readonly Finding[], rule: Finding["rule"]): string[] =>
  told(findings.filter((finding) => finding.rule === rule));

const contradictions: ReadonlyArray<readonly [Name, readonly string[]]> = [
  [
    "wanli2023",
    [
      "128 proseTable fail 2080506 441.25 ← 220.63",
      "83 negativeBase fail expenditure 1421.25 ← 0.00",
      "92 growth fail 2012902 314.82% ← 289.12%",
      "128 growth fail 2080506 60.54% ← 232.79%",
      "128 reasonLine uncertain 2080506 (words 事业单位离退休经费增加)",
      "161 reasonLine uncertain 2120104 (words 城乡社区管理事务一般行政管理事务经费减少)",
      "649 countSum fail 8103平方米",
      "128 oneItem uncertain 2080506 441.25 ← 220.63"
    ]
  ],
  [
    "wanli2024",
    [
      "176 proseTable fail 2210201 352.67 ← 350.35",
      "176 growth fail 2210201 0.53% ← 1.19%",
      "633 notedEmpty fail threePublic (note 部门“三公”经费和机关运行经费预算表)",
      "99 reasonDirection uncertain 2013302 (words 宣传事务一般行政管理事务经费增加)",
      "129 reasonLine uncertain 2080506 (words 事业单位离退休经费增加)",
      "162 reasonLine uncertain 2120104 (words 城乡社区管理事务一般行政管理事务经费减少)",
      "672 countSum fail 8103平方米",
      "176 oneItem fail 2210201 352.67 ← 350.35"
    ]
  ],
  ["wanli2025", ["625 countSum fail 8103平方米"]],
  [
    "bureau2025",
    [
      "emptyTable fail governmentFund (note 2025年预算单位政府性基金预算支出功能分类预算表)",
      "emptyTable fail stateCapital (note 2025年预算单位国有资本经营预算支出功能分类预算表)"
    ]
  ],
  [
    "welfare2024",
    [
      "76 proseTable fail 2081005 738.66 ← 696.48",
      "formerName uncertain 210 (words 医疗卫生与计划生育支出)",
      "residue fail emptyReason (words 主要原因是。)"
    ]
  ],
  ["final2024", ["426 proseTable fail revenue 0.30 ← 2961.68", "437 share fail 201 71.73% ← 71.65%"]]
];

describe.skipIf(!there)("Shanghai: what each document contradicts", () => {
  it.each(contradictions)("%s", (name, expected) => {
    expect(open(of(name))).toEqual(expected);
  });
});

describe.skipIf(!there)("Shanghai: what holds", () => {
  it("万里 2023: the other rates of its 34 items, two of them from nothing", () => {
    const findings = of("wanli2023");
    expect(having(findings, "growth").filter((line) => line.includes(" pass "))).toHaveLength(28);
    expect(
      findings
        .filter(({status, convention}) => status === "pass" && convention)
        .map(({subject, convention}) => `${subject.code} ${convention}`)
    ).toEqual(["2010507 hundredFromZero", "2080599 hundredFromZero"]);
    expect(having(findings, "growth")).toContain("164 growth pass 2120199 0.80% ← 0.80%");
  });

  it("万里 2024: 25.00 from nothing, and 33 items that add up", () => {
    const findings = of("wanli2024");
    expect(
      findings
        .filter(({status, convention}) => status === "pass" && convention)
        .map(({subject, convention}) => `${subject.code} ${convention}`)
    ).toEqual(["2059999 hundredFromZero"]);
    expect(having(findings, "proseSum")).toContain("86 proseSum pass expenditure 15621.11 ← 15621.10");
  });

  it("财政局: whole 万元 in words, yuan in tables", () => {
    expect(having(of("bureau2025"), "proseTable").filter((line) => /^(97|98|99|100) /.test(line))).toEqual([
      "97 proseTable pass 201 12789.00 ← 12788.68",
      "98 proseTable pass 208 1756.00 ← 1756.03",
      "99 proseTable pass 210 467.00 ← 466.80",
      "100 proseTable pass 221 2180.00 ← 2180.00"
    ]);
  });

  it("决算: completion, shares and growth", () => {
    const findings = of("final2024");
    expect(having(findings, "completion")).toEqual([
      "442 completion pass expenditure 98.20% ← 98.20%",
      "496 completion pass threePublic 0.00% ← 0.00%",
      "496 completion notAssessable overseasTrips (budget 因公出国（境）费)",
      "497 completion notAssessable vehicles (budget 公务用车购置及运行维护费)",
      "498 completion pass receptions 0.00% ← 0.00%"
    ]);
    expect(having(findings, "growth")).toEqual([
      "417 growth pass revenue -1.87% ← -1.87%",
      "433 growth pass expenditure -2.10% ← -2.10%",
      "523 growth pass agencyOperating 1.40% ← 1.40%"
    ]);
    expect(having(findings, "share").filter((line) => !line.includes("fail"))).toHaveLength(8);
  });

  it("sums of yuan that are one apart are rounding", () => {
    const apart = (name: Name) =>
      of(name)
        .filter(({rule, stated, computed}) => rule === "codeSum" && stated!.value !== computed!.value)
        .map(
          ({status, subject, stated, computed}) =>
            `${status} ${subject.code} ${(stated!.value - computed!.value) / 100}`
        );
    expect(new Set(apart("wanli2025"))).toEqual(new Set(["pass 212 -1", "pass 21201 1"]));
    expect(new Set(apart("bureau2025"))).toEqual(new Set(["pass 302 1"]));
  });
});

describe.skipIf(!there)("万里, three years together", () => {
  const findings = there ? of("wanli2023", "wanli2024", "wanli2025") : [];

  it("changes against last year's own document: totals, three public expenses, vehicles", () => {
    expect(having(findings, "lastYear").filter((line) => !line.includes("notAssessable"))).toEqual([
      "84 lastYear pass appropriation -876.75 ← -876.75",
      "85 lastYear pass expenditure -876.75 ← -876.75",
      "86 lastYear pass expenditure -876.75 ← -876.75",
      "641 lastYear pass threePublic 25.00 ← 25.00",
      "643 lastYear pass vehicles 25.00 ← 25.00",
      "644 lastYear pass vehiclePurchase 25.00 ← 25.00",
      "84 lastYear pass appropriation 3355.65 ← 3355.65",
      "85 lastYear pass expenditure 3355.65 ← 3355.65",
      "86 lastYear pass expenditure 3355.65 ← 3355.65",
      "595 lastYear pass threePublic -10.00 ← -10.00",
      "597 lastYear pass vehicles -10.00 ← -10.00",
      "598 lastYear pass vehiclePurchase -10.00 ← -10.00"
    ]);
  });

  it("only the first year's base is missing", () =>
    expect(
      having(findings, "lastYear")
        .filter((line) => line.includes("notAssessable"))
        .map((line) => line.replace(/^.*\(/, "("))
    ).toEqual(["(disclosure 2022)", "(disclosure 2022)", "(disclosure 2022)", "(disclosure 2022)"]));

  it("no contradiction that the documents do not have each on its own", () => {
    expect(open(findings)).toEqual(
      (["wanli2023", "wanli2024", "wanli2025"] as const).flatMap((name) => open(of(name)))
    );
  });

  it("ids are those of the documents each on its own, whatever the order", () => {
    const ids = (of: readonly Finding[]) =>
      of
        .filter(({status}) => status === "fail")
        .map(({id}) => id)
        .sort();
    const alone = (["wanli2023", "wanli2024", "wanli2025"] as const).flatMap((name) => of(name));
    expect(ids(findings)).toEqual(ids(alone));
    expect(ids(of("wanli2025", "wanli2023", "wanli2024"))).toEqual(ids(findings));
    expect(ids(findings)).toHaveLength(11);
  });
});

describe.skipIf(!there)("Shanghai: smallest repairs", () => {
  it.each<[Name, string[]]>([
    ["wanli2023", ["128 441.25 → 220.63"]],
    ["wanli2024", ["176 352.67 → 350.35"]],
    ["wanli2025", []]
  ])("%s", (name, expected) => {
    const number = (text: string) => text.replace(/\s*万元$/, "");
    const found = repairs(of(name)).flatMap(({changes}) =>
      changes.map(
        ({fact, to}) =>
          `${fact.source.line} ${number(fact.source.text)} → ${(to.value / (fact.part === "amount" ? 1_000_000 : 10_000)).toFixed(2)}`
      )
    );
    expect(found).toEqual(expected);
  });
});

describe.skipIf(!there)("a document whose error is corrected", () => {
  const corrected = async (name: Name, printed: string, instead: string): Promise<string[]> => {
    const text = textOf(name);
    expect(text.split(printed)).toHaveLength(2);
    return open(check([await read(text.replace(printed, instead), name)]));
  };

  it("万里 2024: 350.35 in the comparison leaves the note of the table, reasons and an area", async () => {
    expect(
      await corrected(
        "wanli2024",
        "2024年预算安排352.67万元，比2023年预算执行数增加0.53%",
        "2024年预算安排350.35万元，比2023年预算执行数增加0.53%"
      )
    ).toEqual([
      "633 notedEmpty fail threePublic (note 部门“三公”经费和机关运行经费预算表)",
      "99 reasonDirection uncertain 2013302 (words 宣传事务一般行政管理事务经费增加)",
      "129 reasonLine uncertain 2080506 (words 事业单位离退休经费增加)",
      "162 reasonLine uncertain 2120104 (words 城乡社区管理事务一般行政管理事务经费减少)",
      "672 countSum fail 8103平方米"
    ]);
  });
  it("万里 2023: 289.12 leaves seven", async () =>
    expect(await corrected("wanli2023", "比2022年预算执行数增加314.82%", "比2022年预算执行数增加289.12%")).toHaveLength(
      7
    ));
  it("决算: 71.65 leaves the total of appropriations", async () => {
    expect(await corrected("final2024", "占71.73%", "占71.65%")).toEqual([
      "426 proseTable fail revenue 0.30 ← 2961.68"
    ]);
  });
  // 总计 has what was carried over in it, 一般公共预算财政拨款支出 has not
  it("决算: 2961.68, as in the table, leaves the share", async () => {
    expect(await corrected("final2024", "财政拨款收入支出总计0.3万元", "财政拨款收入支出总计2961.68万元")).toEqual([
      "437 share fail 201 71.73% ← 71.65%"
    ]);
  });
});
