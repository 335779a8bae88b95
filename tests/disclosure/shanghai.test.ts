import {describe, expect, it} from "vitest";
import type {Breakdown, Compared} from "../../src/budget/breakdown.js";
import {breakdown, compare} from "../../src/budget/breakdown.js";
import type {Figure} from "../../src/budget/figure.js";
import {around, contains, meets, subtract, sum} from "../../src/budget/interval.js";
import {operandAt, series} from "../../src/budget/series.js";
import {variance} from "../../src/budget/variance.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {isRecognised, performanceTargets} from "../../src/disclosure/model/statement.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {expectSound, inWan, lineOf} from "../figure.js";
import type {Name} from "../shanghai.js";
import {areThere, bytesOf, files, names} from "../shanghai.js";
import {countedNumbers, problemsOf, idsOfTidy} from "./reading.js";

/** Real documents, which stay outside the project; every expectation was read from their text by hand. */
const budgets = names.filter((name) => name !== "final2024");
const there = areThere("Shanghai corpus tests");

const documents = there
  ? new Map(
      await Promise.all(
        names.map(async (name) => [name, await readDocument(bytesOf(name), {document: files[name]})] as const)
      )
    )
  : new Map<Name, Disclosure>();
const of = (name: Name): Disclosure => documents.get(name)!;

/** A figure's amount in 万元 by "statement measure fund code", of the disclosure's own phase unless another is named. */
const amountAt = (
  name: Name,
  about: string,
  phase: Figure["phase"] = of(name).kind === "final" ? "final" : "budget"
): string | undefined => {
  const [statement, measure, fund, code] = about.split(" ");
  const found = of(name).figures.filter(
    (figure) =>
      figure.statement === statement &&
      figure.measure === measure &&
      figure.fund === fund &&
      figure.code === code &&
      figure.phase === phase
  );
  return found.length === 1 ? lineOf(found[0]!).split(",").at(-1) : `${found.length} figures`;
};

const idsTwice = (name: Name): string[] =>
  of(name)
    .figures.filter(({id}) => id.includes("#"))
    .map(({id, source}) => `${source.line} ${id}`);

const reasonsOf = (name: Name): string[] => [...new Set(of(name).numbers.unused.map(({reason}) => reason))].sort();
const unused: ReadonlyArray<readonly [Name, string]> = [
  ["wanli2023", "code, date, documentNumber, formText, narrativeText, numbering, year"],
  ["wanli2024", "code, date, documentNumber, narrativeText, numbering, year"],
  ["wanli2025", "code, date, documentNumber, narrativeText, numbering, year"],
  ["bureau2025", "code, date, narrativeText, numbering, year"],
  ["welfare2024", "code, date, narrativeText, numbering, year"],
  ["final2024", "code, date, formText, narrativeText, numbering, year"]
];

const contentsOf = (name: Name): string[] =>
  of(name)
    .numbers.unused.filter(({reason}) => reason === "contents")
    .map(({source}) => source.line)
    .map(String);
/** The last line of each table of contents, whose numbers are apart from those of the prose. */
const contents: ReadonlyArray<readonly [Name, number]> = [
  ["wanli2023", 28],
  ["wanli2024", 28],
  ["wanli2025", 28],
  ["bureau2025", 26],
  ["welfare2024", 26],
  ["final2024", 40]
];

const proseOf = (name: Name): string[] =>
  of(name)
    .numbers.unused.filter(({reason}) => reason === "narrativeText")
    .map(({text, source}) => `${source.line}:${text}`);
/** Numbers of the prose: above the narrative, then in it. */
const prose: ReadonlyArray<readonly [Name, string, string]> = [
  [
    "wanli2024",
    "51:5 52:1 52:1 52:4",
    "656:2 656:50 660:100 663:100 671:4000.6 672:13459 672:8013 672:7998 672:105 672:5356 673:29.8 673:7 673:3 673:2 674:50 674:7 678:060701 678:07 678:08 678:101 678:102 678:103 678:1 686:1 687:2 687:3 688:4"
  ],
  ["bureau2025", "65:22", "379:12 382:100 385:100"]
];

