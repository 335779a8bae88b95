import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {footingOf} from "../../src/budget/flow/balance.js";
import {flow, undrawableTotal} from "../../src/budget/flow/flow.js";
import type {Flow} from "../../src/budget/flow/model.js";
import type {Line} from "../../src/budget/series.js";
import {series} from "../../src/budget/series.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {readTidy} from "../../src/disclosure/tidy/tidy.js";
import {lineWith} from "./lines.js";

const read = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url));
const document = await readDocument(read("213002-tianmen-social-insurance/2026.md"), {document: "2026.md"});
const tianmen = series(document.figures, document.claims);
const wanli = series(
  readTidy(read("310107-putuo-wanli/figures.csv").toString(), {document: "figures.csv"}).disclosures.flatMap(
    ({figures}) => figures
  ),
  []
);

const sum = (amounts: readonly {readonly fen: number}[]) => amounts.reduce((all, {fen}) => all + fen, 0);
const into = ({links}: Flow, id: string) => sum(links.filter(({target}) => target === id));
const outOf = ({links}: Flow, id: string) => sum(links.filter(({source}) => source === id));
const wan = (fen: number) => fen / 1_000_000;
const at = ({nodes}: Flow, stage: string) =>
  nodes
    .filter((node) => node.stage === stage)
    .map(
      ({line, restOf, fen}) =>
        `${line?.code === "total" ? line.measure : (line?.code ?? `rest of ${restOf}`)} ${wan(fen)}`
    );
const link = ({links}: Flow, from: string, to: string) =>
  links
    .filter(({source, target}) => source.endsWith(from) && target.endsWith(to))
    .map(({fen, line}) => `${wan(fen)} ${line?.key ?? "none"}`);

/** Nodes where money comes from or ends are those without links on one side; all others have as much in as out, and both ends are the total. */
function expectFooting(found: Flow, rounding = 0): void {
  for (const {id, fen} of found.nodes) {
    for (const through of [into(found, id), outOf(found, id)])
      if (through) expect(Math.abs(through - fen), id).toBeLessThanOrEqual(rounding);
  }
  for (const ends of [found.nodes.filter(({id}) => !into(found, id)), found.nodes.filter(({id}) => !outOf(found, id))])
    expect(Math.abs(sum(ends) - found.total.fen)).toBeLessThanOrEqual(rounding);
  expect(footingOf(found)).toMatchObject({foots: true, left: 0, negative: 0});
}

describe("flow of Tianmen 2026, in 万元", () => {
  const found = flow(tianmen, 2026)!;

  it("has all from the general public budget, in three classes", () => {
    expect([wan(found.total.fen), at(found, "source"), at(found, "function")]).toEqual([
      39585.07,
      ["generalBudget 39585.07"],
      ["208 39486.72", "221 60.81", "210 37.54"]
    ]);
  });
  it("goes to six projects, personnel and operating funds, three economic classes", () => {
    expect(at(found, "type")).toEqual(["projectExpenditure 38791.35", "basicExpenditure 793.72"]);
    expect(at(found, "kind")).toEqual(["personnelFunds 704.78", "operatingFunds 88.94"]);
    expect(at(found, "use")).toEqual([
      "机关养老保险财政地方补助 38700",
      "企业离休人员经费 30",
      "社保工作经费 27",
      "工作经费 12.6",
      "办案经费 11.25",
      "举报投诉窗口能力建设 10.5",
      "301 675.98",
      "303 28.8",
      "302 88.94"
    ]);
  });
  it("takes function × type from the table that prints it", () => {
    expect(link(found, "functional/208", "basicExpenditure")).toEqual(["695.37 basicExpenditure/all/functional/208"]);
    expect(link(found, "functional/221", "basicExpenditure")).toEqual(["60.81 basicExpenditure/all/functional/221"]);
    expect(link(found, "functional/210", "projectExpenditure")).toEqual([]);
  });
  it("opens classes to 款 and 项, or one of them to 项", () => {
    expect(at(flow(tianmen, 2026, {level: 2})!, "function")).toEqual([
      "20805 38768.35",
      "20801 718.37",
      "22102 60.81",
      "21011 37.54"
    ]);
    expect(at(flow(tianmen, 2026, {opened: "208"})!, "function")).toEqual([
      "2080507 38700",
      "2080505 68.35",
      "2080109 666.62",
      "2080199 30",
      "2080105 21.75",
      "221 60.81",
      "210 37.54"
    ]);
  });
  it("is none for a year whose tables give no functions", () => expect(flow(tianmen, 2025)).toBeUndefined());
});

