import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {Finding, Status} from "../../src/budget/checks/finding.js";
import {repairs} from "../../src/budget/checks/repair.js";
import type {RuleId} from "../../src/budget/checks/rules/rules.js";
import {check, rules} from "../../src/budget/checks/rules/rules.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {locales} from "../../src/locale/locale.js";
import {lineName} from "../../src/locale/names.js";
import {findingSentence, findingText, subjectName} from "../../src/locale/sentences/findingSentence.js";
import {repairText} from "../../src/locale/sentences/repairSentence.js";
import {
  conventionNames,
  familyNames,
  groundNames,
  missingNames,
  ruleWords,
  ruleWordsOf,
  slipNames,
  statusNames
} from "../../src/locale/words/ruleWords.js";
import type {Sentence, Small, Table} from "../budget/checks/small.js";
import {disclosure} from "../budget/checks/small.js";

const spent = (id: string, ...rows: string[]): Table => ({
  id,
  columns: "expenditure",
  rows,
  names: {"208": "社会保障和就业支出", "20801": "人力资源管理事务", "20805": "养老支出", "221": "住房保障支出"}
});
const goods = (...rows: string[]): Table => ({
  id: "basicExpenditure",
  classification: "economic",
  columns: "operatingFunds/generalBudget",
  rows,
  names: {"30201": "办公费", "30202": "印刷费", "30207": "邮电费", "30231": "公务用车运行维护费"}
});
const projects = (id: string, ...rows: string[]): Table => ({
  id,
  classification: "project",
  columns: "projectExpenditure",
  rows,
  names: Object.fromEntries(["甲项目", "乙项目", "丙项目"].map((name) => [name, name]))
});
const sources = (...rows: string[]): Table => ({
  id: "summary",
  classification: "source",
  columns: "revenue",
  rows,
  names: {generalBudget: "一般公共预算", business: "事业收入"}
});
const last = (amount: string): Table => ({...spent("fundOverview", `total ${amount}`), year: 2025});
const items = (...amounts: string[]): Sentence[] =>
  amounts.map((text): Sentence => ({
    line: `agencyOperating ${text.split(" ")[0]}`,
    classification: "economic",
    amount: text.split(" ")[1]!,
    section: "agencyOperating",
    label: "办公费"
  }));
const grew = (amount: string, change: string, more: Partial<Sentence> = {}): Sentence => ({
  line: "expenditure",
  amount,
  change,
  base: 2025,
  ...more
});
const now: Sentence = {line: "expenditure", amount: "9.50", base: 2025};
const before = (amount: string): Small => ({year: 2025, tables: [{...last(amount), id: "expenditure"}]});
const final = (completion: string, planned: string | undefined, amount = "4.00"): Small => ({
  kind: "final",
  said: [
    ...(planned ? [{line: "expenditure", amount: planned, phase: "budget"} as const] : []),
    {line: "expenditure", amount, completion}
  ]
});
const procured = (outside: string): Small => ({
  kind: "final",
  said: [
    {line: "procurement", amount: "8.00"},
    {line: "unclassified", amount: "5.00"},
    {line: "unclassified", amount: outside}
  ],
  mentions: ["procuredPart reserved unclassified@2", "procuredPart other unclassified@3"]
});
const classes = "30101 30102 30107 30108 30109 30110 30112 30113 30199 30201".split(" ");
const contents: Small = {
  tables: [
    {
      id: "basicExpenditure",
      columns: "basicExpenditure/generalBudget",
      classification: "economic",
      rows: classes.map((code, i) => `${code} ${i ? "2.00" : "0.00"}`)
    }
  ],
  mentions: [`contents 人员经费2.00万元，主要包括：${classes.map((code) => `科目${code}`).join("、")}`]
};
const ofOpening = (opening: string): Small => ({
  kind: "final",
  said: [
    {line: "expenditure", amount: opening, phase: "budget"},
    {line: "expenditure", amount: "8.00", phase: "adjusted"},
    {line: "expenditure", amount: "4.00", completion: "50.00", completionOf: "budget"}
  ]
});
const note = "注：本单位无政府性基金预算支出，故本表为空表。";
const funds = (title: string, notes: string[], ...rows: string[]): Table => ({
  id: "governmentFund",
  columns: "expenditure/governmentFund",
  rows,
  notes,
  title
});
const three = (...rows: string[]): Table => ({
  id: "threePublic",
  columns: "threePublic overseasTrips vehicleOperation receptions",
  rows
});

