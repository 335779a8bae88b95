import {unknown} from "../../budget/errors.js";
import type {Fund, Measure, Phase} from "../../budget/figure.js";
import {quantityNamesIn} from "../../budget/quantityNames.js";
import {comparableText} from "../model/comparableText.js";
import type {Moved} from "./movementWords.js";
import {movedBy} from "./movementWords.js";
import {isPhased as hasPhases, timed} from "./period.js";

/** What a column holds, before its statement gives it a meaning. */
export type ColumnId =
  | "code"
  | "codeClass"
  | "codeGroup"
  | "codeItem"
  | "codeTwin"
  | "name"
  | "group"
  | "unitCode"
  | "unitName"
  | "amount"
  | "yearAmount"
  | "total"
  | "appropriation"
  | "agencyOperating"
  | "basic"
  | "personnel"
  | "operating"
  | "project"
  | "otherOperation"
  | "specificPurpose"
  | "operatingExpenditure"
  | "remittance"
  | "subsidy"
  | "yearRevenue"
  | "generalBudget"
  | "governmentFund"
  | "stateCapital"
  | "fiscalAccount"
  | "business"
  | "operatingIncome"
  | "superior"
  | "subordinate"
  | "other"
  | "unitFunds"
  | "carryover"
  | "carryoverGeneralBudget"
  | "carryoverGovernmentFund"
  | "carryoverStateCapital"
  | "carryoverFiscalAccount"
  | "carryoverUnitFunds"
  | "threePublic"
  | "overseasTrips"
  | "vehicles"
  | "vehiclePurchase"
  | "vehicleOperation"
  | "receptions"
  | "meetings"
  | "training"
  | "publicAndMeetings"
  | "reserve"
  | "carriedIn"
  | "carriedOut"
  | "projectBudget"
  | "projectYear"
  | "surplus"
  | "adjusted"
  | "ofWhich"
  | "change"
  | "rate"
  | "share"
  | "rowNumber"
  | "period"
  | "term"
  | "kind"
  | "subkind"
  | "indicator"
  | "target"
  | "basis"
  | "text";

export type ColumnKind = "label" | "amount" | "share" | "text";

/** Columns that a quantity's name heads. */
const quantityColumns: Readonly<Partial<Record<Measure, ColumnId>>> = {
  basicExpenditure: "basic",
  projectExpenditure: "project",
  personnelFunds: "personnel",
  operatingFunds: "operating",
  agencyOperating: "agencyOperating",
  receptions: "receptions",
  meetings: "meetings",
  training: "training",
  publicAndMeetings: "publicAndMeetings",
  reserve: "reserve",
  vehicleOperation: "vehicleOperation",
  vehiclePurchase: "vehiclePurchase",
  overseasTrips: "overseasTrips",
  vehicles: "vehicles",
  threePublic: "threePublic",
  otherOperation: "otherOperation",
  specificPurpose: "specificPurpose",
  operatingExpenditure: "operatingExpenditure",
  remittance: "remittance",
  subsidy: "subsidy",
  projectBudget: "projectBudget",
  yearRevenue: "yearRevenue",
  carriedIn: "carriedIn",
  carriedOut: "carriedOut"
};

/** What is left of last year may pay for this year's lines, as a fund does; what the year begins with is a balance. */
function quantityColumn(name: string, measure: Measure): ColumnId {
  const id = measure === "carriedIn" && name.startsWith("上年") ? "carryover" : quantityColumns[measure];
  if (!id) throw unknown("column", name);
  return id;
}

/**
 * Header wordings besides the names of quantities. `/` joins the levels of a
 * header that has several, and a whole path is looked up before its last level
 * alone. A new local wording is a new word in a row.
 */
