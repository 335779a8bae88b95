/** A change of the ministry's classification, from the fiscal year that it first applies to. */
export interface Reclassification {
  readonly year: number;
  readonly classification: "functional" | "economic";
  readonly kind: "renamed" | "recoded" | "split" | "merged";
  readonly from: readonly Item[];
  readonly to: readonly Item[];
  /** The document that ordered it. */
  readonly ground: string;
}

export interface Item {
  readonly code: string;
  readonly name: string;
}

const subjects = (year: number) => `财政部《${year}年政府收支分类科目》`;
const economicReform = "财政部《支出经济分类科目改革方案》（财预〔2017〕98号）";

/** Items as "code name", several with " + " between them. */
const rows: ReadonlyArray<
  readonly [
    year: number,
    classification: Reclassification["classification"],
    kind: Reclassification["kind"],
    from: string,
    to: string,
    ground: string
  ]
> = [
  [2017, "functional", "recoded", "2100501 行政单位医疗", "2101101 行政单位医疗", subjects(2017)],
  [2017, "functional", "recoded", "2100502 事业单位医疗", "2101102 事业单位医疗", subjects(2017)],
  [2017, "functional", "recoded", "2100503 公务员医疗补助", "2101103 公务员医疗补助", subjects(2017)],
  [
    2018,
    "economic",
    "split",
    "30104 其他社会保障缴费",
    "30110 职工基本医疗保险缴费 + 30111 公务员医疗补助缴费 + 30112 其他社会保障缴费",
    economicReform
  ],
  [2018, "economic", "recoded", "30311 住房公积金", "30113 住房公积金", economicReform],
  [2018, "economic", "renamed", "310 其他资本性支出", "310 资本性支出", economicReform],
  [2019, "functional", "renamed", "207 文化体育与传媒支出", "207 文化旅游体育与传媒支出", subjects(2019)],
  [2019, "functional", "renamed", "210 医疗卫生与计划生育支出", "210 卫生健康支出", subjects(2019)],
  [2019, "functional", "renamed", "220 国土海洋气象等支出", "220 自然资源海洋气象等支出", subjects(2019)],
  [
    2019,
    "functional",
    "merged",
    "20115 工商行政管理事务 + 20117 质量技术监督与检验检疫事务 + 21010 食品和药品监督管理事务",
    "20138 市场监督管理事务",
    subjects(2019)
  ],
  [2019, "functional", "recoded", "2080204 拥军优属", "2082804 拥军优属", subjects(2019)],
  [2019, "functional", "recoded", "20815 自然灾害生活救助", "22407 自然灾害救灾及恢复重建支出", subjects(2019)],
  [2019, "functional", "recoded", "21506 安全生产监管", "22401 应急管理事务", subjects(2019)],
  [2019, "functional", "recoded", "22004 地震事务", "22405 地震事务", subjects(2019)],
  [2020, "functional", "renamed", "20805 行政事业单位离退休", "20805 行政事业单位养老支出", subjects(2020)],
  [2020, "functional", "renamed", "215 资源勘探信息等支出", "215 资源勘探工业信息等支出", subjects(2020)],
  [2024, "functional", "recoded", "2010308 信访事务", "20140 信访事务", subjects(2024)]
];

/** Known reclassifications in order of year. Only changes that are certain stand here; a new one is a new row. */
export const reclassifications: readonly Reclassification[] = rows.map(
  ([year, classification, kind, from, to, ground]) => ({
    year,
    classification,
    kind,
    from: items(from),
    to: items(to),
    ground
  })
);

function items(text: string): Item[] {
  return text.split(" + ").map((item) => {
    const [code = "", name = ""] = item.split(" ");
    return {code, name};
  });
}