const moved = (row: string, printed: string): Small => ({
  tables: [
    {
      id: "expenditure",
      columns: row
        .split(" ")
        .map(() => "expenditure")
        .join(" "),
      years: [2026, 2025],
      rows: [`total ${row}`],
      moved: [printed]
    }
  ]
});

const split = (fund: string, amounts: string): Table => ({
  id: fund,
  columns: ["basicExpenditure", "personnelFunds", "operatingFunds"].map((measure) => `${measure}/${fund}`).join(" "),
  rows: [`total ${amounts}`]
});

const amountIn = (item: number, amount: string): Sentence => ({line: "expenditure 221", amount, item});

const budgeted = (planned: string, accounted: string): Sentence[] => [
  {line: "expenditure", amount: planned, phase: "budget"},
  {line: "expenditure", amount: accounted}
];

const named: Table = {
  ...spent("expenditure", "221 3.00", "210 1.00"),
  names: {210: "卫生健康支出", 221: "住房保障支出"}
};

const explained = (reason: string): Sentence => ({
  line: "expenditure 221",
  amount: "3.00",
  change: "-1.00",
  direction: "decrease",
  reason
});

/** Documents that make a rule come to each status that it can have. */
const samples: Readonly<Record<RuleId, Partial<Record<Status, readonly Small[]>>>> = {
  rowSum: {
    pass: [{tables: [three("total 4.42 _ 3.50 0.92")]}],
    fail: [{tables: [three("total 4.52 0.00 3.50 0.92")]}],
    uncertain: [{tables: [three("total 4.47 _ 3.5 0.92")]}]
  },
  columnTotal: {
    pass: [{tables: [spent("expenditure", "total 5.00", "208 3.00", "221 2.00")]}],
    fail: [{tables: [spent("expenditure", "total 6.00", "208 3.00", "221 2.00")]}],
    uncertain: [{tables: [spent("expenditure", "total 5.25", "208 3", "221 2.00")]}]
  },
  codeSum: {
    pass: [{tables: [spent("expenditure", "208 3.00", "20801 3.00")]}],
    fail: [{tables: [spent("expenditure", "208 3.00", "20801 2.00", "20805 2.00")]}],
    uncertain: [{tables: [spent("expenditure", "208 3", "20801 3.25")]}]
  },
  sameLine: {
    pass: [{tables: [spent("expenditure", "208 3.00"), spent("summary", "208 3.00")]}],
    fail: [{tables: [spent("expenditure", "208 3.00"), spent("summary", "208 4.00")]}],
    uncertain: [
      {tables: [spent("expenditure", "208 3", "221 1.25"), spent("summary", "208 3.40")]},
      {tables: [spent("expenditure", "208 3.50"), spent("summary", "208 _")]}
    ]
  },
  balance: {
    pass: [{tables: [{id: "summary", columns: "revenue expenditure", rows: ["total 9.00 9.00"]}]}],
    fail: [{tables: [{id: "summary", columns: "revenue expenditure", rows: ["total 9.00 8.00"]}]}],
    uncertain: [{tables: [{id: "summary", columns: "revenue expenditure", rows: ["total 9 9.25"]}]}]
  },
  sourceColumn: {
    pass: [{tables: [sources("business 2.00"), {id: "revenue", columns: "revenue/business", rows: ["total 2.00"]}]}],
    fail: [{tables: [sources("business 2.20"), {id: "revenue", columns: "revenue/business", rows: ["total 2.00"]}]}],
    uncertain: [
      {
        tables: [
          sources("business 2.20"),
          {id: "revenue", columns: "revenue/generalBudget revenue/business", rows: ["total 7.25 2"]}
        ]
      }
    ]
  },
  partOfThreePublic: {
    pass: [{tables: [goods("30231 3.00"), three("total 3.50 _ 3.50 _")]}],
    fail: [{tables: [goods("30231 3.60"), three("total 3.50 _ 3.50 _")]}],
    uncertain: [{tables: [goods("30231 3.55"), three("total 3.75 0.25 3.5 _")]}]
  },
  agencyWithinOperating: {
    pass: [{tables: [goods("total 88.94"), {id: "threePublic", columns: "agencyOperating", rows: ["total 88.94"]}]}],
    fail: [{tables: [goods("total 88.94"), {id: "threePublic", columns: "agencyOperating", rows: ["total 98.94"]}]}],
    uncertain: [
      {tables: [goods("total 88", "302 1.25"), {id: "threePublic", columns: "agencyOperating", rows: ["total 88.30"]}]}
    ]
  },
  projectNames: {
    pass: [
      {
        tables: [
          projects("projectPlan", "甲项目 3.00", "乙项目 4.00"),
          projects("projects", "甲项目 3.00", "丙项目 4.00")
        ]
      }
    ],
    fail: [{tables: [projects("projectPlan", "甲项目 3.00"), projects("projects", "甲项目 5.00")]}],
    uncertain: [{tables: [projects("projectPlan", "甲项目 3.00"), projects("projects", "乙项目 5.00")]}]
  },
  proseTable: {
    pass: [{tables: [goods("30201 3.00")], said: items("30201 3.00")}],
    fail: [{tables: [goods("30201 20.77")], said: items("30201 2.77")}],
    uncertain: [
      {tables: [goods("30201 3.40")], said: items("30201 3", "30202 1.25")},
      {tables: [goods("30201 _")], said: items("30201 2.77")}
    ]
  },
  proseProse: {
    pass: [
      {
        said: [
          {line: "procurement", amount: "0.84"},
          {line: "procurement", amount: "0.84", section: "procurement"}
        ]
      }
    ],
    fail: [
      {
        said: [
          {line: "procurement", amount: "0.84"},
          {line: "procurement", amount: "0.48", section: "procurement"}
        ]
      }
    ],
    uncertain: [
      {
        said: [
          {line: "procurement", amount: "0.84"},
          {line: "procurement", amount: "1"}
        ]
      }
    ]
  },
  proseMakeUp: {
    pass: [
      {
        said: [
          {line: "expenditure", amount: "9.00"},
          {line: "basicExpenditure", amount: "4.00"},
          {line: "projectExpenditure", amount: "5.00"}
        ]
      }
    ],
    fail: [
      {
        said: [
          {line: "expenditure", amount: "9.00"},
          {line: "basicExpenditure", amount: "4.00"},
          {line: "projectExpenditure", amount: "6.00"}
        ]
      }
    ],
    uncertain: [
      {
        said: [
          {line: "expenditure", amount: "9.25"},
          {line: "basicExpenditure", amount: "4"},
          {line: "projectExpenditure", amount: "5.00"}
        ]
      }
    ]
  },
  proseSum: {
    pass: [
      {
        said: [
          {line: "agencyOperating", amount: "5.00", section: "agencyOperating"},
          ...items("30201 3.00", "30202 2.00")
        ]
      }
    ],
    fail: [
      {
        said: [
          {line: "agencyOperating", amount: "4.00", section: "agencyOperating"},
          ...items("30201 3.00", "30202 2.00")
        ]
      }
    ],
    uncertain: [
      {
        said: [
          {line: "agencyOperating", amount: "8.00", section: "agencyOperating"},
          ...items("30201 3.00", "30202 2.00")
        ]
      },
      {said: [{line: "agencyOperating", amount: "5.00", section: "agencyOperating"}, ...items("30201 3.25", "30202 2")]}
    ],
    notAssessable: [
      {
        tables: [goods("30201 3.00", "30202 2.00", "30207 1.00")],
        said: [
          {line: "agencyOperating", amount: "6.00", section: "agencyOperating"},
          ...items("30201 3.00", "30202 2.00")
        ]
      }
    ]
  },
  statedChange: {
    pass: [{tables: [last("9.00")], said: [grew("9.50", "+0.50")]}],
    fail: [{tables: [last("9.00")], said: [grew("9.50", "-0.50")]}],
    uncertain: [{tables: [last("9.00")], said: [grew("9.50", "+1")]}]
  },
  negativeBase: {pass: [{said: [grew("9.50", "+0.50")]}], fail: [{said: [grew("0.00", "+1421.25")]}]},
  direction: {
    pass: [{tables: [last("9.00")], said: [{...now, direction: "increase"}]}],
    fail: [{tables: [last("9.00")], said: [{...now, direction: "decrease"}]}],
    uncertain: [
      {
        tables: [last("9.25")],
        said: [
          {...now, amount: "9", direction: "same"},
          {line: "procurement", amount: "0.84"}
        ]
      }
    ]
  },
  growth: {
    pass: [
      {said: [grew("88.94", "+7.65", {rate: "9.41"})]},
      {said: [grew("0.92", "+0.08", {rate: "9.52"})]},
      {said: [grew("2940.05", "-63.14", {rate: "-2.10"})]}
    ],
    fail: [
      {said: [grew("88.94", "+7.65", {rate: "9.33"})]},
      {said: [grew("2995.39", "-56.95", {rate: "1.87"})]},
      {tables: [last("11.67")], said: [{...now, amount: "45.41", rate: "314.82"}]}
    ],
    uncertain: [
      {
        tables: [last("2.50")],
        said: [
          {...now, amount: "3", rate: "30.0"},
          {line: "procurement", amount: "0.84"}
        ]
      }
    ],
    notAssessable: [{said: [{...now, rate: "5.0"}]}, {said: [{line: "expenditure", rate: "5.0", base: 2025}]}]
  },
  fromZero: {
    pass: [{said: [grew("0.84", "+0.84", {rate: "100"})]}, {said: [grew("0.00", "+0.00", {rate: "0"})]}],
    fail: [{said: [grew("0.84", "+0.84", {rate: "50"})]}]
  },
  tableChange: {
    pass: [moved("100.00 95.00", "5.00 _")],
    fail: [moved("100.00 95.00", "6.00 _")],
    uncertain: [moved("100.00 95", "5.25 _"), moved("100.00 _", "90.00 _")],
    notAssessable: [moved("100.00", "5.00 _")]
  },
  tableGrowth: {
    pass: [moved("100.00 95.00", "_ 5.26")],
    fail: [moved("100.00 95.00", "_ 9.99")],
    uncertain: [moved("100.00 95", "_ 5.60")],
    notAssessable: [moved("100.00", "_ 5.26")]
  },
  share: {
    pass: [
      {
        said: [
          {line: "expenditure", amount: "8.00"},
          {line: "basicExpenditure", amount: "1.00", share: "12.50"}
        ]
      }
    ],
    fail: [
      {
        said: [
          {line: "expenditure", amount: "8.00"},
          {line: "basicExpenditure", amount: "1.00", share: "25.10"}
        ]
      }
    ],
    uncertain: [
      {
        said: [
          {line: "expenditure", amount: "8.00"},
          {line: "basicExpenditure", amount: "1", share: "15.00"}
        ]
      }
    ],
    notAssessable: [{said: [{line: "basicExpenditure", amount: "1.00", share: "12.50"}]}]
  },
  completion: {
    pass: [final("50.00", "8.00")],
    fail: [final("60.00", "8.00"), ofOpening("0.00"), ofOpening("2.00")],
    uncertain: [final("55.00", "8.00", "4")],
    notAssessable: [final("60.00", undefined)]
  },
  lastYear: {
    pass: [before("9.00"), {said: [grew("9.50", "+0.50")]}],
    fail: [before("9.10"), {said: [grew("9.50", "+0.50")]}],
    uncertain: [before("9.00"), {said: [grew("9.50", "+1")]}],
    notAssessable: [{said: [grew("9.50", "+0.50")]}]
  },
  restated: {
    pass: [before("9.00"), {tables: [last("9.00")]}],
    fail: [before("9.00"), {tables: [last("9.30")]}],
    uncertain: [before("9.40"), {tables: [{...last("9"), columns: "expenditure revenue", rows: ["total 9 9.45"]}]}]
  },
  emptyTable: {
    pass: [{tables: [funds("政府性基金预算支出表", [note])]}],
    fail: [{tables: [funds("政府性基金预算支出表", [])]}]
  },
  notedEmpty: {
    pass: [{tables: [funds("政府性基金预算支出表", [note])]}],
    fail: [{tables: [funds("政府性基金预算支出表", [note], "total 3.00")]}]
  },
  requiredTable: {
    pass: [{tables: [funds("政府性基金预算支出表", [])]}],
    fail: [{tables: [funds("政府性基金预算支出表", [])], sections: ["budget"]}],
    notAssessable: [{}, {sections: ["budget"]}]
  },
  requiredSection: {
    pass: [{sections: ["budget"]}],
    fail: [{sections: ["budget", "threePublic", "procurement"]}],
    uncertain: [{sections: ["budget"]}],
    notAssessable: [{}]
  },
  requiredReason: {
    pass: [{said: [grew("9.50", "+0.50", {reason: "人员增加"})]}],
    uncertain: [{said: [grew("9.50", "+0.50")]}]
  },
  baseYear: {pass: [{said: [grew("9.50", "+0.50")]}], fail: [{said: [grew("9.50", "+0.50", {base: 2026})]}]},
  titleYear: {
    pass: [{tables: [funds("2026年政府性基金预算支出表", [])]}],
    fail: [{tables: [funds("2025年政府性基金预算支出表", [])]}]
  },
  laterYear: {fail: [{said: [{line: "expenditure", amount: "9.50", year: 2027}]}]},
  misprintedCode: {fail: [{tables: [spent("expenditure", "total 9.00", "208 9.00")], misprinted: "208 221"}]},
  basicSplit: {
    pass: [{tables: [split("all", "5.00 3.00 2.00"), split("generalBudget", "5.00 3.00 2.00")]}],
    fail: [{tables: [split("all", "5.00 3.00 2.00"), split("generalBudget", "5.00 3.50 1.50")]}]
  },
  noteFund: {
    pass: [{tables: [{...spent("governmentFund"), notes: ["本单位无政府性基金预算"]}]}],
    fail: [{tables: [{...spent("stateCapital"), notes: ["本单位无政府性基金预算"]}]}]
  },
  requiredDetail: {
    pass: [
      {kind: "final", said: [{line: "receptions", amount: "0.92"}], mentions: ["batches 接待3批", "persons 接待25人次"]}
    ],
    uncertain: [{kind: "final", said: [{line: "receptions", amount: "0.92"}]}]
  },
  againstBudget: {
    pass: [{kind: "final", said: budgeted("3.00", "4.00"), mentions: ["againstBudget more 决算数大于预算数"]}],
    fail: [{kind: "final", said: budgeted("3.00", "4.00"), mentions: ["againstBudget less 决算数小于预算数"]}]
  },
  reasonDirection: {
    pass: [{tables: [named], said: [explained("住房保障经费减少")]}],
    uncertain: [{tables: [named], said: [explained("住房保障经费增加")]}]
  },
  reasonLine: {
    pass: [{tables: [named], said: [explained("住房保障经费减少")]}],
    uncertain: [{tables: [named], said: [explained("卫生健康经费减少")]}]
  },
  formerName: {
    uncertain: [
      {
        tables: [{...spent("expenditure", "210 3.00"), names: {210: "卫生健康支出"}}],
        mentions: ["formerName 210 医疗卫生与计划生育支出"]
      }
    ]
  },
  residue: {
    fail: [{residues: ["placeholder XX局"]}],
    uncertain: [{residues: ["directionAgainstWords 减少为0.00万元"]}],
    advice: [{residues: ["doubledWord 增加增加"]}]
  },
  listedLines: {advice: [contents]},
  exclusiveParts: {
    pass: [procured("2.00")],
    uncertain: [procured("5.00")]
  },
  countSum: {
    pass: [{counts: ["5356 4000 1356"]}],
    fail: [{counts: ["5356 4000 1326"]}],
    uncertain: [{counts: ["~5356 4000 1326"]}]
  },
  oneItem: {
    pass: [{said: [amountIn(1, "208.80"), amountIn(1, "208.80")]}],
    fail: [
      {
        tables: [{id: "last", columns: "expenditure", rows: ["221 198.34"], phase: "executed", year: 2025}],
        said: [amountIn(1, "201.50"), {...amountIn(1, "208.80"), rate: "5.27", base: "2025 executed"}]
      }
    ],
    uncertain: [{said: [amountIn(1, "208.80"), amountIn(1, "201.50")]}]
  },
  departmentMeant: {advice: [{unit: "unit", mentions: ["departmentMeant 2026年部门预算"]}]},
  blankCells: {advice: [{tables: [three("total 4.42 _ 3.50 0.92")], said: [{line: "overseasTrips", amount: "0.00"}]}]},
  habit: {
    advice: [
      {said: [{line: "procurement", amount: "3.00", change: "3.00", rate: "100", base: 2025}]},
      {
        tables: [{...spent("expenditure", "208 30,591", "221 30,682", "229 30,793"), unit: "yuan"}],
        said: [
          {line: "expenditure 208", amount: "3.05"},
          {line: "expenditure 221", amount: "3.06"},
          {line: "expenditure 229", amount: "3.07"}
        ]
      }
    ]
  }
};