describe.skipIf(!there)("statements", () => {
  it.each<[Name, string]>([
    [
      "wanli2023",
      "summary 14, revenue 67, expenditure 67, appropriation 14, generalBudget 67, governmentFund 0, stateCapital 0, basicExpenditure 31, threePublic 1"
    ],
    [
      "wanli2024",
      "summary 14, revenue 67, expenditure 67, appropriation 14, generalBudget 67, governmentFund 0, stateCapital 0, basicExpenditure 32, threePublic 1"
    ],
    [
      "wanli2025",
      "summary 14, revenue 67, expenditure 67, appropriation 14, generalBudget 67, governmentFund 0, stateCapital 0, basicExpenditure 32, threePublic 1"
    ],
    [
      "bureau2025",
      "summary 12, revenue 24, expenditure 24, appropriation 8, generalBudget 24, governmentFund 0, stateCapital 0, basicExpenditure 35, threePublic 1"
    ],
    [
      "welfare2024",
      "summary 12, revenue 15, expenditure 15, appropriation 14, generalBudget 15, governmentFund 0, stateCapital 0, basicExpenditure 27, threePublic 1"
    ],
    [
      "final2024",
      "summary 30, revenue 20, expenditure 20, appropriation 32, generalBudget 20, basicExpenditure 40, threePublic 1, governmentFund 0, stateCapital 0"
    ]
  ])("%s has nine: %s", (name, expected) => {
    const found = of(name).statements.filter(isRecognised);
    expect(found.map(({id, rows}) => `${id} ${rows.length}`).join(", ")).toBe(expected);
  });

  it.each(names)("%s has figures whose states and amounts agree, and no error", (name) => {
    const {figures} = of(name);
    expectSound(figures);
    expect(problemsOf(of(name)).filter((problem) => problem.startsWith("error"))).toEqual([]);
  });
  it.each(names)("%s has each id once", (name) => expect(idsTwice(name)).toEqual([]));
  it.each(names)("%s comes back from tidy CSV with the ids of its figures", (name) =>
    expect(idsOfTidy(of(name))).toEqual(of(name).figures.map(({id}) => id))
  );

  it("wanli2023 keeps its five forms of performance as they are, under their own title", () => {
    const rest = of("wanli2023").statements.filter(({id}) => id === performanceTargets);
    expect(rest.map(({title, line}) => `${title} ${line}`)).toEqual(
      [677, 699, 720, 741, 801].map((line) => `财政项目支出绩效目标填报表 ${line}`)
    );
    expect(
      rest[3]!.rows.map(({cells}) =>
        cells
          .map(({text}) => text)
          .filter(Boolean)
          .join(" ")
      )
    ).toContain("项目资金（元） 项目资金总额 7595500.00 年度资金申请总额 7595500.00");
  });

  it.each<[Name, string, number]>([
    ["wanli2023", "上海市普陀区人民政府万里街道办事处", 2023],
    ["wanli2024", "上海市普陀区人民政府万里街道办事处", 2024],
    ["wanli2025", "上海市普陀区人民政府万里街道办事处", 2025],
    ["bureau2025", "上海市财政局", 2025],
    ["welfare2024", "上海市普陀区社会福利院", 2024],
    ["final2024", "上海市普陀区财政局", 2024]
  ])("%s is of %s, %i", (name, unit, year) =>
    expect([of(name).unit.name, of(name).fiscalYear, of(name).kind]).toEqual([
      unit,
      year,
      name === "final2024" ? "final" : "budget"
    ])
  );
});