describe("flow of 万里, in 万元", () => {
  it.each([
    [
      2023,
      16497.864,
      ["projectExpenditure 6557.2343", "basicExpenditure 9940.6297"],
      ["personnelFunds 8402.4865", "operatingFunds 1538.1432"],
      ["301 8384.7385", "303 17.748", "302 1538.1432"]
    ],
    [
      2024,
      15621.1123,
      ["projectExpenditure 5650.5103", "basicExpenditure 9970.602"],
      ["personnelFunds 8853.7451", "operatingFunds 1116.8569"],
      ["301 8828.2511", "303 25.494", "302 1116.8569"]
    ],
    [
      2025,
      18976.7551,
      ["projectExpenditure 8842.5805", "basicExpenditure 10134.1746"],
      ["personnelFunds 9051.4044", "operatingFunds 1082.7702"],
      ["301 9023.8584", "303 27.546", "302 1082.7702"]
    ]
  ])(
    "%i: total, types, kinds, economic classes; projects are not listed and so not divided",
    (year, total, types, kinds, uses) => {
      const found = flow(wanli, year)!;
      expect([wan(found.total.fen), at(found, "type"), at(found, "kind")]).toEqual([total, types, kinds]);
      expect(at(found, "use")).toEqual([`rest of projectExpenditure ${types[0]!.split(" ")[1]}`, ...uses]);
    }
  );
});

describe("every node foots and the total is the published one, to the yuan that 款 and 项 of 万里 are rounded by", () => {
  for (const [name, lines, years] of [
    ["Tianmen", tianmen, [2026]],
    ["万里", wanli, [2023, 2024, 2025]]
  ] as const) {
    for (const level of [1, 2, 3] as const) {
      it.each(years)(`${name}, level ${level}, %i`, (year) => {
        const found = flow(lines, year, {level})!;
        const rounding = level === 1 ? 0 : 100;
        expectFooting(found, rounding);
        for (const stage of ["source", "function", "type"])
          expect(
            Math.abs(sum(found.nodes.filter((node) => node.stage === stage)) - found.total.fen)
          ).toBeLessThanOrEqual(rounding);
        expect(found.nodes.filter(({id}) => id.startsWith("rest/"))).toEqual([]);
      });
    }
  }
});

