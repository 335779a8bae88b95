import {describe, expect, it} from "vitest";
import type {Claim} from "../../src/budget/claim.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import type {Name} from "../shanghai.js";
import {areThere, bytesOf, files, names} from "../shanghai.js";
import {claimLine} from "./claim.js";

/** What the narratives of real documents say, read from their text by hand; misprints as printed. */
const there = areThere("Shanghai narratives");
const documents = there
  ? new Map(
      await Promise.all(
        names.map(async (name) => [name, await readDocument(bytesOf(name), {document: files[name]})] as const)
      )
    )
  : new Map<Name, Disclosure>();
const claimsOf = (name: Name): readonly Claim[] => documents.get(name)!.claims;

/** year phase subject amount; then what else is said, each part under its name. */
const partsOf = (claim: Claim): string => {
  const [, , , , , amount, change, rate, share] = claimLine(claim).split(",");
  return [
    `${claim.year} ${claim.phase} ${claim.code === "total" ? claim.measure : claim.code}${claim.fund === "all" ? "" : `/${claim.fund}`}`,
    amount,
    change && `change ${change}`,
    rate && `rate ${rate}`,
    share && `share ${share}`,
    claim.completion && `completion ${(claim.completion.ppm / 10_000).toFixed(2)}`,
    claim.direction,
    claim.base && `${claim.base.text} ${claim.base.year} ${claim.base.phase}`,
    claim.reason && "because"
  ]
    .filter(Boolean)
    .join(" ");
};
const saidOn = (name: Name, from: number, to = from): string[] =>
  claimsOf(name)
    .filter(({source}) => from <= source.line && source.line <= to)
    .map(partsOf);
const reasonsOn = (name: Name, from: number, to = from): string[] =>
  claimsOf(name)
    .filter(({source, reason}) => reason && from <= source.line && source.line <= to)
    .map(({code, measure, fund, reason}) => `${code === "total" ? measure : code}/${fund} ${reason!.text}`);

/** What a passage says, line by line. */
interface Told {
  found: () => readonly string[];
  lines: readonly string[];
}
type Titled = readonly [title: string, told: Told];

function readOf(told: readonly Titled[]): void {
  it.each(told)("%s: all of it and nothing else", (_, {found, lines}) => expect(found()).toEqual(lines));
}

/** A numbered item: its heading's amount, last year's execution, this year's budget with the rate. */
const linesOfItem = (year: number, item: string): string[] => {
  const [, code, heading, executed, budget, direction, rate] = item.split(" ");
  return [
    `${year} budget ${code}/generalBudget ${heading}`,
    `${year - 1} executed ${code}/generalBudget ${executed}`,
    [
      `${year} budget ${code}/generalBudget ${budget}`,
      rate && `rate ${rate}`,
      direction,
      `比${year - 1}年预算执行数 ${year - 1} executed because`
    ]
      .filter(Boolean)
      .join(" ")
  ];
};
const toldItems = (name: Name, year: number, items: readonly string[]): Told => {
  const lines = items.flatMap((item) => linesOfItem(year, item));
  const from = Number(items[0]!.split(" ")[0]);
  return {found: () => saidOn(name, from, from + 100), lines};
};

const amountsOfItems = [
  "90 2010507 43.83",
  "91 2012902 42.29",
  "93 2013202 107.50",
  "94 2013302 110.60",
  "95 2013402 11.91",
  "96 2013802 13.53",
  "98 2040607 30.00",
  "99 2049999 257.80",
  "100 2059999 25.00",
  "101 2060702 10.00",
  "105 2070308 20.00",
  "106 2080501 25.93",
  "108 2080502 8.53",
  "109 2080505 482.72",
  "111 2080506 241.36",
  "113 2080599 0.42",
  "115 2080705 58.28",
  "116 2081602 4.52",
  "118 2082501 30.00",
  "119 2089999 757.44",
  "121 卫生健康支出/卫生健康支出/计划生育事务 20.00",
  "122 2101101 146.89",
  "123 2101102 154.80",
  "127 2120101 1788.77",
  "128 2120102 1746.42",
  "130 2120104 652.27",
  "131 2120199 5312.11",
  "133 2120399 219.13",
  "135 2120501 483.33",
  "136 2129999 5234.89",
  "137 2210201 384.67",
  "138 2210203 334.08",
  "139 2210399 217.72"
]
  .map((item) => item.split(" ").slice(1))
  .map(([code, amount]) => `2025 budget ${code}/generalBudget ${amount}`);