describe.skipIf(!there)("numbers", () => {
  it.each(names)("%s: every number is accounted for, and none is unread", (name) => {
    expect(countedNumbers(of(name))).toBe(of(name).numbers.printed);
    expect(of(name).numbers.unused.filter(({reason}) => reason === "unread")).toEqual([]);
  });

  it.each(unused)("%s leaves unused, but for a table of contents: %s", (name, reasons) =>
    expect(
      reasonsOf(name)
        .filter((reason) => reason !== "contents")
        .join(", ")
    ).toBe(reasons)
  );

  it.each(contents)("%s prints the numbers of its contents above line %i", (name, last) => {
    expect(contentsOf(name).length).toBeGreaterThan(0);
    expect(contentsOf(name).filter((line) => Number(line) > last)).toEqual([]);
  });
  it.each<[Name, number, string]>([
    ["wanli2024", 51, "5 家"],
    ["wanli2024", 52, "1 家"],
    ["wanli2024", 52, "4 家"],
    ["bureau2025", 65, "22 个"]
  ])("%s counts on line %i: %s", (name, line, count) => {
    expect(
      of(name)
        .quantities.filter(({source}) => source.line === line)
        .map(({value, unit}) => `${value} ${unit}`)
    ).toContain(count);
  });

  it.each(prose)("%s has, beside %s, no other numbers in its prose that are no amounts than %s", (name, _, expected) =>
    expect(proseOf(name).join(" ")).toBe(expected)
  );
});

const amounts = (name: Name, statement: string, measure: string, fund: string) =>
  of(name).figures.filter(
    (figure) =>
      figure.statement === statement &&
      figure.measure === measure &&
      figure.fund === fund &&
      (figure.classification === "functional" || figure.code === "total")
  );

/** Where the codes one level down do not add up to their code or to the total, in yuan. */
function gaps(name: Name, statement: string): string[] {
  const measures = new Set(
    of(name)
      .figures.filter((figure) => figure.statement === statement)
      .map(({measure, fund}) => `${measure} ${fund}`)
  );
  return [...measures].flatMap((key) => {
    const [measure, fund] = key.split(" ") as [string, string];
    const rows = amounts(name, statement, measure, fund);
    return rows.flatMap(({code, level, amount}) => {
      const parts = rows.filter((part) => part.level === level + 1 && (code === "total" || part.code.startsWith(code)));
      const added = parts.reduce((total, part) => total + (part.amount ?? 0), 0);
      return level === 3 || added === (amount ?? 0)
        ? []
        : [`${key} ${code}: ${(amount ?? 0) / 100} is not ${added / 100}`];
    });
  });
}

describe.skipIf(!there)("sums, exact", () => {
  const tables = ["revenue", "expenditure", "generalBudget"];
  const sound = budgets.filter((name) => name !== "welfare2024" && name !== "wanli2025");
  it.each(sound.flatMap((name) => tables.map((table) => [name, table] as const)))(
    "%s %s: items to groups, groups to classes, classes to the total",
    (name, table) => expect(gaps(name, table)).toEqual([])
  );

  it.each(tables)(
    "wanli2025 %s prints 212 01 a yuan above its items and its groups a yuan above 212; nothing else",
    (table) => {
      const found = gaps("wanli2025", table).filter((gap) => !gap.startsWith("basic") && !gap.startsWith("project"));
      const twice =
        table === "revenue"
          ? ["revenue all", "revenue appropriation"]
          : table === "expenditure"
            ? ["expenditure all"]
            : ["expenditure generalBudget"];
      expect(found).toEqual(
        twice.flatMap((key) => [`${key} 212: 154369326 is not 154369327`, `${key} 21201: 94995790 is not 94995789`])
      );
    }
  );

  it.each(tables)("welfare2024 %s adds up, the misprinted code being read as what it stands for", (table) =>
    expect(gaps("welfare2024", table)).toEqual([])
  );

  it.each(
    budgets.flatMap(
      (name) =>
        [
          [name, "expenditure", "all"],
          [name, "generalBudget", "generalBudget"]
        ] as const
    )
  )("%s %s: basic and project make each row", (name, table, fund) => {
    const at = (measure: string) =>
      new Map(amounts(name, table, measure, fund).map(({code, amount}) => [code, amount ?? 0]));
    const [whole, basic, project] = [at("expenditure"), at("basicExpenditure"), at("projectExpenditure")];
    expect(whole.size).toBeGreaterThan(14);
    const off = [...whole]
      .filter(([code, amount]) => amount !== basic.get(code)! + project.get(code)!)
      .map(([code]) => code);
    expect(off, "212 01 of 2025 is printed a yuan above its parts").toEqual(name === "wanli2025" ? ["21201"] : []);
  });

  it("the final account's classes make its total within rounding", () => {
    const classes = amounts("final2024", "expenditure", "yearExpenditure", "all").concat(
      amounts("final2024", "expenditure", "expenditure", "all")
    );
    const total = classes.find(({code}) => code === "total")!;
    const added = sum(
      classes.filter(({level}) => level === 1).map(({amount, precision}) => around({fen: amount!, half: precision}))
    );
    expect(meets(added, around({fen: total.amount!, half: total.precision}))).toBe(true);
  });
});