/** Several documents of different years are one case, several of one year are cases of their own. */
function casesOf(documents: readonly Small[]): Finding[] {
  const together =
    new Set(documents.map(({year = 2026}) => year)).size > 1 ? [documents] : documents.map((document) => [document]);
  return together.flatMap((own) => check(own.map(disclosure)));
}

const cases = Object.entries(samples).flatMap(([rule, byStatus]) =>
  Object.entries(byStatus).map(([status, documents]) => ({
    rule: rule as RuleId,
    status: status as Status,
    findings: casesOf(documents!).filter((finding) => finding.rule === rule && finding.status === status)
  }))
);
const tianmen = check([
  await readDocument(readFileSync(new URL("../../data/213002-tianmen-social-insurance/2026.md", import.meta.url)), {
    document: "2026.md"
  })
]);
const all = [...cases.flatMap(({findings}) => findings), ...tianmen];

describe("every rule has its words", () => {
  it.each(cases)("$rule, $status", ({findings}) => {
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings)
      for (const locale of locales)
        expect(findingText(finding, locale)).toMatch(locale === "en" ? /^\S.*[.)]$/ : /^\S.*[。）]$/);
  });

  it("every rule is here, and in the table of words", () => {
    expect(Object.keys(samples).sort()).toEqual(rules.map(({id}) => id).sort());
    expect(Object.keys(ruleWords).sort()).toEqual(rules.map(({id}) => id).sort());
    expect(() => ruleWordsOf("toString")).toThrow("unknown rule: toString");
  });

  it("no placeholder, no undefined and no double space is left", () => {
    for (const finding of all)
      for (const locale of locales)
        expect(findingText(finding, locale)).not.toMatch(/[{}]|undefined|NaN|Infinity| {2}/);
  });

  it("names, families, grounds, statuses, conventions, slips and what is missing are said in both languages", () => {
    const tables = [familyNames, groundNames, statusNames, conventionNames, slipNames, missingNames] as const;
    const pairs = [
      ...tables.flatMap((table) => Object.values(table)),
      ...Object.values(ruleWords).flatMap(({name, holds, pass, fail}) => [name, holds, pass, fail])
    ];
    expect(pairs.filter(([en, zh]) => !en.trim() || !zh.trim())).toEqual([]);
    expect(rules.filter(({family, ground}) => !familyNames[family] || !groundNames[ground])).toEqual([]);
  });
});