const wordings: ReadonlyArray<readonly [id: ColumnId, kind: ColumnKind, words: string]> = [
  [
    "code",
    "label",
    "科目编码 科目代码 功能科目编码 功能科目代码 功能分类科目编码 功能分类编码 支出功能分类科目编码 支出功能分类科目代码 功能分类科目代码 经济科目编码 经济科目代码 部门经济科目编码 经济分类科目编码 经济分类科目代码 部门预算支出经济科目编码 部门预算支出经济分类科目编码 支出经济分类科目编码 部门经济分类科目编码 编码 科目编号 部门(单位)代码"
  ],
  [
    "codeTwin",
    "label",
    "政府经济科目编码 政府经济科目代码 政府预算支出经济分类科目编码 政府预算支出经济科目编码 政府经济分类科目编码 政府经济分类科目代码 项目编号"
  ],
  ["codeClass", "label", "类"],
  ["codeGroup", "label", "款"],
  ["codeItem", "label", "项"],
  [
    "name",
    "label",
    "项目 收入项目 支出项目 收入/项目 支出/项目 科目名称 功能科目名称 功能分类科目名称 功能分类名称 支出功能分类科目名称 经济分类科目名称 经济科目名称 部门预算支出经济科目名称 部门预算支出经济分类科目名称 支出经济分类科目名称 部门经济分类科目名称 单位名称(科目) 单位(科目名称) 部门(单位)名称 项目名称 来源项目 项目支出明细 功能分类科目 功能分类 按功能分类 按支出功能分类 支出功能分类科目 经济分类 按经济分类 按支出经济分类 按支出性质 按支出性质和经济分类 按支出用途 支出类别 收入来源 支出功能分科目 部门经济科目名称 部门预算支出经济分类科目 部门预算支出经济科目 政府预算支出经济分类科目 政府预算支出经济科目 单位(项目)名称 预算项目名称 支出项目类别 支出项目类别(资金使用单位) 采购品目大类 采购物品名称 采购品目名称 采购目录 会议名称 培训名称"
  ],
  ["group", "label", "构成 项目分类 项目类别 专项名称 采购项目"],
  ["unitCode", "label", "单位编码 单位代码 预算单位编码 预算单位代码 部门代码 部门编码"],
  ["unitName", "label", "单位名称 预算单位 预算单位名称 项目单位 部门名称 单位 资金使用单位"],
  ["amount", "amount", "预算数 决算数 预算 金额 预算金额 项目金额 年初预算数 预算安排数 执行数"],
  ["yearAmount", "amount", "当年金额"],
  [
    "total",
    "amount",
    "合计 总计 总额 本年收入合计 本年支出合计 本年支出/小计 收入合计 支出合计 收入总计 支出总计 总计金额 财政拨款支出"
  ],
  ["appropriation", "amount", "财政拨款收入 财政拨款/合计 财政拨款/小计 财政拨款(补助) 本级财政拨款"],
  ["basic", "amount", "基本支出小计"],
  ["personnel", "amount", "人员经费支出"],
  ["operating", "amount", "公用经费支出"],
  ["project", "amount", "专项业务经费支出"],
  ["yearRevenue", "amount", "本年收入小计"],
  [
    "generalBudget",
    "amount",
    "一般公共预算 一般公共预算财政拨款 一般公共预算拨款 一般公共预算拨款收入 一般公共预算财政拨款收入 一般公共预算收入 一般公共预算资金 本年一般公共预算 公共预算拨款"
  ],
  [
    "governmentFund",
    "amount",
    "政府性基金预算 政府性基金 政府性基金预算财政拨款 政府性基金预算拨款 政府性基金预算拨款收入 政府性基金预算财政拨款收入 政府性基金收入 政府性基金预算收入 政府性基金预算资金 政府性基金拨款"
  ],
  [
    "stateCapital",
    "amount",
    "国有资本经营预算 国有资本经营预算财政拨款 国有资本经营预算拨款 国有资本经营预算拨款收入 国有资本经营预算财政拨款收入 国有资本经营预算收入 国有资本经营收入 国有资本经营预算资金"
  ],
  ["fiscalAccount", "amount", "财政专户管理资金 财政专户管理资金收入 财政专户拨款 财政专户核拨资金 财政专户资金"],
  ["business", "amount", "事业收入 事业收入资金"],
  ["operatingIncome", "amount", "事业单位经营收入 经营收入 事业单位经营收入资金"],
  ["superior", "amount", "上级补助收入 上级补助收入资金"],
  ["subordinate", "amount", "附属单位上缴收入 附属单位上缴收入资金 对附属单位上缴收入 附属单位缴款"],
  ["other", "amount", "其他收入 其他收入资金"],
  ["unitFunds", "amount", "单位资金 单位资金收入 其他资金"],
  ["carryover", "amount", "财政拨款结转结余 上年结转和结余资金 上年结余、结转"],
  ["carryoverGeneralBudget", "amount", "上年结转结余/一般公共预算 财政拨款结转结余/一般公共预算"],
  ["carryoverGovernmentFund", "amount", "上年结转结余/政府性基金预算 财政拨款结转结余/政府性基金预算"],
  ["carryoverStateCapital", "amount", "上年结转结余/国有资本经营预算 财政拨款结转结余/国有资本经营预算"],
  ["carryoverFiscalAccount", "amount", "上年结转结余/财政专户管理资金"],
  ["carryoverUnitFunds", "amount", "上年结转结余/单位资金 上年实户资金余额"],
  ["threePublic", "amount", "三公经费预算数/合计 财政拨款三公经费/合计 一般公共预算拨款安排的三公经费预算"],
  ["agencyOperating", "amount", "机关运行经费预算数 机关运行经费支出"],
  ["vehicles", "amount", "公务用车购置及运行费小计"],
  ["vehiclePurchase", "amount", "公务用车购置及运行费/购置费 公务用车购置及运行维护费/购置费"],
  [
    "vehicleOperation",
    "amount",
    "公务用车购置及运行费/运行费 公务用车购置及运行维护费/运行费 公务用车购置及运行维护费/运行维护费"
  ],
  ["projectYear", "amount", "项目本年度预算"],
  ["surplus", "amount", "使用非财政拨款结余 用事业基金弥补收支差额 使用非财政拨款结余(含专用结余)"],
  ["adjusted", "amount", "全年预算数 调整预算数 预算调整数"],
  ["ofWhich", "amount", "教育收费 经费拨款 专项资金列入部门预算项目 专项资金列入部门预算的项目 基本建设资金支出"],
  ["share", "share", "占比 比例 比例% 完成率 完成预算% 执行率"],
  ["rowNumber", "label", "行次 序号"],
  ["period", "label", "年度 年份"],
  ["term", "label", "层级"],
  ["kind", "label", "一级指标"],
  ["subkind", "label", "二级指标"],
  ["indicator", "label", "三级指标 指标名称"],
  ["target", "text", "指标值 年度(/项目)指标值 年度指标值 本年指标值"],
  ["basis", "text", "指标值确定依据 绩效标准"],
  [
    "text",
    "text",
    "项目类型 类型 备注 说明 项目主要支出方向和用途 项目简介 绩效目标 采购组织形式 购买服务内容 购买服务的内容 规格型号 数量 时间 人数 实施采购时间 采购时间 政府经济科目名称 政府预算支出经济科目名称 政府经济分类科目名称"
  ]
];