describe.skipIf(!there)("万里", () => {
  it.each<[Name, string, string]>([
    ["wanli2023", "summary revenue all total", "16497.8640"],
    ["wanli2023", "expenditure expenditure all total", "16497.8640"],
    ["wanli2023", "expenditure basicExpenditure all total", "9940.6297"],
    ["wanli2023", "basicExpenditure personnelFunds generalBudget total", "8402.4865"],
    ["wanli2023", "basicExpenditure operatingFunds generalBudget total", "1538.1432"],
    ["wanli2023", "generalBudget expenditure generalBudget 2080506", "220.6272"],
    ["wanli2023", "threePublic threePublic all total", "22.91"],
    ["wanli2023", "threePublic vehiclePurchase all total", "0"],
    ["wanli2023", "threePublic agencyOperating all total", "786.09"],
    ["wanli2024", "summary expenditure all total", "15621.1123"],
    ["wanli2024", "revenue revenue appropriation total", "15621.1123"],
    ["wanli2024", "expenditure projectExpenditure all total", "5650.5103"],
    ["wanli2024", "basicExpenditure basicExpenditure generalBudget 30102", "1662.3810"],
    ["wanli2024", "basicExpenditure basicExpenditure generalBudget 30107", "1144.7100"],
    ["wanli2024", "generalBudget expenditure generalBudget 2210201", "350.3499"],
    ["wanli2024", "threePublic threePublic all total", "47.91"],
    ["wanli2024", "threePublic vehicles all total", "46.56"],
    ["wanli2024", "threePublic vehiclePurchase all total", "25"],
    ["wanli2024", "threePublic agencyOperating all total", "443.18"],
    ["wanli2025", "summary revenue all total", "18976.7551"],
    ["wanli2025", "appropriation expenditure generalBudget 212", "15436.9326"],
    ["wanli2025", "expenditure basicExpenditure all total", "10134.1746"],
    ["wanli2025", "expenditure projectExpenditure all total", "8842.5805"],
    ["wanli2025", "threePublic threePublic all total", "37.91"],
    ["wanli2025", "threePublic vehiclePurchase all total", "15"],
    ["wanli2025", "threePublic vehicleOperation all total", "21.56"],
    ["wanli2025", "threePublic receptions all total", "1.35"],
    ["wanli2025", "threePublic agencyOperating all total", "464.64"]
  ])("%s %s is %s", (name, about, expected) => expect(amountAt(name, about)).toBe(expected));
});

