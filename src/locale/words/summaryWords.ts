import type {AdjustmentKind} from "../../budget/explain/likeForLike.js";
import type {ReasonKind} from "../../budget/explain/reason.js";

/** Sentences of summaries, English and Chinese side by side. {name} is filled in. */
export const summaryWords = {
  lead: [
    "{name} of {current}{unit} is budgeted for {year}, {move} ({rate}) on {base}{parts}.",
    "{year} 年预算{name} {current}{unit}，比 {base} 年{move}（{rate}）{parts}。"
  ],
  leadSigns: [
    "{name} of {current}{unit} is budgeted for {year}, {move} ({rate}) from {before} in {base}{parts}.",
    "{year} 年预算{name} {current}{unit}，由 {base} 年的 {before} {move}（{rate}）{parts}。"
  ],
  leadSame: [
    "{name} of {current}{unit} is budgeted for {year}, the same as in {base}{parts}.",
    "{year} 年预算{name} {current}{unit}，与 {base} 年持平{parts}。"
  ],
  leadPlain: ["{name} of {current}{unit} is budgeted for {year}.", "{year} 年预算{name} {current}{unit}。"],
  ofWhich: [", of which {parts}", "，其中{parts}"],
  offset: [": {way}, offset by {against}", "：{way}，与{against} 相抵"],
  part: ["{name} {change}", "{name} {change}"],
  partRate: ["{name} {change} ({rate})", "{name} {change}（{rate}）"],
  partKind: ["{name} {change} ({kind})", "{name} {change}（{kind}）"],
  others: ["other lines {change}", "其余各项 {change}"],
  up: ["up {change}{unit}", "增加 {change}{unit}"],
  down: ["down {change}{unit}", "减少 {change}{unit}"],
  same: ["unchanged", "持平"],
  explained: ["Of {name}, {said}.", "{name}中，{said}。"],
  saidQuantified: ["{amount} is put down to {cause}", "{amount} 归因于{cause}"],
  saidAttributed: ["{amount} is attributed but not quantified", "{amount} 有说明但未量化"],
  saidUnexplained: ["{amount} is not explained", "{amount} 未作说明"],
  saidThrough: ["through its parts, {said}", "由各部分看，{said}"],
  partsQuantified: ["{amount} is quantified", "{amount} 已量化"],
  ledgerNamed: [
    "no reason of its own is given, but that for {names} names it",
    "未单独说明原因，但{names}的原因提到了它"
  ],
  onlyCauses: ["The document names causes but puts no amounts on them.", "文件说明了原因，但未说明金额。"],
  noReason: ["No reason is given for the total.", "文件未说明总额变化的原因。"],
  bridge: [
    "{name}, {base} to {year}: {move}, from {before} to {current}: {parts}.",
    "{base} 年至 {year} 年，{name}由 {before} 到 {current}，{move}：{parts}。"
  ],
  bridgeSame: [
    "{name}, {base} to {year}: {move}, {before} and {current}.",
    "{base} 年至 {year} 年，{name}{move}：{before}、{current}。"
  ],
  bridgeAlone: [
    "{name}, {base} to {year}: {move}, from {before} to {current}; no published line accounts for it.",
    "{base} 年至 {year} 年，{name}由 {before} 到 {current}，{move}；没有公开的分项能说明。"
  ],
  rest: ["{amount} in no line", "未列入各项 {amount}"],
  drivers: [
    "{name}, {base} to {year}: {move}; the lines that moved most: {parts}.",
    "{base} 年至 {year} 年，{name}{move}；变化最大的是：{parts}。"
  ],
  driversAlone: [
    "{name}, {base} to {year}: {move}; no published line accounts for it.",
    "{base} 年至 {year} 年，{name}{move}；没有公开的分项能说明。"
  ],
  makeUp: ["{name} in {year}: {current}{unit}, of which {parts}.", "{year} 年{name} {current}{unit}，其中{parts}。"],
  partAmount: ["{name} {current}", "{name} {current}"],
  trend: ["{name}: {points}.", "{name}：{points}。"],
  point: ["{current}{unit} in {year}", "{year} 年 {current}{unit}"],
  pointRate: ["{current}{unit} in {year} ({rate})", "{year} 年 {current}{unit}（{rate}）"],
  ledger: ["{name}, {base} to {year}: {move}; {said}.", "{base} 年至 {year} 年，{name}{move}；{said}。"],
  ledgerRate: [
    "{name}, {base} to {year}: {move} ({rate}); {said}.",
    "{base} 年至 {year} 年，{name}{move}（{rate}）；{said}。"
  ],
  ledgerUnknown: ["{name}, {base} to {year}: not comparable.", "{base} 年至 {year} 年{name}的变化不可比。"],
  ledgerSame: ["{name}, {base} to {year}: {move}.", "{base} 年至 {year} 年，{name}{move}。"],
  against: ["{name} against what was spent", "{name}（与执行数相比）"],
  againstFinal: ["{name} against the final account", "{name}（与决算数相比）"],
  ledgerNone: ["no reason is given", "未说明原因"],
  ledgerRestated: ["the reason given only restates it: “{reason}”", "所述原因只是重复变化本身：“{reason}”"],
  ledgerAttributed: ["it is put down to {cause}, without an amount", "归因于{cause}，未说明金额"],
  contradicted: ["the figures contradict “{reason}”", "“{reason}”与数据不符"],
  likeForLike: [
    "{name}, {base} to {year}: {move} as reported, {underlying} like for like: {parts}.",
    "{base} 年至 {year} 年，{name}按公布数{move}，同口径{underlying}：{parts}。"
  ],
  likeForLikeSame: [
    "{name}, {base} to {year}: {move}, like for like as well.",
    "{base} 年至 {year} 年，{name}{move}，同口径相同。"
  ],
  declared: [
    " {amount}{unit} that the document declares outside its budget is not counted.",
    "文件称未列入预算的 {amount}{unit}未计入。"
  ],
  cited: ["{text} ({unit}, {years}, {sources}{address})", "{text}（{unit}，{years}，{sources}{address}）"],
  citedSource: ["《{title}》 {places}", "《{title}》{places}"],
  citedPage: ["page {numbers}", "第 {numbers} 页"],
  citedPages: ["pages {numbers}", "第 {numbers} 页"],
  citedLine: ["line {numbers}", "第 {numbers} 行"],
  citedLines: ["lines {numbers}", "第 {numbers} 行"],
  comma: [", ", "，"],
  and: [" and ", "，"],
  pause: ["; ", "；"],
  space: [" ", ""],
  nothing: ["", ""]
} as const satisfies Record<string, readonly [en: string, zh: string]>;

export type SummaryWord = keyof typeof summaryWords;

/** What a reason's kind is called in a sentence. */
export const causeNames: Readonly<Record<ReasonKind, readonly [en: string, zh: string]>> = {
  perimeter: ["a merger or transfer", "机构并转"],
  staff: ["staff and pensioners", "人员变动"],
  policy: ["policy or method", "政策或口径变化"],
  price: ["prices", "价格变动"],
  project: ["projects", "项目变动"],
  restated: ["the change itself", "变化本身"],
  other: ["a stated cause", "所述原因"]
};

export const adjustmentNames: Readonly<Record<AdjustmentKind, readonly [en: string, zh: string]>> = {
  perimeter: ["merger or transfer", "机构并转"],
  offBudget: ["outside the budget", "未列入预算"],
  price: ["prices", "价格变动"]
};