const items: readonly Titled[] = [
  [
    "万里 2023: 34 items, and among them 11.67 → 45.41 up 314.82 %, and 441.25 for an annuity of 220.63",
    toldItems("wanli2023", 2023, [
      "87 2010506 2.63 1.48 2.63 increase 77.70",
      "89 2010507 60.13 0 60.13 increase 100.00",
      "91 2012902 45.41 11.67 45.41 increase 314.82",
      "94 2013202 65.69 60.51 65.69 increase 8.56",
      "97 2013302 100.20 79.90 100.20 increase 25.41",
      "100 2013402 9.00 6.75 9.00 increase 33.33",
      "106 2013802 14.62 4.17 14.62 increase 250.60",
      "109 2040607 15.00 15.00 15.00 same",
      "111 2049999 110.23 84.45 110.23 increase 30.53",
      "113 2060702 10.00 10.00 10.00 same",
      "115 2070308 20.00 12.04 20.00 increase 66.11",
      "117 2080206 21.50 14.00 21.50 increase 53.57",
      "119 2080501 17.72 8.61 17.72 increase 105.81",
      "122 2080502 5.21 1.79 5.21 increase 191.06",
      "124 2080505 441.25 274.85 441.25 increase 60.54",
      "127 2080506 220.63 132.59 441.25 increase 60.54",
      "133 2080599 0.31 0 0.31 increase 100.00",
      "136 2080705 635.10 667.32 635.10 decrease -4.83",
      "138 2081602 4.33 4.26 4.33 increase 1.64",
      "141 2082501 30.00 5.00 30.00 increase 500.00",
      "143 2089999 1331.27 692.63 1331.27 increase 92.21",
      "146 2100717 20.00 15.00 20.00 increase 33.33",
      "148 2101101 144.55 75.95 144.55 increase 90.32",
      "150 2101102 145.02 104.25 145.02 increase 39.11",
      "152 2120101 1837.36 2695.80 1837.36 decrease -31.84",
      "154 2120102 1822.95 1096.67 1822.95 increase 66.23",
      "160 2120104 690.58 767.68 690.58 decrease -10.04",
      "163 2120199 4992.71 4953.14 4992.71 increase 0.80",
      "166 2120399 775.00 1576.05 775.00 decrease -50.83",
      "169 2120501 563.38 659.24 563.38 decrease -14.54",
      "171 2129999 1450.00 3853.06 1450.00 decrease -62.37",
      "174 2210201 352.67 440.75 352.67 decrease -19.98",
      "176 2210203 325.68 319.41 325.68 increase 1.96",
      "178 2210399 217.72 217.54 217.72 increase 0.08"
    ])
  ],
  [
    "万里 2024: 33 items, and among them a housing fund of 350.35 and 352.67",
    toldItems("wanli2024", 2024, [
      "90 2010507 25.77 60.13 25.77 decrease -57.14",
      "92 2012902 42.60 45.41 42.60 decrease -6.19",
      "95 2013202 88.87 60.79 88.87 increase 46.19",
      "98 2013302 110.60 114.00 110.60 decrease -2.98",
      "101 2013402 11.91 9.00 11.91 increase 32.33",
      "104 2013802 13.52 14.62 13.52 decrease -7.52",
      "110 2040607 30.00 15.00 30.00 increase 100.00",
      "112 2049999 133.30 130.23 133.30 increase 2.36",
      "114 2059999 25.00 0.00 25.00 increase 100.00",
      "116 2060702 10.00 10.00 10.00 same",
      "118 2070308 20.00 20.00 20.00 same",
      "120 2080501 24.31 20.30 24.31 increase 19.75",
      "123 2080502 7.66 6.26 7.66 increase 22.36",
      "125 2080505 460.85 357.56 460.85 increase 28.89",
      "128 2080506 230.28 198.60 230.28 increase 15.95",
      "134 2080599 0.39 0.31 0.39 increase 25.81",
      "137 2080705 421.23 389.59 421.23 increase 8.12",
      "139 2081602 4.44 4.33 4.44 increase 2.54",
      "142 2082501 30.00 30.00 30.00 same",
      "144 2089999 781.24 1410.22 781.24 decrease -44.60",
      "147 2100717 20.00 20.00 20.00 same",
      "149 2101101 142.22 95.16 142.22 increase 49.45",
      "151 2101102 160.14 132.56 160.14 increase 20.81",
      "153 2120101 1660.32 1899.77 1660.32 decrease -12.60",
      "158 2120102 1759.10 2083.68 1759.10 decrease -15.58",
      "161 2120104 604.34 676.66 604.34 decrease -10.69",
      "164 2120199 5421.24 5276.21 5421.24 increase 2.75",
      "167 2120399 972.18 775.00 972.18 increase 25.44",
      "170 2120501 599.33 830.24 599.33 decrease -27.81",
      "172 2129999 922.02 1822.46 922.02 decrease -49.41",
      "175 2210201 350.35 348.52 352.67 increase 0.53",
      "177 2210203 320.17 318.14 320.17 increase 0.64",
      "179 2210399 217.72 217.72 217.72 same"
    ])
  ],
  [
    "社会福利院 2024: six items; the fifth under its class's former name",
    toldItems("welfare2024", 2024, [
      "67 2080502 53.84 54.60 53.84 decrease -1.39",
      "70 2080505 76.76 70.70 76.76 increase 8.57",
      "73 2080506 38.38 35.35 38.38 increase 8.57",
      "76 2081005 738.66 711.34 738.66 increase 3.84",
      "78 2101102 50.37 44.17 50.37 increase 14.04",
      "80 2210201 33.58 33.74 33.58 decrease -0.47"
    ])
  ],
  [
    "万里 2025: 33 items with their amounts only; one under names that its tables do not have",
    {found: () => saidOn("wanli2025", 90, 140), lines: amountsOfItems}
  ]
];
const reasonsOfItems: ReadonlyArray<readonly [Name, number, number, string]> = [
  ["wanli2023", 89, 90, "2010507/generalBudget 2023年新增专项普查活动经费"],
  ["wanli2023", 115, 116, "2070308/generalBudget 群众体育经费增加"],
  ["wanli2024", 90, 91, "2010507/generalBudget 项目调整"],
  ["wanli2024", 116, 117, "2060702/generalBudget 科普活动经费保持不变"],
  ["welfare2024", 67, 68, "2080502/generalBudget 有退休人员去世"]
];
describe.skipIf(!there)("items that compare with last year's execution", () => {
  readOf(items);
  it.each(reasonsOfItems)("%s, line %i: because", (name, from, to, expected) =>
    expect(reasonsOn(name, from, to)).toEqual([expected])
  );
});