describe.skipIf(!there)("the chain of 万里", () => {
  const wanli = there ? [of("wanli2023"), of("wanli2024"), of("wanli2025")] : [];
  const lines = series(
    wanli.flatMap(({figures}) => figures),
    wanli.flatMap(({claims}) => claims)
  );
  const compared = (division: Breakdown, base: number): Compared[] => compare(lines, division, {base, year: base + 1});
  const say = ({line, variance: {kind, change}}: Compared): string =>
    `${line.code === "total" ? line.measure : line.code} ${kind} ${change ? inWan(change.value, 50) : ""}`.trim();

  it.each<[string, string, string, string]>([
    ["expenditure", "16497.8640 15621.1123 18976.7551", "-876.7517", "3355.6428"],
    ["revenue", "16497.8640 15621.1123 18976.7551", "-876.7517", "3355.6428"],
    ["threePublic", "22.9100 47.9100 37.9100", "25.0000", "-10.0000"],
    ["vehicles", "21.5600 46.5600 36.5600", "25.0000", "-10.0000"],
    ["vehicleOperation", "21.5600 21.5600 21.5600", "0.0000", "0.0000"],
    ["receptions", "1.3500 1.3500 1.3500", "0.0000", "0.0000"],
    ["agencyOperating", "786.0900 443.1800 464.6400", "-342.9100", "21.4600"]
  ])("%s is %s: %s, then %s", (measure, expected, first, second) => {
    const line = lines.find(({key, phase}) => key === `${measure}/all/total/total` && phase === "budget")!;
    expect(
      line.points
        .filter(({year}) => year >= 2023)
        .map(({operand}) => inWan(operand.amount!.fen, 50))
        .join(" ")
    ).toBe(expected);
    const changes = [2023, 2024].map(
      (year) => variance(operandAt(line, year), operandAt(line, year + 1)).change!.value
    );
    expect(changes.map((fen) => inWan(fen, 50))).toEqual([first, second]);
  });

  /** The narrative of 2025 subtracts amounts that it has rounded: 3,355.65 is within their rounding, not within its own of 3,355.6428. */
  it.each<[Name, Name, number, boolean]>([
    ["wanli2024", "wanli2023", -876_750_000, true],
    ["wanli2025", "wanli2024", 3_355_650_000, false]
  ])("%s states the change since %s within the rounding of its amounts", (name, before, stated, exact) => {
    const base = of(before).fiscalYear;
    const {change} = compared(breakdown("headline"), base).find(({line}) => line.measure === "expenditure")!.variance;
    const claims = of(name).claims.filter(
      (claim) => claim.change && ["revenue", "expenditure"].includes(claim.measure)
    );
    const told = of(before).claims.find(
      ({measure, fund, amount}) => measure === "expenditure" && fund === "appropriation" && amount
    )!.amount!;
    expect(claims.map((claim) => [claim.base!.year, claim.change!.fen])).toEqual([
      [base, stated],
      [base, stated],
      [base, stated]
    ]);
    for (const claim of claims) {
      expect(meets(around(claim.change!), subtract(around(claim.amount!), around(told)))).toBe(true);
      expect(contains(around(claim.change!), change!.value)).toBe(exact);
    }
  });

  /** Yuan in each year's own table; null where it does not list the line. */
  const items: ReadonlyArray<readonly [code: string, a: number | null, b: number | null, c: number | null]> = [
    ["2010506", 26300, null, null],
    ["2010507", 601300, 257700, 438300],
    ["2012902", 454100, 426000, 422900],
    ["2013202", 656900, 888700, 1075000],
    ["2013302", 1002000, 1106000, 1106000],
    ["2013402", 90000, 119100, 119100],
    ["2013802", 146200, 135200, 135300],
    ["2040607", 150000, 300000, 300000],
    ["2049999", 1102300, 1333000, 2578025],
    ["2059999", null, 250000, 250000],
    ["2060702", 100000, 100000, 100000],
    ["2070308", 200000, 200000, 200000],
    ["2080206", 215000, null, null],
    ["2080501", 177240, 243120, 259320],
    ["2080502", 52080, 76620, 85260],
    ["2080505", 4412547, 4608515, 4827156],
    ["2080506", 2206272, 2302815, 2413577],
    ["2080599", 3120, 3900, 4160],
    ["2080705", 6351000, 4212300, 582800],
    ["2081602", 43300, 44400, 45200],
    ["2082501", 300000, 300000, 300000],
    ["2089999", 13312677, 7812394, 7574422],
    ["2100717", 200000, 200000, 200000],
    ["2101101", 1445495, 1422233, 1468940],
    ["2101102", 1450237, 1601424, 1548033],
    ["2120101", 18373632, 16603248, 17887739],
    ["2120102", 18229543, 17591003, 17464243],
    ["2120104", 6905798, 6043390, 6522681],
    ["2120199", 49927105, 54212362, 53121126],
    ["2120399", 7750000, 9721800, 2191300],
    ["2120501", 5633800, 5993300, 4833300],
    ["2129999", 14500000, 9220200, 52348937],
    ["2210201", 3526694, 3503499, 3846732],
    ["2210203", 3256800, 3201700, 3340800],
    ["2210399", 2177200, 2177200, 2177200]
  ];
  const item = (code: string, before: number | null, after: number | null): string => {
    const kind = before === after ? "unchanged" : before === null ? "new" : after === null ? "ended" : "changed";
    return before === null && after === null
      ? `${code} unchanged 0.0000`
      : `${code} ${kind} ${inWan(((after ?? 0) - (before ?? 0)) * 100, 50)}`;
  };
  const general: Breakdown = {
    id: "general",
    measure: "expenditure",
    fund: "generalBudget",
    classification: "functional"
  };

  it.each([breakdown("functional"), general])(
    "$id: each of 35 items between 2023 and 2024, and 2024 and 2025",
    (division) => {
      expect(
        compared(division, 2023)
          .filter(({level}) => level === 3)
          .map(say)
      ).toEqual(items.map(([code, a, b]) => item(code, a, b)));
      expect(
        compared(division, 2024)
          .filter(({level}) => level === 3)
          .map(say)
      ).toEqual(items.map(([code, , b, c]) => item(code, b, c)));
    }
  );

  it("classes and groups that are new or have ended", () => {
    const turned = (base: number) =>
      compared(breakdown("functional"), base)
        .filter(({variance}) => variance.kind === "new" || variance.kind === "ended")
        .map(say);
    expect(turned(2023)).toEqual([
      "2010506 ended -2.6300",
      "205 new 25.0000",
      "20599 new 25.0000",
      "2059999 new 25.0000",
      "20802 ended -21.5000",
      "2080206 ended -21.5000"
    ]);
    expect(turned(2024)).toEqual([]);
  });

  it.each<[number, readonly string[]]>([
    [
      2023,
      [
        "201 changed -4.4100",
        "204 changed 38.0700",
        "205 new 25.0000",
        "206 unchanged 0.0000",
        "207 unchanged 0.0000",
        "208 changed -746.9172",
        "210 changed 12.7925",
        "212 changed -193.4575",
        "221 changed -7.8295"
      ]
    ],
    [
      2024,
      [
        "201 changed 36.3900",
        "204 changed 124.5025",
        "205 unchanged 0.0000",
        "206 unchanged 0.0000",
        "207 unchanged 0.0000",
        "208 changed -351.2169",
        "210 changed -0.6684",
        "212 changed 3498.4023",
        "221 changed 48.2333"
      ]
    ]
  ])("classes since %i", (base, expected) =>
    expect(
      compared(breakdown("functional"), base)
        .filter(({level}) => level === 1)
        .map(say)
    ).toEqual(expected)
  );

  it("keeps what 2024 gives for 2023 beside what 2023 gives: 60.13 budgeted and 60.13 executed of 2010507", () => {
    const found = lines
      .filter(({code, measure}) => code === "2010507" && measure === "expenditure")
      .flatMap(({phase, points}) =>
        points.filter(({year}) => year === 2023).map(({operand}) => `${phase} ${inWan(operand.amount!.fen, 5_000)}`)
      );
    expect(found).toEqual(expect.arrayContaining(["budget 60.13", "executed 60.13"]));
  });
});

