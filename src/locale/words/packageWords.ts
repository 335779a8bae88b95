import type {FieldMeaning} from "./fieldWords.js";

/** What tables of the data package have a row for that the database has not. */
export const packageTableWords = {
  variances: [
    "How each line of each breakdown changed between a year and the nearest earlier one with figures",
    "各分类各行当年与最近上一有数年度的增减变化"
  ],
  explanations: [
    "Each headline, and each line that a document gives a reason for, with the reason and what the figures say of it",
    "主要指标及文件说明原因的各行：原因及其与数据的印证"
  ]
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>;

/** What their columns mean, where the database has no such column or means something else by it. */
export const packageColumnWords: Readonly<Record<string, FieldMeaning>> = {
  "variances.year": {meaning: ["The later year", "本年"]},
  "variances.breakdown": {
    meaning: [
      "What the lines divide: headline (the totals themselves), functional, economic, project, source or operating",
      "分解方式：headline 主要指标、functional 功能分类、economic 经济分类、project 项目、source 来源、operating 运行经费"
    ]
  },
  "variances.kind": {
    meaning: [
      "changed, unchanged, new (from nothing), ended (to nothing) or notComparable",
      "changed 有增减、unchanged 持平、new 新增、ended 终止、notComparable 不可比"
    ]
  },
  "variances.reason": {meaning: ["Why it cannot be compared", "不可比的原因"]},
  "variances.amount": {unit: "fen", meaning: ["Amount of the later year", "本年金额"]},
  "variances.state": {
    meaning: [
      "Of the later year: value, zero, blank, notApplicable, unlisted (its table has no such row) or absent (no document gives it)",
      "本年：value 有数、zero 印为零、blank 空白、notApplicable 不适用、unlisted 该年报表未列、absent 无文件给出"
    ]
  },
  "variances.base_state": {meaning: ["The same of the base year", "基年的同一状态"]},
  "variances.change": {unit: "fen", meaning: ["Later year less base year", "本年减基年"]},
  "variances.rate": {
    unit: "ratio",
    meaning: ["Change over the base; none from zero", "增减额与基年之比；基年为零则无"]
  },
  "explanations.year": {meaning: ["The later year", "本年"]},
  "explanations.base_phase": {meaning: ["What the change is measured against", "对比基期口径"]},
  "explanations.change": {unit: "fen", meaning: ["Change of the line between the years", "该行两年间的增减额"]},
  "explanations.reason": {meaning: ["The reason as printed; empty where none is given", "原因，照原文；未说明则为空"]},
  "explanations.quantified": {unit: "fen", meaning: ["Amount that the reason puts on its cause", "原因所列金额"]},
  "explanations.reason_kind": {meaning: ["What kind of reason it is", "原因类型"]},
  "explanations.verdict": {
    meaning: [
      "supported, partlySupported, restates, contradicted or notTestable by the figures",
      "与数据印证：supported 相符、partlySupported 部分相符、restates 复述增减、contradicted 矛盾、notTestable 无法检验"
    ]
  },
  "explanations.why": {meaning: ["What the verdict rests on", "判断依据"]},
  "explanations.explained": {
    meaning: [
      "How much of the change has a reason: quantified, partly, attributed, unexplained or noChange",
      "变动说明程度：quantified 已量化、partly 部分量化、attributed 已说明未量化、unexplained 未说明、noChange 无增减"
    ]
  },
  "explanations.claim": {meaning: ["Claim that gives the reason", "给出原因的文字表述"]},
  "variances.change_from": {unit: "fen", meaning: ["Least that rounding allows", "四舍五入允许的下限"]},
  "variances.change_to": {unit: "fen", meaning: ["Most that rounding allows", "四舍五入允许的上限"]},
  "variances.rate_from": {unit: "ratio", meaning: ["Least that rounding allows", "四舍五入允许的下限"]},
  "variances.rate_to": {unit: "ratio", meaning: ["Most that rounding allows", "四舍五入允许的上限"]},
  "variances.base_precision": {unit: "fen", meaning: ["How far the base amount may be off", "基年金额误差范围"]}
};