const toldWhole = (name: Name, from: number, to: number, lines: readonly string[]): Told => ({
  found: () => saidOn(name, from, to),
  lines
});
const ofWanli = (name: Name, amount: string, change: string, year: number): Titled => {
  const base = `比${year - 1}年预算 ${year - 1} budget`;
  const direction = change.startsWith("-") ? "decrease" : "increase";
  return [
    name,
    toldWhole(name, 83, 88, [
      `${year} budget revenue ${amount}`,
      `${year} budget appropriation ${amount} change ${change} ${direction} ${base} because`,
      `${year} budget business 0.00`,
      `${year} budget operating 0.00`,
      `${year} budget other 0.00`,
      `${year} budget expenditure ${amount}`,
      `${year} budget expenditure/appropriation ${amount} change ${change} ${direction} ${base} because`,
      `${year} budget expenditure/generalBudget ${amount} change ${change} ${direction} ${base}`,
      `${year} budget expenditure/governmentFund 0.00 same ${base}`,
      `${year} budget expenditure/stateCapital 0.00 same ${base}`
    ])
  ];
};
const wholeBudgets: readonly Titled[] = [
  [
    "万里 2023, with a bracket within a base, and a fund of 0 up 1,421.25",
    toldWhole("wanli2023", 80, 85, [
      "2023 budget revenue 16497.86",
      "2023 budget appropriation 16497.86 change 1421.25 increase 比2022年（上一年度，下同）预算 2022 budget because",
      "2023 budget business 0",
      "2023 budget operating 0",
      "2023 budget other 0",
      "2023 budget expenditure 16497.86",
      "2023 budget expenditure/appropriation 16497.86 change 1421.25 increase 比2022年预算 2022 budget because",
      "2023 budget expenditure/generalBudget 16497.86 change 1421.25 increase 比2022年预算 2022 budget",
      "2023 budget expenditure/governmentFund 0 change 1421.25 increase 比2022年预算 2022 budget",
      "2023 budget expenditure/stateCapital 0 same 比2022年预算 2022 budget"
    ])
  ],
  ofWanli("wanli2024", "15621.11", "-876.75", 2024),
  ofWanli("wanli2025", "18976.76", "3355.65", 2025),
  [
    "财政局 2025, in whole 万元, with classes as 科目 and zeros without a unit",
    toldWhole("bureau2025", 91, 100, [
      "2025 budget revenue 17192",
      "2025 budget appropriation 17192 change -990 decrease 比2024年预算 2024 budget because",
      "2025 budget business 0",
      "2025 budget operating 0",
      "2025 budget other 0",
      "2025 budget expenditure 17192",
      "2025 budget expenditure/appropriation 17192 change -990 decrease 比2024年预算 2024 budget because",
      "2025 budget expenditure/generalBudget 17192 change -990 decrease 比2024年预算 2024 budget",
      "2025 budget expenditure/governmentFund 0",
      "2025 budget expenditure/stateCapital 0",
      "2025 budget 201/appropriation 12789",
      "2025 budget 208/appropriation 1756",
      "2025 budget 210/appropriation 467",
      "2025 budget 221/appropriation 2180"
    ])
  ],
  [
    "社会福利院 2024, whose total is not its appropriation",
    toldWhole("welfare2024", 60, 65, [
      "2024 budget revenue 1212.12",
      "2024 budget appropriation 950.12 change 0.46 increase 比2023年预算 2023 budget because",
      "2024 budget business 262.00",
      "2024 budget operating 0.00",
      "2024 budget other 0.00",
      "2024 budget expenditure 1212.12",
      "2024 budget expenditure/appropriation 950.12 change 0.46 increase 比2023年预算 2023 budget because",
      "2024 budget expenditure/generalBudget 950.12 change 0.46 increase 比2023年预算 2023 budget",
      "2024 budget expenditure/governmentFund 0.00 same 与2023年预算 2023 budget",
      "2024 budget expenditure/stateCapital 0.00 same 与2023年预算 2023 budget"
    ])
  ]
];