describe.skipIf(!there)("上海市财政局 2025", () => {
  it.each<[string, string]>([
    ["summary revenue all total", "17191.5169"],
    ["summary expenditure all total", "17191.5169"],
    ["summary personnelFunds all total", "10246.4260"],
    ["summary operatingFunds all total", "2517.7779"],
    ["summary projectExpenditure all total", "4427.3130"],
    ["summary personnelFunds all 201", "6033.0260"],
    ["summary operatingFunds all 208", "64.6320"],
    ["expenditure basicExpenditure all total", "12764.2039"],
    ["generalBudget expenditure generalBudget 2010602", "2854.4130"],
    ["basicExpenditure personnelFunds generalBudget total", "10246.4260"],
    ["basicExpenditure operatingFunds generalBudget 30212", "288.7000"],
    ["threePublic threePublic all total", "346.30"],
    ["threePublic vehiclePurchase all total", "blank"],
    ["threePublic vehicles all total", "32.20"],
    ["threePublic agencyOperating all total", "2517.78"]
  ])("%s is %s", (about, expected) => expect(amountAt("bureau2025", about)).toBe(expected));

  it.each<[string, string, number]>([
    ["total", "revenue", 17192],
    ["total", "expenditure", 17192],
    ["201", "expenditure", 12789],
    ["208", "expenditure", 1756],
    ["210", "expenditure", 467],
    ["221", "expenditure", 2180]
  ])("%s of %s: the narrative's %i whole 万元 agree with the table in yuan", (code, measure, wan) => {
    const claim = of("bureau2025").claims.find(
      (found) => found.code === code && found.measure === measure && found.amount
    );
    const figure = of("bureau2025").figures.find(
      (found) => found.statement === "summary" && found.code === code && found.measure === measure
    )!;
    expect([claim?.amount?.fen, claim?.amount?.half]).toEqual([wan * 1_000_000, 500_000]);
    expect(contains(around(claim!.amount!), figure.amount!)).toBe(true);
  });
});