const ofFund = "(?:预算)?(?:当年|财政)*(?:拨款|收入|资金|支出)*";

/** What wordings that nobody has listed have in common, first match wins; the last column is an example. */
export const headerShapes: ReadonlyArray<readonly [pattern: RegExp, id: ColumnId, kind: ColumnKind, example: string]> =
  [
    [/^政府(?:预算)?(?:支出)?经济.*(?:编码|代码)$/, "codeTwin", "label", "政府预算支出经济分类科目代码"],
    [/^政府(?:预算)?(?:支出)?经济.*名称$/, "text", "text", "政府预算经济分类科目名称"],
    [/^(?:预算)?(?:单位|部门)(?:编码|代码|编号)$/, "unitCode", "label", "部门编号"],
    [/^(?=.*(?:科目|功能|经济)).{2,14}(?:编码|代码|编号)$/, "code", "label", "支出功能科目代码"],
    [/^(?=.*(?:科目|功能|经济|项目|采购|品目|会议|培训)).{2,14}名称$/, "name", "label", "支出经济科目名称"],
    [
      /^(?:按)?(?:部门|政府)?(?:预算)?(?:支出)?(?:功能|经济)(?:分类)?(?:科目)?(?:\(.*\))?$/,
      "name",
      "label",
      "支出功能科目(大类)"
    ],
    [
      /^(?:项目|采购)?(?:预算|决算|预算安排|预算批复)(?:数|额|金额|资金)?$|^(?:项目|采购|安排)金额$/,
      "amount",
      "amount",
      "预算安排额"
    ],
    [new RegExp(`^(?:本年|当年)?(?:一般)?公共预算${ofFund}$`), "generalBudget", "amount", "当年公共预算财政拨款"],
    [new RegExp(`^(?:本年|当年)?政府性基金${ofFund}$`), "governmentFund", "amount", "本年政府性基金"],
    [new RegExp(`^(?:本年|当年)?国有资本经营${ofFund}$`), "stateCapital", "amount", "国有资本经营财政拨款"],
    [/^财政专户(?:管理|核拨|返还)?(?:资金|拨款|收入)*$/, "fiscalAccount", "amount", "财政专户收入"],
    [/^(?:事业单位|单位)?经营收入(?:资金)?$/, "operatingIncome", "amount", "单位经营收入"],
    [/^(?:对)?(?:附属|下级)单位(?:上缴|缴款)(?:收入|资金)*$/, "subordinate", "amount", "下级单位上缴收入"],
    [/^三公经费(?:小计|合计|总计|总额)$/, "threePublic", "amount", "三公经费小计"],
    [/^上级(?:单位)?补助(?:收入|资金)*$/, "superior", "amount", "上级补助"],
    [/^(?:收入|支出)?(?:合计|总计)(?:数|金额)?$/, "total", "amount", "合计金额"]
  ];