describe.skipIf(!there)("whole budgets", () => {
  readOf(wholeBudgets);
  it.each<[Name, string]>([
    ["wanli2023", "budget"],
    ["wanli2024", "budget"],
    ["wanli2025", "budget"],
    ["bureau2025", "budget"],
    ["welfare2024", "budget"]
  ])("%s says all that in its section on the budget", (name, section) =>
    expect([
      ...new Set(
        claimsOf(name)
          .filter(({measure, code}) => measure === "expenditure" && code === "total")
          .map((claim) => claim.section)
      )
    ]).toEqual([section])
  );
});

describe.skipIf(!there)("three public expenses, operating expenses, procurement", () => {
  it("万里 2023", () =>
    expect(saidOn("wanli2023", 622, 632)).toEqual([
      "2023 budget threePublic 22.91 same 比2022年预算 2022 budget",
      "2023 budget overseasTrips 0 same 比2022年预算 2022 budget because",
      "2023 budget vehicles 21.56",
      "2023 budget vehiclePurchase 0 same 比2022年预算 2022 budget because",
      "2023 budget vehicleOperation 21.56 same 比2022年预算 2022 budget because",
      "2023 budget receptions 1.35 same 比2022年预算 2022 budget because",
      "2023 budget agencyOperating 786.09",
      "2023 budget procurement 830.00",
      "2023 budget goods 10.00",
      "2023 budget works 550.00",
      "2023 budget services 270.00"
    ]));
  it("万里 2024", () =>
    expect(saidOn("wanli2024", 641, 652)).toEqual([
      "2024 budget threePublic 47.91 change 25 increase 比2023年预算 2023 budget",
      "2024 budget overseasTrips 0 same 比2023年预算 2023 budget because",
      "2024 budget vehicles 46.56 change 25 increase 比2023年预算 2023 budget because",
      "2024 budget vehiclePurchase 25 change 25 increase 比2023年预算 2023 budget because",
      "2024 budget vehicleOperation 21.56 same 比2023年预算 2023 budget because",
      "2024 budget receptions 1.35 same 比2023年预算 2023 budget because",
      "2024 budget agencyOperating 443.18",
      "2024 budget procurement 1662.44",
      "2024 budget goods 93.98",
      "2024 budget works 815.87",
      "2024 budget services 752.59"
    ]));
  it("万里 2025", () =>
    expect(saidOn("wanli2025", 595, 605)).toEqual([
      "2025 budget threePublic 37.91 change -10 decrease 比2024年预算 2024 budget",
      "2025 budget overseasTrips 0 same 比2024年预算 2024 budget because",
      "2025 budget vehicles 36.56 change -10 decrease 比2024年预算 2024 budget because",
      "2025 budget vehiclePurchase 15 change -10 decrease 比2024年预算 2024 budget because",
      "2025 budget vehicleOperation 21.56 same 比2024年预算 2024 budget because",
      "2025 budget receptions 1.35 same 比2024年预算 2024 budget because",
      "2025 budget agencyOperating 464.64",
      "2025 budget procurement 4821.20",
      "2025 budget goods 57.43",
      "2025 budget works 3780.72",
      "2025 budget services 983.05"
    ]));
  it("财政局 2025, without a reason", () =>
    expect(saidOn("bureau2025", 368, 377)).toEqual([
      ...[
        "threePublic 346.30",
        "overseasTrips 288.70",
        "vehicles 32.20",
        "vehiclePurchase 0.00",
        "vehicleOperation 32.20",
        "receptions 25.40"
      ].map((what) => `2025 budget ${what} same 与2024年预算 2024 budget`),
      "2025 budget agencyOperating 2517.78",
      "2025 budget procurement 1708.03",
      "2025 budget goods 42.50",
      "2025 budget works 0.00",
      "2025 budget services 1665.53"
    ]));
  it("社会福利院 2024, with an empty reason", () =>
    expect(saidOn("welfare2024", 307, 316)).toEqual([
      "2024 budget threePublic 6.40 same 与2023年预算 2023 budget",
      "2024 budget overseasTrips 0.00 same 与2023年预算 2023 budget because",
      "2024 budget vehicles 6.40 same 与2023年预算 2023 budget",
      "2024 budget vehiclePurchase 0.00 same 与2023年预算 2023 budget because",
      "2024 budget vehicleOperation 6.40 same 与2023年预算 2023 budget because",
      "2024 budget receptions 0.00 same 与2023年预算 2023 budget because",
      "2024 budget procurement 120.60",
      "2024 budget goods 0.00",
      "2024 budget works 0.00",
      "2024 budget services 120.60"
    ]));
});