const water = (): Figure =>
  of("welfare2024").figures.find(({statement, label}) => statement === "basicExpenditure" && label === "水费")!;

describe.skipIf(!there)("社会福利院 2024", () => {
  it.each<[string, string]>([
    ["summary revenue all total", "1212.1164"],
    ["summary revenue all appropriation", "950.1164"],
    ["summary revenue all business", "262.0000"],
    ["summary projectExpenditure all total", "262.0000"],
    ["summary expenditure all 210", "50.3724"],
    ["revenue revenue appropriation total", "950.1164"],
    ["revenue revenue business total", "262.0000"],
    ["revenue revenue business 2081005", "262.0000"],
    ["expenditure expenditure all total", "1212.1164"],
    ["appropriation revenue appropriation total", "950.1164"],
    ["appropriation expenditure generalBudget total", "950.1164"],
    ["generalBudget expenditure generalBudget total", "950.1164"],
    ["generalBudget projectExpenditure generalBudget total", "blank"],
    ["basicExpenditure basicExpenditure generalBudget total", "950.1164"],
    ["threePublic threePublic all total", "6.4"],
    ["threePublic agencyOperating all total", "0"]
  ])("%s is %s", (about, expected) => expect(amountAt("welfare2024", about)).toBe(expected));

  it("lists its water on line 276", () => expect(water().source.line).toBe(276));
  it.each(["149", "200"])("prints 7 11 02 for 210 11 02 on line %s: read as that, with a note", (line) => {
    expect(
      of("welfare2024")
        .figures.filter(({source}) => String(source.line) === line)
        .map(({code}) => code)
    ).toEqual(["2101102", "2101102", "2101102"]);
    expect(problemsOf(of("welfare2024"))).toContain(
      `note ${files.welfare2024}:${line}: code 71102 read as 2101102, of the class above it: 事业单位医疗`
    );
  });
  it("numbers its own goods and services 302 01 to 13: each name that another code owns has a note", () => {
    expect(problemsOf(of("welfare2024"))).toContain(
      `note ${files.welfare2024}:276: code 30203 is named 水费, in the standard 咨询费: the unit's own numbering`
    );
    const lines = problemsOf(of("welfare2024")).flatMap((problem) =>
      problem.includes("own numbering") ? Number(/:(\d+):/.exec(problem)![1]) : []
    );
    expect(lines).toEqual([275, 276, 277, 278, 279, 280, 281, 284, 285, 286, 287, 288]);
  });
});

