import type {Classification} from "../figure.js";

/**
 * Classes (类) of the functional classification of expenditure, as the Ministry
 * of Finance's 政府收支分类科目 names them, with the names that documents also use.
 */
export const functionalClasses: ReadonlyArray<readonly [code: string, name: string, aliases: string]> = [
  ["201", "一般公共服务支出", ""],
  ["202", "外交支出", ""],
  ["203", "国防支出", ""],
  ["204", "公共安全支出", ""],
  ["205", "教育支出", ""],
  ["206", "科学技术支出", ""],
  ["207", "文化旅游体育与传媒支出", "文化体育与传媒支出"],
  ["208", "社会保障和就业支出", ""],
  ["209", "社会保险基金支出", ""],
  ["210", "卫生健康支出", "医疗卫生支出 医疗卫生与计划生育支出"],
  ["211", "节能环保支出", ""],
  ["212", "城乡社区支出", ""],
  ["213", "农林水支出", ""],
  ["214", "交通运输支出", ""],
  ["215", "资源勘探工业信息等支出", "资源勘探信息等支出"],
  ["216", "商业服务业等支出", ""],
  ["217", "金融支出", ""],
  ["219", "援助其他地区支出", ""],
  ["220", "自然资源海洋气象等支出", "国土海洋气象等支出"],
  ["221", "住房保障支出", ""],
  ["222", "粮油物资储备支出", ""],
  ["223", "国有资本经营预算支出", ""],
  ["224", "灾害防治及应急管理支出", ""],
  ["227", "预备费", ""],
  ["229", "其他支出", ""],
  ["230", "转移性支出", ""],
  ["231", "债务还本支出", ""],
  ["232", "债务付息支出", ""],
  ["233", "债务发行费用支出", ""],
  ["234", "抗疫特别国债安排的支出", ""]
];

const byName = new Map(
  functionalClasses.flatMap(([code, name, aliases]) =>
    [name, ...aliases.split(" ")].filter(Boolean).map((word) => [word, code])
  )
);

/** The code of a class by a name that documents use for it. */
export function functionalClass(name: string): string | undefined {
  return byName.get(name);
}

/** The code one level up: 项 to 款 to 类; undefined above a class. */
export function parentCode(code: string): string | undefined {
  return code.length > 3 ? code.slice(0, code.length - 2) : undefined;
}

/** Codes of the functional, the departments' and the government's classification: 类, 款, 项; economic ones have no 项. */
export const catalogueCode = /^(?:2\d\d(?:\d\d){0,2}|[35]\d\d(?:\d\d)?)$/;

/** 1 for 类, 2 for 款, 3 for 项. Economic codes have the first two only. */
export function codeLevel(code: string): number {
  return Math.max(1, (code.length - 1) / 2);
}

interface Coded {
  readonly classification: Classification;
  readonly code: string;
}

/** Sources that some documents list below 财政拨款收入 and others beside it. */
const appropriated = new Set(["generalBudget", "governmentFund", "stateCapital"]);

/** Lines of units and kinds of goods, below whose own code those of their lines stand behind a stroke. */
const isDivided: ReadonlySet<Classification> = new Set<Classification>(["unit", "type"]);

/** Whether a line is a part of another of the same classification, at any depth. */
export function isBelow(line: Coded, whole: Coded): boolean {
  if (line.code === whole.code || line.classification !== whole.classification) return false;
  if (line.classification !== "source")
    return (
      (line.code.startsWith(whole.code) && /^(?:.*\/)?\d+$/.test(whole.code)) ||
      (isDivided.has(line.classification) && line.code.startsWith(`${whole.code}/`))
    );
  const [root = ""] = line.code.split(".");
  return line.code.startsWith(`${whole.code}.`) || (whole.code === "appropriation" && appropriated.has(root));
}