const assetsOfWanli = [
  "2022 本部门流动资产 448.82",
  "2022 fixed 3149.52",
  "2022 其他固定资产 0",
  "2022 长期投资0项 0",
  "2022 在建工程1项 12277.73",
  "2022 无形资产471项 234.37"
];
const assets: Titled = [
  "万里 2023: assets at the end of 2022, without the limits of price",
  {
    found: () =>
      claimsOf("wanli2023")
        .filter(({section}) => section === "assets")
        .filter(({source}) => source.line < 643)
        .map(({year, amount, code, label}) => `${year} ${code === "fixed" ? code : label} ${amount!.fen / 1e6}`),
    lines: assetsOfWanli
  }
];

describe.skipIf(!there)("the rest of the budgets", () => {
  readOf([assets]);
  it.each<[Name, number]>([
    ["wanli2024", 658],
    ["wanli2025", 611],
    ["bureau2025", 380],
    ["welfare2024", 319]
  ])("%s: a limit of price below its heading on assets, line %i, is no amount of the budget", (name, heading) =>
    expect(saidOn(name, heading, heading + 7)).toEqual([])
  );
  it.each<[Name, number, string]>([
    ["wanli2023", 669, "25.88 180.74 186.6 16.78"],
    ["wanli2024", 692, "158.05 158.05 158.05 158.05"],
    ["wanli2025", 645, "15 15 15 15"]
  ])("%s, line %i: four quarters of a project, which are no assets", (name, line, expected) => {
    const quarters = claimsOf(name).filter(({source}) => source.line === line);
    expect(quarters.map(({amount}) => amount!.fen / 1e6).join(" ")).toBe(expected);
    expect(quarters.filter(({section}) => section === "assets")).toEqual([]);
  });
});