describe.skipIf(!there)("普陀区财政局 2024, final account", () => {
  it.each<[string, string]>([
    ["summary yearRevenue all total", "2946.25"],
    ["summary yearExpenditure all total", "2940.05"],
    ["summary carriedIn all total", "49.14"],
    ["summary carriedOut all total", "55.34"],
    ["summary revenue all total", "2995.39"],
    ["summary expenditure all total", "2995.39"],
    ["summary expenditure all 208", "326.71"],
    ["appropriation yearRevenue appropriation total", "2940.05"],
    ["appropriation yearExpenditure appropriation total", "2940.05"],
    ["appropriation yearExpenditure generalBudget total", "2940.05"],
    ["appropriation carriedIn appropriation total", "21.63"],
    ["appropriation carriedOut appropriation total", "21.63"],
    ["appropriation carriedOut generalBudget total", "21.63"],
    ["appropriation revenue appropriation total", "2961.68"],
    ["appropriation expenditure appropriation total", "2961.68"],
    ["expenditure basicExpenditure all total", "2336.91"],
    ["expenditure projectExpenditure all total", "603.14"],
    ["generalBudget expenditure generalBudget 2010608", "449.52"],
    ["generalBudget expenditure generalBudget 208", "326.72"],
    ["basicExpenditure personnelFunds generalBudget total", "2152.26"],
    ["basicExpenditure operatingFunds generalBudget total", "184.65"],
    ["basicExpenditure basicExpenditure generalBudget 30299", "11.53"],
    ["basicExpenditure basicExpenditure generalBudget 31002", "13.58"]
  ])("%s is %s", (about, expected) => expect(amountAt("final2024", about)).toBe(expected));

  it.each<[string, string, string]>([
    ["threePublic", "0.95", "blank"],
    ["overseasTrips", "blank", "blank"],
    ["vehicleOperation", "blank", "blank"],
    ["receptions", "0.95", "blank"]
  ])("%s: %s budgeted, %s in the end, in one table", (measure, budget, final) => {
    expect(amountAt("final2024", `threePublic ${measure} all total`, "budget")).toBe(budget);
    expect(amountAt("final2024", `threePublic ${measure} all total`, "final")).toBe(final);
  });

  it("is of the phase final but for the budgeted columns", () => {
    const phases = of("final2024")
      .figures.filter(({phase}) => phase !== "final")
      .map(({statement, phase}) => `${statement} ${phase}`);
    expect([...new Set(phases)]).toEqual(["threePublic budget"]);
  });

  it("names the three public expenses by their own names", () => {
    const labels = of("final2024")
      .figures.filter(({statement}) => statement === "threePublic")
      .map(({label}) => label);
    expect(labels.filter((label) => label === "预算数" || label === "决算数")).toEqual([]);
  });

  it("the completion rate follows from the amounts that are stated: 2,940.05 of 2,993.92 is 98.20 %", () => {
    const [claim] = of("final2024").claims.filter(({completion, measure}) => completion && measure === "expenditure");
    expect([claim!.phase, claim!.amount!.fen, claim!.completion!.ppm, claim!.base, claim!.rate]).toEqual([
      "final",
      2_940_050_000,
      982_000,
      undefined,
      undefined
    ]);
    expect(Math.round((2940.05 / 2993.92) * 10_000)).toBe(9820);
  });
});