describe("what tables leave open", () => {
  const line = (
    measure: Line["measure"],
    fund: Line["fund"],
    classification: Line["classification"],
    code: string,
    fen: number
  ): Line =>
    lineWith(
      code,
      {2026: fen},
      {key: `${measure}/${fund}/${classification}/${code}`, measure, fund, classification, code}
    );
  const total = (measure: Line["measure"], fen: number) => line(measure, "all", "total", "total", fen);
  const base = [
    total("revenue", 100),
    total("expenditure", 100),
    total("basicExpenditure", 40),
    total("projectExpenditure", 60)
  ];

  const places = ({nodes}: Flow) =>
    nodes.map(
      ({id, fen}) =>
        `${
          id
            .split("/")
            .filter((word) => word !== "total" && word !== "all")
            .at(-1) ?? id
        } ${fen}`
    );
  const ways = ({links}: Flow) =>
    links.map(
      ({source, target, fen}) =>
        `${[source, target].map((id) => id.replace("/all/total/total", "").split("/").at(-1)).join(" → ")} ${fen}`
    );
  const two = [
    line("expenditure", "all", "functional", "205", 80),
    line("expenditure", "all", "functional", "208", 20)
  ];

  it("the total beside its parts is divided once: functions, or types, never both added up", () => {
    const found = flow([...base, ...two], 2026)!;
    expectFooting(found);
    expect([ways(found), found.without]).toEqual([["total → 205 80", "total → 208 20"], ["type"]]);
    const byType = flow([...base, ...two], 2026, {byType: true})!;
    expectFooting(byType);
    expect([ways(byType), byType.without]).toEqual([
      [
        "total → projectExpenditure 60",
        "total → basicExpenditure 40",
        "projectExpenditure → rest 60",
        "basicExpenditure → rest 40"
      ],
      ["function"]
    ]);
    for (const {
      nodes,
      total: {fen}
    } of [found, byType])
      expect(nodes.every((node) => node.fen <= fen)).toBe(true);
  });
  it("sources that no table crosses with functions meet them in the total", () => {
    const found = flow(
      [
        ...base,
        ...two,
        line("revenue", "all", "source", "generalBudget", 70),
        line("revenue", "all", "source", "business", 30)
      ],
      2026
    )!;
    expectFooting(found);
    expect(ways(found)).toEqual([
      "generalBudget → total 70",
      "business → total 30",
      "total → 205 80",
      "total → 208 20"
    ]);
  });
  it("sources that are not all of the total leave one not given, those that exceed it are left out", () => {
    const some = flow([...base, ...two, line("revenue", "all", "source", "generalBudget", 70)], 2026)!;
    expectFooting(some);
    expect(ways(some).slice(0, 2)).toEqual(["generalBudget → total 70", "source → total 30"]);
    const more = flow([...base, ...two, line("revenue", "all", "source", "generalBudget", 170)], 2026)!;
    expectFooting(more);
    expect([ways(more), more.without]).toEqual([
      ["total → 205 80", "total → 208 20"],
      ["source", "type"]
    ]);
  });
  it("one function that is the total needs no table to cross it with sources and types", () => {
    const found = flow(
      [
        ...base,
        line("revenue", "all", "source", "generalBudget", 70),
        line("revenue", "all", "source", "business", 30),
        line("expenditure", "all", "functional", "205", 100)
      ],
      2026
    )!;
    expectFooting(found);
    expect(ways(found)).toEqual([
      "generalBudget → 205 70",
      "business → 205 30",
      "205 → projectExpenditure 60",
      "205 → basicExpenditure 40",
      "projectExpenditure → rest 60",
      "basicExpenditure → rest 40"
    ]);
  });
  it("a fund's own table gives its links, and 财政拨款 is not counted beside its funds", () => {
    const found = flow(
      [
        ...base,
        line("revenue", "all", "source", "appropriation", 70),
        line("revenue", "all", "source", "generalBudget", 70),
        line("revenue", "all", "source", "business", 30),
        ...two,
        line("expenditure", "generalBudget", "functional", "205", 50),
        line("expenditure", "generalBudget", "functional", "208", 20),
        line("revenue", "business", "functional", "205", 30),
        line("basicExpenditure", "all", "functional", "205", 20),
        line("basicExpenditure", "all", "functional", "208", 20),
        line("projectExpenditure", "all", "functional", "205", 60)
      ],
      2026
    )!;
    expectFooting(found);
    expect(at(found, "source").map((text) => text.split(" ")[0])).toEqual(["generalBudget", "business"]);
    expect(ways(found)).toEqual([
      "generalBudget → 205 50",
      "generalBudget → 208 20",
      "business → 205 30",
      "205 → projectExpenditure 60",
      "205 → basicExpenditure 20",
      "208 → basicExpenditure 20",
      "projectExpenditure → rest 60",
      "basicExpenditure → rest 40"
    ]);
    expect(found.nodes.filter(({restOf}) => restOf).map(({id}) => id)).toEqual([
      "projectExpenditure/rest",
      "basicExpenditure/rest"
    ]);
  });
  it("a table that does not cross all of both sides crosses nothing", () => {
    const found = flow(
      [
        ...base,
        ...two,
        line("basicExpenditure", "all", "functional", "205", 45),
        line("projectExpenditure", "all", "functional", "205", 35),
        line("projectExpenditure", "all", "functional", "208", 20)
      ],
      2026
    )!;
    expectFooting(found);
    expect([ways(found), found.without]).toEqual([["total → 205 80", "total → 208 20"], ["type"]]);
  });
  it("functions that leave some of the total have a rest; those that exceed it do not foot, and the total stays the printed one", () => {
    const some = flow([total("expenditure", 100), line("expenditure", "all", "functional", "205", 80)], 2026)!;
    expectFooting(some);
    expect(ways(some)).toEqual(["total → 205 80", "total → function 20"]);
    const more = flow([total("expenditure", 100), ...two, line("expenditure", "all", "functional", "210", 15)], 2026)!;
    expect([places(more), footingOf(more)]).toEqual([
      ["total 100", "205 80", "208 20", "210 15"],
      {drawn: 115, negative: 0, left: -15, foots: false}
    ]);
  });
  it("of parts of which one is below zero, that one stands apart and the total is the printed one", () => {
    const found = flow(
      [
        total("expenditure", 115),
        line("expenditure", "all", "functional", "205", 100),
        line("expenditure", "all", "functional", "208", -5),
        line("expenditure", "all", "functional", "210", 20)
      ],
      2026
    )!;
    expect([
      found.total.fen,
      places(found),
      found.negative.nodes.map(({line: own, fen}) => `${own!.code} ${fen}`)
    ]).toEqual([115, ["total 115", "205 100", "210 20"], ["208 -5"]]);
    expect(footingOf(found)).toEqual({drawn: 120, negative: -5, left: 0, foots: true});
  });
  it("the same from a tidy table", () => {
    const head =
      "unit,unit_name,fiscal_year,kind,title,year,phase,statement,classification,code,label,measure,fund,amount,money_unit,source_document,source_table,printed";
    const rows = (
      [
        ["total", "合计", "115.00"],
        ["205", "教育支出", "100.00"],
        ["208", "社会保障和就业支出", "-5.00"],
        ["210", "卫生健康支出", "20.00"]
      ] as const
    ).map(
      ([code, label, amount]) =>
        `900001,甲馆,2026,budget,甲馆2026年部门预算,2026,budget,expenditure,functional,${code},${label},expenditure,all,${amount},万元,甲馆2026年部门预算,部门支出总表,${amount}`
    );
    const {disclosures, problems} = readTidy([head, ...rows].join("\n"), {document: "figures.csv"});
    expect(problems).toEqual([]);
    const found = flow(
      series(
        disclosures.flatMap(({figures}) => figures),
        []
      ),
      2026
    )!;
    expect([found.total.fen, at(found, "function"), found.negative.nodes.map(({fen}) => fen)]).toEqual([
      115_000_000,
      ["205 100", "210 20"],
      [-5_000_000]
    ]);
  });
  it("a part below zero deeper down stands apart too, with what hangs on it", () => {
    const deep = [
      total("expenditure", 100),
      total("basicExpenditure", 40),
      total("projectExpenditure", 60),
      line("expenditure", "all", "functional", "205", 80),
      line("expenditure", "all", "functional", "208", 20),
      line("basicExpenditure", "all", "functional", "205", -10),
      line("basicExpenditure", "all", "functional", "208", 50),
      line("projectExpenditure", "all", "functional", "205", 90),
      line("projectExpenditure", "all", "functional", "208", -30),
      line("projectExpenditure", "all", "project", "甲", 65),
      line("projectExpenditure", "all", "project", "乙", -5)
    ];
    const found = flow(deep, 2026)!;
    expect(found.negative.nodes.map(({id, fen}) => `${id.split("/").at(-1)} ${fen}`)).toEqual(["乙 -5"]);
    expect(
      found.negative.links.map(
        ({source, target, fen}) => `${source.split("/").at(-1)} → ${target.split("/").at(-1)} ${fen}`
      )
    ).toEqual(["205 → basicExpenditure -10", "208 → projectExpenditure -30", "projectExpenditure → 乙 -5"]);
    expect(footingOf(found)).toMatchObject({foots: true, negative: -5});
  });
  it("a total that is not above zero has no flow, and is named", () => {
    const below = [total("expenditure", -5), line("expenditure", "all", "functional", "205", -5)];
    expect([flow(below, 2026), undrawableTotal(below, 2026)?.fen, undrawableTotal(base, 2026)]).toEqual([
      undefined,
      -5,
      undefined
    ]);
  });
});