/** Upper levels of a header: they say nothing alone but mark the row as a header; with how many columns they span if a conversion lost that. */
const parents: Readonly<Record<string, number>> = {
  科目: 2,
  功能分类科目: 2,
  功能科目: 2,
  收入: 2,
  支出: 2,
  本年收入: 1,
  本年拨款: 1,
  上年结转结余: 1,
  财政拨款结转结余: 1,
  公务用车购置及运行费: 1,
  功能分类科目编码: 1,
  部门预算经济分类科目编码: 1,
  部门经济分类科目编码: 1,
  经济分类科目编码: 1,
  收入预算: 1,
  支出预算: 1,
  一般公共预算支出: 1,
  政府性基金预算支出: 1,
  国有资本经营预算支出: 1,
  一般公共预算基本支出: 1,
  财政拨款收入: 1,
  财政拨款支出: 1,
  财政拨款: 1,
  小计: 1,
  购置费: 1,
  运行费: 1,
  本年支出: 1,
  三公经费预算数: 1,
  财政拨款三公经费: 1,
  支出功能分类: 1,
  支出功能分类科目编码: 1,
  经济分类: 1,
  经济分类科目: 2,
  部门预算支出经济分类科目: 2,
  本年一般公共预算基本支出: 1,
  本年政府性基金预算支出: 1,
  运转类项目支出: 1,
  总体资金情况: 2,
  近两年收支金额: 2,
  近两年指标值: 2,
  项目近两年指标值: 2,
  公务用车购置及运行维护费: 1,
  运行维护费: 1,
  本年国有资本经营预算支出: 1,
  本年财政拨款支出: 1,
  财政拨款支出预算: 1,
  基本支出预算: 1,
  预算支出: 1,
  部门预算: 1,
  资金来源: 1,
  单位资金: 1,
  政府预算支出经济分类科目编码: 1,
  政府预算支出经济科目编码: 1,
  其中: 1
};

export interface Column {
  readonly id: ColumnId;
  readonly kind: ColumnKind;
  /** Levels of its header as printed, from the top. */
  readonly path: readonly string[];
  /** No word of its header is known: what stands below it says what it holds. */
  readonly isFound?: true;
  /** The year it is for; undefined where it is the disclosure's. */
  readonly year?: number;
  /** The phase it is of, in a table that has a column for each. */
  readonly phase?: Phase;
  /** The fund that a level above it names. */
  readonly fund?: Fund;
  /** Of a change or a rate: what it is of, where the header says so, and what it is measured against. */
  readonly of?: ColumnId;
  readonly base?: Moved["base"];
}

interface Meant {
  readonly id: ColumnId;
  readonly kind: ColumnKind;
}

const byWord = new Map<string, Meant>([
  ...[...quantityNamesIn("header")].map(([name, measure]): [string, Meant] => [
    name,
    {id: quantityColumn(name, measure), kind: "amount"}
  ]),
  ...wordings.flatMap(([id, kind, words]) => words.split(" ").map((word): [string, Meant] => [word, {id, kind}]))
]);

/** Spaces included; no header is longer. */
const longestHeader = 40;

const shaped = new Map<string, Meant | undefined>();

/** What a header's word means: as it is listed, or by its shape. */
function meantBy(word: string): Meant | undefined {
  const known = byWord.get(word);
  if (known || Object.hasOwn(parents, word) || !word || word.length > longestHeader) return known;
  if (!shaped.has(word)) {
    const shape = headerShapes.find(([pattern]) => pattern.test(word));
    shaped.set(word, shape && {id: shape[1], kind: shape[2]});
  }
  return shaped.get(word);
}

/** For measuring what a publisher's documents have taught: the words of the vocabulary that a header's levels use. */
export function headerWordsIn(path: readonly string[], fiscalYear: number): string[] {
  const words = path.map((level) => timed(headerWord(level), fiscalYear).word).filter(Boolean);
  return [...words, words.slice(-2).join("/")].filter((word) => byWord.has(word));
}