/** Every way that an amount or ratio may be shown, as a reader would write it: 万元 and yuan, percent, none to two decimals. */
function shown(value: number, quantity: Finding["quantity"]): string[] {
  const scales = quantity === "ppm" ? [10_000] : [1_000_000, 100];
  return scales.flatMap((scale) => [0, 1, 2].map((digits) => (Math.abs(value) / scale).toFixed(digits)));
}

function numbersOf(finding: Finding): Set<string> {
  const {stated, computed, quantity, terms, also = []} = finding;
  const sides = [stated, computed].flatMap((side) =>
    side ? [side.value, ...(quantity === "ppm" ? [side.lo, side.hi] : [])] : []
  );
  const gap = stated && computed ? [stated.value - computed.value] : [];
  const first = terms[0]?.fact;
  return new Set([
    ...[...sides, ...gap].flatMap((value) => shown(value, quantity)),
    ...(first ? shown(first.value, first.part === "amount" || first.part === "change" ? "fen" : "ppm") : []),
    String(terms.length - 1),
    finding.missing?.of ?? "",
    /\d[\d.]*/.exec(finding.follows ?? "")?.[0] ?? "",
    ...(finding.fitting ? shown(finding.fitting.value, "fen") : []),
    ...also.flatMap(({fact: {source}}) => [String(source.line), String(source.page)])
  ]);
}

