import {comparableText} from "../model/comparableText.js";
import type {Locality, UnitKind} from "../model/disclosure.js";

/** What ends the name of an office, a party body, an institution or a place. */
const heads =
  /(?:[局厅部委院所会校站馆办处队园场团社庭府关室区县市省台司署库宫厂旗州镇乡组联协盟行圃狱段班]|人大|中心|中学|小学|大学|公司|集团|基地|街道|公园|林区|牧场|医[务疗]?所|总站|党校|党委|机关|法院|研究生院)$/;

/** What begins no name: words of a sentence that stand before one, and of what is no unit. */
const strange =
  /^(?:[列纳归计转划]入|收入|支出|收支|本[年级部单]|[全本各该我其][省市区县局部单院校委办厅]|根据|按照|依据|依照|编制|编报|公开|批复|经|由|为|与|和|及|在|向|从|对|将|按|以|比|较|共|其中|截至|截止|关于|财政拨款|一般公共|政府性|国有资本|社会保险基金|部门|单位|所属|下属|上年|当年|年初|年度|以上|主要|第[一二三四五六七八九十]+(?:部分|章)|目录|附[件表])/;

/** Words that are part of no unit's name. */
const foreign =
  /\d|年度|[今去本上当]年|预算|决算|拨款|经费|资金|采购|收支|项目|情况|说明|报表|公开|任务|本部门|本单位|明细|总表/;

const letters = /^[\u3400-\u9fffA-Za-z()·—\-、“”]{2,40}$/u;

/** What a name has behind it that is part of it: （本级）, （汇总）, （机关）. */
const remark = /\(([^()]*)\)$/;

/** The name without a code or 关于 before it and 的 or 关于 behind it, its brackets half. */
export function cleanName(text: string): string {
  return comparableText(text)
    .replace(/^[[(]?\d{3,9}[\])]?[-_—:：]*(?=[\u4e00-\u9fff])/, "")
    .replace(/^(?:附件\d*[:：]?|关于(?:公开|做好)?)/, "")
    .replace(/(?:关于)?(?:公开)?的?$/, "");
}

/** Whether a text can be the name of a unit: an office, an institution; never words of a sentence. */
export function isUnitName(name: string): boolean {
  return (
    letters.test(name) && !strange.test(name) && !foreign.test(name) && heads.test(name.replace(remark, "").trim())
  );
}

const municipality = "北京|天津|上海|重庆";
const provinces =
  "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海";
const regions = "内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔";
/** Bodies whose name stands before the place's: 政协某县委员会. */
const before =
  "(?:中国共产党|中共|中国共产主义青年团|共青团|中国人民政治协商会议|政协|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)?";
const provincePattern = new RegExp(
  `^${before}(?<province>(?:${municipality})市|(?:${provinces})省|(?:${regions})自治区)`
);
const cityPattern = new RegExp(
  `^${before}(?<city>(?!城市)[^省市区县]{1,7}?(?:市(?!场)|自治州|(?<=.{2})[州盟]|(?<=.{2})地区))`
);
const countyPattern = new RegExp(
  `^${before}(?<county>(?!城市)[^省市区县]{1,7}?(?:(?<![社校园景])区(?!域|划)|自治县|县|(?<=.{2})旗|(?<=.{2})市(?!场)))`
);

/** Province, city and county or district that stand at the beginning of a unit's name or of its document's title. */
export function placeOf(name: string): Locality | undefined {
  let rest = comparableText(name);
  const found: {province?: string; city?: string; county?: string} = {};
  for (const pattern of [provincePattern, cityPattern, countyPattern]) {
    const match = pattern.exec(rest);
    if (!match) continue;
    Object.assign(found, {...match.groups});
    rest = rest.slice(match[0].length);
  }
  return Object.keys(found).length ? found : undefined;
}

/** Whether a name is a place alone: 上海市普陀区. */
export function isPlace(name: string): boolean {
  const {province = "", city = "", county = ""} = placeOf(name) ?? {};
  return (province || city || county) !== "" && comparableText(name) === province + city + county;
}

/** What a name says of whose money it is: of the office alone, or of all units below it together. */
const remarks: ReadonlyArray<readonly [pattern: RegExp, kind: UnitKind]> = [
  [/本级|机关|本部/, "own"],
  [/汇总|合并|含下属|含所属/, "combined"],
  [/^部门$/, "department"],
  [/^单位$/, "unit"]
];

/** The kind that a unit's name says by its remark: (本级) own, (汇总) combined. */
export function kindInName(name: string): UnitKind | undefined {
  const printed = remark.exec(comparableText(name))?.[1] ?? /(本级)$/.exec(name)?.[1];
  return printed === undefined ? undefined : remarks.find(([pattern]) => pattern.test(printed))?.[1];
}

/** The name without (本级) or (汇总): the office whose budget it is. */
export function officeOf(name: string): string {
  const word = comparableText(name);
  return kindInName(word) ? word.replace(remark, "").replace(/本级$/, "") : word;
}

/** Words that short names leave out: the party's or the place's rank, 和. */
const fillers = /人民政府|[省市区县和与及]/g;

/**
 * Whether two names are of one office, one of them shortened: 市城管执法局 is
 * 某市城市管理综合行政执法局. The short name's characters stand in the other in
 * their order, and both begin and end alike. What goes on behind the other's
 * whole name is another office, and so is what has another remark.
 */
export function isSameUnit(a: string, b: string): boolean {
  if (isOwn(a) !== isOwn(b) || !placesAgree(a, b)) return false;
  const [short = "", long = ""] = [shortened(a), shortened(b)].sort((x, y) => x.length - y.length);
  if (short === long) return true;
  return (
    short.length > 1 &&
    short[0] === long[0] &&
    short.at(-1) === long.at(-1) &&
    !long.startsWith(short) &&
    isWithin(short, long)
  );
}

/** A department and all its units together are one. */
const isOwn = (name: string) => kindInName(name) === "own";

function shortened(name: string): string {
  const office = officeOf(name).replace(/^(?:中国共产党|中共)/, "");
  const {province = "", city = "", county = ""} = placeOf(office) ?? {};
  return office
    .slice((province + city + county).length)
    .replace(/委员会/g, "委")
    .replace(/^委(?=..)/, "")
    .replace(fillers, "");
}

/** Whether no level of two names' places is another. */
export function placesAgree(a: string, b: string): boolean {
  const [one, other] = [placeOf(a), placeOf(b)];
  return (["province", "city", "county"] as const).every(
    (level) => !one?.[level] || !other?.[level] || one[level] === other[level]
  );
}

function isWithin(short: string, long: string): boolean {
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