/** For measuring: forgets words of the vocabulary. */
export function forgetHeaderWords(words: Iterable<string>): void {
  for (const word of words) byWord.delete(word);
}

/** The commonest wording of a column, for messages. */
export function columnWord(id: ColumnId): string {
  return [...byWord].find(([, known]) => known.id === id)?.[0] ?? id;
}

/** The commonest wording of every column that has one, for who picks one. */
export function columnWords(): readonly string[] {
  return [...new Map([...byWord].toReversed().map(([word, {id}]) => [id, word])).values()].toReversed();
}

/** Whether a header may read so. */
export function isHeaderWord(text: string): boolean {
  if (!text || text.length > longestHeader) return false;
  const word = headerWord(text);
  return isKnown(word) || movedBy(word, 0) !== undefined || (mayBeTimed.test(word) && isTimed(word));
}

function isKnown(word: string): boolean {
  return meantBy(word) !== undefined || Object.hasOwn(parents, word);
}

const mayBeTimed = /^(?:20|上|本|当|去|前|预期)|比/;

function isTimed(printed: string): boolean {
  const {word, year} = timed(printed, 0);
  return word === "" ? year !== undefined : (year !== undefined && isKnown(word)) || comparison.test(word);
}

/** Of several names or codes of one side those whose headers are listed count, not those whose headers only look so. */
export function listedFirst(columns: readonly Column[]): Column[] {
  const sideOf = (at: number) =>
    columns.slice(0, at).filter(({kind}, i) => kind === "amount" && columns[i + 1]?.kind !== "amount").length;
  const isListed = ({path}: Column) => path.some((level) => byWord.has(headerWord(level)));
  return columns.map((column, at): Column => {
    if (column.kind !== "label" || (column.id !== "name" && column.id !== "code") || isListed(column)) return column;
    const isTaken = columns.some((other, i) => other.id === column.id && isListed(other) && sideOf(i) === sideOf(at));
    return isTaken
      ? {...column, id: column.id === "code" ? "codeTwin" : "text", kind: column.id === "code" ? "label" : "text"}
      : column;
  });
}

/** Whether a header's lowest level may read so. */
export function isColumnWord(text: string): boolean {
  const {word, year} = timed(headerWord(text), 0);
  return word === "" ? year !== undefined : meantBy(word) !== undefined || movedBy(headerWord(text), 0) !== undefined;
}

/** "2024年预算数比2023年执行数", above a change and its rate. */
const comparison = /比.*(预算|执行|决算|上年|增减)/;

const remark = /\((?:单位[:：])?(?:人民币)?[千万亿百]?元\)$|\(按[^)]*\)$|^其中[:：]/g;

/** 科目编 | 码科目名称: what a line through 科目编码 leaves of it before the name beside it. */
const leftOver = /^码(?=.*名称$)/;