/** The numbers of a sentence, without those in names. */
function numbersIn(finding: Finding, locale: "en" | "zh"): string[] {
  const names = [subjectName(finding, locale), finding.missing?.of, finding.renamed].filter(
    (name) => name !== undefined && /\D/.test(name)
  ) as string[];
  const text = names.reduce((left, name) => left.replaceAll(name, "…"), findingText(finding, locale));
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replaceAll(",", ""));
}

describe("the numbers of a sentence are those of its finding", () => {
  it.each(locales)("%s: none is there that the finding has not", (locale) => {
    for (const finding of all) {
      const known = numbersOf(finding);
      expect(
        numbersIn(finding, locale).filter((number) => !known.has(number)),
        findingText(finding, locale)
      ).toEqual([]);
    }
  });

  it.each(locales)("%s: a contradiction shows both sides, and they look different", (locale) => {
    const contradictions = all.filter(({status, stated, computed}) => status === "fail" && stated && computed);
    expect(contradictions.length).toBeGreaterThan(20);
    for (const finding of contradictions) {
      const numbers = numbersIn(finding, locale);
      const [stated, computed] = [finding.stated!, finding.computed!].map(({value}) =>
        numbers.filter((number) => shown(value, finding.quantity).includes(number))
      );
      expect(
        [
          stated!.length > 0,
          computed!.length > 0,
          stated![0] !== computed![0] ||
            finding.stated!.value === -finding.computed!.value ||
            finding.quantity === "ppm"
        ],
        findingText(finding, locale)
      ).toEqual([true, true, true]);
    }
  });

  it("numbers lead to the facts that they are", () => {
    const union = tianmen.find(({rule, status}) => rule === "proseTable" && status === "fail")!;
    expect(
      findingSentence(union, "zh")
        .filter(({facts}) => facts)
        .map(({text, facts}) => [text, facts!.map(({source}) => source.line)])
    ).toEqual([
      ["2.77 万元", [29]],
      ["20.77 万元", [231]]
    ]);
  });

  it("a rate that fails does not stand within the interval that is shown", () => {
    const rates = Array.from({length: 80}, (_, i) => (97 + i / 20).toFixed(2));
    const texts = rates.flatMap((rate) =>
      check([disclosure({said: [grew("2.00", "+1.00", {rate})]})])
        .filter((finding) => finding.rule === "growth" && finding.status === "fail")
        .map((finding) => [rate, findingText(finding, "en")] as const)
    );
    expect(texts.length).toBeGreaterThan(20);
    const within = ([rate, text]: readonly [string, string]) => {
      const [, lo, hi] = /\(([\d.]+) to ([\d.]+)/.exec(text)!;
      return Number(lo) <= Number(rate) && Number(rate) <= Number(hi);
    };
    expect(texts.filter(within).map(([, text]) => text)).toEqual([]);
  });
});

describe("what the words say is the verdict", () => {
  const text = (rule: RuleId, status: Status, locale: "en" | "zh", at = 0) =>
    findingText(cases.find((one) => one.rule === rule && one.status === status)!.findings[at]!, locale);

  it.each<[RuleId, Status, string, string]>([
    [
      "columnTotal",
      "fail",
      "Expenditure: 2 parts add up to 5.00 万元, but 6.00 万元 is printed; 1.00 万元 apart.",
      "支出：2 个组成部分之和为 5.00 万元，而所印为 6.00 万元，相差 1.00 万元。"
    ],
    [
      "proseTable",
      "fail",
      "Office supplies: 2.77 万元 in the paragraph on agency operating expenses, but 20.77 万元 in the table “Basic expenditure”; 18.00 万元 apart.",
      "办公费：机关运行经费说明为 2.77 万元，而《一般公共预算基本支出表》为 20.77 万元，相差 18.00 万元。"
    ],
    [
      "growth",
      "fail",
      "Expenditure: 9.33 % is stated, but 9.41 % (9.40 to 9.42 %) follows from the printed amounts.",
      "支出：文中为 9.33 %，而按所印金额应为 9.41 %（9.40 至 9.42 %）。"
    ],
    [
      "fromZero",
      "pass",
      "Expenditure: 100 % is stated on a base of nothing; a convention, not a rate.",
      "支出：基数为零，文中写作 100 %，属习惯写法，并非增减率。"
    ],
    [
      "negativeBase",
      "fail",
      "Expenditure: a rise of 1,421.25 万元 to 0.00 万元 would mean less than nothing last year.",
      "支出：增加 1,421.25 万元而至 0.00 万元，则上年数为负。"
    ],
    [
      "lastYear",
      "notAssessable",
      "Expenditure: not assessable, the 2025 disclosure is not loaded.",
      "支出：未载入 2025 年公开文件，无法检查。"
    ],
    [
      "proseSum",
      "notAssessable",
      "Agency operating expenses: not assessable, the list leaves out “邮电费”, which the tables have.",
      "机关运行经费：列举中没有报表所列的“邮电费”，无法检查。"
    ],
    [
      "completion",
      "notAssessable",
      "Expenditure: not assessable, no budget for it was found.",
      "支出：未找到其预算数，无法检查。"
    ],
    [
      "projectNames",
      "fail",
      "甲项目: 3.00 万元 in the table “Project plan”, but 5.00 万元 in the table “Projects”; 2.00 万元 apart.",
      "甲项目：《项目支出情况》为 3.00 万元，而《项目支出表》为 5.00 万元，相差 2.00 万元。"
    ],
    [
      "requiredTable",
      "notAssessable",
      "The table “Revenue and expenditure”: not assessable, only figures are loaded, and no empty tables.",
      "收支总表：仅载入数据，不含空表，无法检查。"
    ],
    [
      "requiredSection",
      "notAssessable",
      "Changes of revenue and expenditure: not assessable, only figures are loaded, no narrative.",
      "收支增减变化情况：仅载入数据，没有文字说明，无法检查。"
    ],
    [
      "requiredReason",
      "uncertain",
      "Expenditure: it changed, and no reason was found.",
      "Expenditure：有增减变化，未找到原因。"
    ]
  ])("%s, %s", (rule, status, en, zh) => {
    const plain = (said: string) => said.replaceAll("\u202f", " ");
    expect([plain(text(rule, status, "en")), plain(text(rule, status, "zh"))]).toEqual([plain(en), plain(zh)]);
  });

  it("only what dropped zeros could explain is said to hold as loosely as it is printed", () => {
    const loosely = /as loosely as they are printed/;
    for (const rule of [
      "rowSum",
      "columnTotal",
      "codeSum",
      "sameLine",
      "balance",
      "proseTable",
      "proseSum",
      "growth",
      "share",
      "direction"
    ] as const) {
      expect(
        cases
          .find((one) => one.rule === rule && one.status === "uncertain")!
          .findings.map((finding) => findingText(finding, "en"))
          .some((said) => loosely.test(said)),
        rule
      ).toBe(true);
    }
    expect(text("sameLine", "uncertain", "en", 1)).not.toMatch(loosely);
    expect(text("proseTable", "uncertain", "en", 1)).not.toMatch(loosely);
    expect(text("proseSum", "uncertain", "en", 0)).not.toMatch(loosely);
    expect(text("requiredReason", "uncertain", "en")).not.toMatch(loosely);
    expect(text("projectNames", "uncertain", "en")).not.toMatch(loosely);
    expect(
      all
        .filter(({status}) => status === "fail" || status === "pass")
        .filter((finding) => loosely.test(findingText(finding, "en")))
    ).toEqual([]);
  });

  it("a project that was linked is named as the table of projects has it", () => {
    const linked = cases
      .find(({rule, status}) => rule === "projectNames" && status === "pass")!
      .findings.find(({renamed}) => renamed)!;
    expect(findingText(linked, "en")).toContain("(Named “丙项目” in the table of projects.)");
    expect(findingText(linked, "zh")).toContain("（项目支出表中名为“丙项目”。）");
  });

  it("a unit is called by its name, not by that of a functional code of the same digits", () => {
    expect(
      lineName({measure: "revenue", classification: "unit", code: "213", label: "天门市人力资源和社会保障局"}, "en")
    ).toBe("天门市人力资源和社会保障局");
    expect(lineName({measure: "revenue", classification: "functional", code: "213", label: "农林水支出"}, "en")).toBe(
      "Agriculture, forestry and water"
    );
  });
});

describe("Chinese sentences", () => {
  const halfWidth = /[,;:!?()]/;
  const withoutNumbers = (text: string) => text.replace(/\d{1,3}(,\d{3})+/g, "0");

  it("have full-width punctuation only", () => {
    for (const finding of all) expect(withoutNumbers(findingText(finding, "zh"))).not.toMatch(halfWidth);
    for (const repair of repairs(tianmen)) expect(withoutNumbers(repairText(repair, "zh"))).not.toMatch(halfWidth);
  });
  it("have full-width punctuation in the words of every rule", () => {
    const words = Object.values(ruleWords).flatMap(({name, holds, pass, fail}) =>
      [name, holds, pass, fail].map(([, zh]) => zh)
    );
    expect(words.filter((zh) => halfWidth.test(zh) || /\.$/.test(zh))).toEqual([]);
  });
  it("end in a full stop, once", () => {
    for (const finding of all) expect(findingText(finding, "zh")).not.toMatch(/。。|，。/);
  });
});

describe("English sentences", () => {
  it("have no full-width punctuation but in names", () => {
    for (const finding of all) {
      const names = [finding.missing?.of, finding.renamed, subjectName(finding, "en")].filter(
        (name) => name !== undefined
      );
      expect(names.reduce((left, name) => left.replaceAll(name, ""), findingText(finding, "en"))).not.toMatch(
        /[，。；：（）]/
      );
    }
  });
  it("one part adds up, two parts add up", () => {
    expect(
      findingText(
        tianmen.find(({rule, terms}) => rule === "codeSum" && terms.length === 2)!,
        "en"
      )
    ).toMatch(/: 1 part adds up to /);
    expect(
      findingText(
        tianmen.find(({rule, terms}) => rule === "codeSum" && terms.length === 3)!,
        "en"
      )
    ).toMatch(/: 2 parts add up to /);
  });
});

describe("repairText", () => {
  const [first] = repairs(tianmen);
  const plain = (text: string) => text.replaceAll("\u202f", " ");
  it("says each number, what it would be, and what speaks for it", () => {
    expect(plain(repairText(first!, "en"))).toBe(
      "Trade union funds in the paragraph on agency operating expenses, 2.77 → 20.77 万元 (a dropped digit; as in the table “Basic expenditure”); " +
        "Vehicle operation and maintenance in the paragraph on agency operating expenses, 0.92 → 3.50 万元 (as in the table “Basic expenditure”, the table “Three public expenses”, the paragraph on the three public expenses; the number of “Official receptions” repeated); this clears 3 findings."
    );
    expect(repairText(first!, "zh")).toMatch(
      /工会经费.*2\.77.*20\.77.*漏了一位数字.*公务用车运行维护费.*0\.92.*3\.50.*公务接待费.*即可消除 3 项结果。$/
    );
  });
});