const base = "与2023年度相比 2023 final";
const topics: ReadonlyArray<readonly [code: string, budget: string, final: string]> = [
  ["2010601", "1560.05", "1511.89"],
  ["2010602", "10.00", "10.00"],
  ["2010607", "135.90", "135.25"],
  ["2010608", "450.52", "449.52"],
  ["2080501", "85.55", "84.65"],
  ["2080505", "161.62", "160.75"],
  ["2080506", "80.81", "80.38"],
  ["2080599", "0.94", "0.94"],
  ["2101101", "62.29", "60.99"],
  ["2210201", "187.75", "187.19"],
  ["2210203", "258.50", "258.50"]
];
const linesOfTopics = topics.flatMap(([code, budget, final]) => [
  `2024 budget ${code}/generalBudget ${budget}`,
  `2024 final ${code}/generalBudget ${final}${budget === final ? "" : " because"}`
]);
const finalAccount: readonly Titled[] = [
  [
    "revenue and expenditure",
    {
      found: () => saidOn("final2024", 416, 424),
      lines: [
        `2024 final revenue 2995.39 change -56.95 rate -1.87 decrease ${base} because`,
        "2024 final yearRevenue 2946.25",
        "2024 final appropriation 2940.05 share 99.79",
        "2024 final other 6.2 share 0.21",
        "2024 final yearExpenditure 2940.05",
        "2024 final basicExpenditure 2336.91 share 79.49",
        "2024 final projectExpenditure 603.14 share 20.51"
      ]
    }
  ],
  [
    "an appropriation of 0.3 万元, as printed",
    {
      found: () => saidOn("final2024", 426, 429),
      lines: [`2024 final revenue/appropriation 0.3 same ${base} because`]
    }
  ],
  [
    "eleven topics, each with its budget and its final account, whose difference has a reason",
    {found: () => saidOn("final2024", 447, 482), lines: linesOfTopics}
  ],
  [
    "basic expenditure",
    {
      found: () => saidOn("final2024", 487, 492),
      lines: [
        "2024 final basicExpenditure/generalBudget 2336.91",
        "2024 final personnelFunds/generalBudget 2152.26",
        "2024 final operatingFunds/generalBudget 184.65"
      ]
    }
  ],
  [
    "three public expenses: 0.95 budgeted, nothing spent, 0 % completed; the same as a year before",
    {
      found: () => saidOn("final2024", 495, 502),
      lines: [
        "2024 budget threePublic 0.95",
        "2024 final threePublic 0.00 completion 0.00 because",
        "2024 final overseasTrips 0.00 completion 0.00",
        "2024 final vehicles 0.00 completion 0.00",
        "2024 final receptions 0.00 completion 0.00",
        "2024 final threePublic same 与2023年度 2023 final",
        "2024 final overseasTrips same 与2023年度 2023 final",
        "2024 final vehicles same 与2023年度 2023 final",
        "2024 final receptions same 与2023年度 2023 final"
      ]
    }
  ]
];

describe.skipIf(!there)("普陀区财政局 2024, final account", () => {
  readOf(finalAccount);
  it("general budget", () =>
    expect(saidOn("final2024", 432, 443)).toEqual([
      `2024 final expenditure/generalBudget 2940.05 change -63.14 rate -2.10 share 100.00 decrease ${base} because`,
      "2024 final expenditure/generalBudget 2940.05",
      "2024 final 201/generalBudget 2106.66 share 71.73",
      "2024 final 208/generalBudget 326.72 share 11.11",
      "2024 final 210/generalBudget 60.99 share 2.07",
      "2024 final 221/generalBudget 445.69 share 15.16",
      "2024 budget expenditure/generalBudget 2993.92",
      "2024 final expenditure/generalBudget 2940.05 completion 98.20 because"
    ]));
  it("operating expenses", () =>
    expect(saidOn("final2024", 523, 524)).toEqual([
      "2024 final agencyOperating 184.65 change 2.55 rate 1.40 increase 比2023年度 2023 final because"
    ]));
  it("procurement", () =>
    expect(saidOn("final2024", 526, 527).map((claim) => claim.split(" ").slice(2).join(" "))).toEqual([
      "procurement 251.25",
      "goods 4.79",
      "works 0",
      "services 246.47"
    ]));
});