/** A header's word without the unit of money and the remarks that stand in it. */
function headerWord(text: string): string {
  const word = comparableText(text).replace(leftOver, "");
  return /[(:：]/.test(word) ? word.replace(remark, "") : word;
}

/** How many columns a header cell covers, where a conversion may have dropped the empty cells behind it. */
export function headerSpan(text: string): number {
  return parents[headerWord(text)] ?? 1;
}

export interface ColumnContext {
  readonly fiscalYear: number;
  /** What a column with an unknown header holds. */
  readonly unknown: ColumnKind;
  /** The header divides its quantities by phase, 预算数 beside 决算数. */
  readonly phased?: boolean;
}

/** Whether a header has columns of different phases. */
export function isPhasedHeader(header: ReadonlyArray<readonly string[]>): boolean {
  return hasPhases(header.flatMap((cells) => cells.map(comparableText)));
}

/** The column that a header's levels describe. */
export function columnOf(path: readonly string[], {fiscalYear, unknown, phased = false}: ColumnContext): Column {
  const moved = movedColumn(path, fiscalYear);
  if (moved) return moved;
  const levels = path
    .map((level) => timed(headerWord(level), fiscalYear))
    .filter(({word, year}) => word || year !== undefined);
  const isPeriod = ({word, year, phase}: (typeof levels)[number]) =>
    word === "" || (phase !== undefined && phased && year === undefined);
  const words = levels.filter((level) => !isPeriod(level)).map(({word}) => word);
  const phase = levels.findLast((level) => isPeriod(level) && level.phase)?.phase;
  const year = levels.findLast((level) => level.year !== undefined)?.year;
  const last = levels.at(-1);
  const known = words.length === 1 && bareNames.has(words[0]!) ? ({id: "name", kind: "label"} as const) : wordOf(words);
  if (last && isPeriod(last) && known?.kind !== "amount") {
    const when = {kind: "amount", path, ...(phase ? {phase} : {})} as const;
    return year === undefined ? {id: "amount", ...when} : {id: "yearAmount", ...when, year};
  }
  if (!known)
    return words.includes("总体资金情况") ? {id: "group", kind: "label", path} : {id: "text", kind: unknown, path};
  if (known.kind !== "amount") return {...known, path};
  const quantity = funds[known.id] && quantityAbove(words);
  if (quantity)
    return {
      id: quantity,
      kind: "amount",
      path,
      fund: funds[known.id]!,
      ...(year === undefined || year === fiscalYear ? {} : {year})
    };
  const fund = divided.has(known.id) ? fundAbove(words) : undefined;
  return {
    ...known,
    path,
    ...(year === undefined || year === fiscalYear ? {} : {year}),
    ...(phase ? {phase} : {}),
    ...(fund ? {fund} : {})
  };
}

/** A column that compares two others: what it is of is the quantity that another level names. */
function movedColumn(path: readonly string[], fiscalYear: number): Column | undefined {
  const words = path.map(headerWord).filter(Boolean);
  const first = words.findIndex((word) => movedBy(word, fiscalYear));
  if (first < 0) return undefined;
  const found = words.map((word, i) => movedBy(word, fiscalYear, i > first));
  const id = found.some((moved) => moved?.part === "rate") ? "rate" : "change";
  const base = found.findLast((moved) => moved?.base)?.base;
  const others = words.filter((word, i) => !found[i] && timed(word, fiscalYear).word !== "");
  const of = wordOf(others);
  return {
    id,
    kind: id === "rate" ? "share" : "amount",
    path,
    ...(of?.kind === "amount" ? {of: of.id} : others.length && !of ? {of: "ofWhich"} : {}),
    ...(base ? {base} : {})
  };
}

/** Upper levels that head names where nothing stands below them: the two sides of a table, what divides it. */
const bareNames = new Set(["收入", "支出", "科目", "功能科目"]);

/** Words that stand for the level above them. */
const subtotals = new Set(["合计", "小计", "总计", "金额"]);

function wordOf(words: readonly string[]): Meant | undefined {
  const [last = "", above] = [words.at(-1), words.at(-2)];
  const whole = byWord.get(`${above}/${last}`);
  if (whole || !subtotals.has(last)) return whole ?? meantBy(last);
  const parent = above === undefined ? undefined : meantBy(above);
  if (parent?.kind === "amount") return parent;
  if (last !== "小计") return byWord.get(last);
  return above === undefined || isKnown(above) ? byWord.get("合计") : undefined;
}

/** Columns that a fund above them may divide. */
const divided: ReadonlySet<ColumnId> = new Set<ColumnId>(["basic", "personnel", "operating", "project"]);

/** Quantities that a table may give of each fund in columns below their own. */
const byFunds: ReadonlySet<ColumnId> = new Set<ColumnId>([
  "threePublic",
  "overseasTrips",
  "vehicles",
  "vehiclePurchase",
  "vehicleOperation",
  "receptions"
]);

/** The quantity whose part of a fund a column is; a 小计 above the fund stands for what is above it. */
function quantityAbove(words: readonly string[]): ColumnId | undefined {
  const id = words
    .slice(0, -1)
    .map((word) => byWord.get(word)?.id)
    .findLast((known) => known && byFunds.has(known));
  return id;
}

/** The fund that a column is of by its own name. */
export function fundOf(id: ColumnId): Fund | undefined {
  return funds[id];
}

/** Whether a header's word names a fund. */
export function namesFund(word: string): boolean {
  return funds[byWord.get(headerWord(word))?.id ?? "text"] !== undefined;
}

const funds: Readonly<Partial<Record<ColumnId, Fund>>> = {
  appropriation: "appropriation",
  generalBudget: "generalBudget",
  governmentFund: "governmentFund",
  stateCapital: "stateCapital",
  fiscalAccount: "fiscalAccount",
  unitFunds: "unitFunds",
  business: "business",
  other: "other",
  carryover: "carryover"
};

function fundAbove(words: readonly string[]): Fund | undefined {
  return words
    .slice(0, -1)
    .map((word) => funds[byWord.get(word)?.id ?? "text"])
    .findLast(Boolean);
}
