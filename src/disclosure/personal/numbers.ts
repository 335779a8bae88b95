import {labelSource} from "./labels.js";
import type {PersonalKind} from "./labels.js";
import {plainOf} from "./plain.js";

/** A part of a text that is to be withheld. */
export interface Personal {
  readonly from: number;
  readonly to: number;
  readonly kind: PersonalKind;
}

const country = String.raw`(?:(?:\+|00) ?86[- ]?|86[- ])`;
const area = String.raw`0(?:10|2\d|[3-9]\d{2})`;
const local = String.raw`[1-9]\d{2,3}(?:[- ]?\d{4})`;
const extension = String.raw`(?: ?(?:转|分机|-|ext\.?|x|#) ?\d{1,6}(?!\d))?`;
const others = String.raw`(?: ?[、,，/;；或] ?[2-8]\d{6,7}(?!\d|\.\d))*`;

const mobile = String.raw`1[3-9]\d(?:-\d{4}-\d{4}| \d{4} \d{4}|[- ]\d{8}|\d{4}[- ]\d{4}|\d[- ]\d{3}[- ]\d{4}|[- ]\d{3}[- ]\d{5}|\d{8})`;
const landline = String.raw`(?:\(${area}\)[- ]*|${area}(?: ?- ?| +))${local}`;
const abroad = String.raw`(?:\+|00) ?86[- ]?(?:\(0?\)[- ]?)?\(?0?(?:10|2\d|[3-9]\d{2})\)?[- ]?${local}`;
const hotline = String.raw`[48]00[- ]?\d{3,4}[- ]?\d{3,4}`;

/** No digit, decimal or word of a code goes before a number, and no digit, decimal or unit of money after it. */
const before = String.raw`(?<!\d)(?<!\d\.)(?<![A-Za-z_])(?<![A-Za-z]\/)`;
const after = String.raw`(?![\dA-Za-z_])(?!\.\d{1,6}(?!\d))(?! ?(?:[千百十]?[万亿]|[千百]?元|[%‰]))`;

interface Form {
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
  /** It looks like an amount or a code too: words before it and numbers beside it decide. */
  readonly isBare?: (found: string) => boolean;
  readonly holds?: (found: string) => boolean;
}

const form = (source: string) => new RegExp(before + source + after, "g");
const isDigits = (found: string) => /^\d+$/.test(found);

/** What is told from everything else by its own form. */
const forms: readonly Form[] = [
  {
    kind: "mail",
    pattern:
      /(?<![\w.%+-])[\w.%+-]+ ?@ ?(?:[A-Za-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|info|cc|io|me|biz|top|vip|hk|mo|tw)(?![A-Za-z0-9])/gi
  },
  {
    kind: "identity",
    pattern: form(String.raw`[1-8]\d{16}[\dXx]`),
    isBare: (found) => !isChecked(found),
    holds: isIdentity
  },
  {kind: "telephone", pattern: form(`(?:${country})?${mobile}`), isBare: isDigits},
  {kind: "telephone", pattern: form(abroad + extension)},
  {kind: "telephone", pattern: form(landline + extension + others)},
  {kind: "telephone", pattern: form(`${area}[2-8]\\d{6,7}`), isBare: isDigits}
];

const colon = String.raw`(?: ?[:：] ?| ?[为是] ?| |)`;
const telephoneBehind = `(?:${country}?(?:${mobile})|${abroad}|${landline}|${area}${local}|86${mobile}|${hotline}|${local})${extension}(?: ?[、,，/;；或] ?(?:${mobile}|(?:${area}-?)?${local})(?!\\d))*`;
const labelled: ReadonlyArray<readonly [kind: PersonalKind, value: string]> = [
  ["telephone", telephoneBehind],
  ["identity", String.raw`[1-8]\d{14}(?:\d{2}[\dXx])?`],
  ["account", String.raw`(?=[\w-]*\d{5})[A-Za-z\d_-]{5,20}`]
];
/** With a colon between, what is short or has no digit counts too. */
const told: ReadonlyArray<readonly [kind: PersonalKind, value: string]> = [
  ["telephone", String.raw`(?:\d{5,13}|0\d{2,3}[- ]\d{6})${extension}`],
  ["account", String.raw`[A-Za-z][A-Za-z\d_-]{5,19}`]
];

const behindLabels: ReadonlyArray<readonly [kind: PersonalKind, pattern: RegExp]> = [
  ...labelled.map(
    ([kind, value]) => [kind, new RegExp(`(${labelSource(kind)}${colon})(${value})${after}`, "g")] as const
  ),
  [
    "telephone",
    new RegExp(
      `(${labelSource("telephone")} ?[:：] ?[\\u4e00-\\u9fff]{2,4}(?:\\([^()]*\\))?[ ,，:：]+)(${telephoneBehind})${after}`,
      "g"
    )
  ],
  ...told.map(([kind, value]) => [kind, new RegExp(`(${labelSource(kind)} ?[:：] ?)(${value})${after}`, "g")] as const)
];

const anyLabel = new RegExp(labelled.map(([kind]) => labelSource(kind)).join("|"));

/** Words behind which digits are an amount, or a code. */
const saysAmount =
  /(?:金额|合计|总计|小计|总额|总数|共计|余额|费用?|款项?|补[贴助]|经费|预算数?|决算数?|执行数|支出|收入|资产|[¥￥$])[:： 为是]*$/;
const saysCode = /(?:[编代条]码|代号|编号|[账帐]号|户号|序号|文号|单号|标识码?|ID|No\.?)[:： 为是]*$/i;

/** Nothing shorter is a number of a person; most texts are done with here. */
const mayHold = /[\d０-９][\d０-９\s()（）\-\u00ad\u200b-\u2015\u2212－]{3,}[\d０-９]|[@＠]|微信|QQ/i;

/** The numbers of persons in a text, in order: what stands behind a label, and what its own form tells. Amounts, codes and years are none. */
export function personalNumbersIn(text: string): Personal[] {
  if (!mayHold.test(text)) return [];
  const plain = plainOf(text);
  const found: Personal[] = [];
  const add = (kind: PersonalKind, from: number, length: number) => {
    if (length && !found.some((other) => from < other.to && other.from < from + length))
      found.push({kind, from, to: from + length});
  };
  if (anyLabel.test(plain.text))
    for (const [kind, pattern] of behindLabels)
      for (const match of plain.text.matchAll(pattern)) add(kind, match.index + match[1]!.length, match[2]!.length);
  for (const {kind, pattern, isBare, holds} of forms) {
    if (kind === "mail" && !plain.text.includes("@")) continue;
    for (const match of plain.text.matchAll(pattern)) {
      const [printed] = match;
      if (holds && !holds(printed)) continue;
      if (isCode(plain.text, match.index) && !isSure(printed)) continue;
      if (isBare?.(printed) && isAmongAmounts(plain.text, match.index, printed.length)) continue;
      add(kind, match.index, printed.length);
    }
  }
  return found
    .sort((a, b) => a.from - b.from)
    .map(({kind, from, to}) => ({kind, from: plain.at(from), to: plain.at(to - 1) + 1}));
}

/** A code may look like any number but these. */
function isSure(printed: string): boolean {
  return /^[+(]|@|^1[3-9]\d[- ]/.test(printed) || isChecked(printed);
}

function isCode(text: string, at: number): boolean {
  return saysCode.test(text.slice(Math.max(0, at - 12), at));
}

/** Whether words before, or a number with decimals beside, say that digits are an amount. */
function isAmongAmounts(text: string, at: number, length: number): boolean {
  return (
    saysAmount.test(text.slice(Math.max(0, at - 12), at)) ||
    /\d\.\d+%? +$/.test(text.slice(0, at)) ||
    /^ +[\d,]*\d\.\d/.test(text.slice(at + length))
  );
}

const places = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(" ")
);

/** A number of an identity card: a place, a day of birth, and the digit that checks them; a number that was misprinted still tells its owner. */
function isIdentity(printed: string): boolean {
  const year = Number(printed.slice(6, 10));
  const month = Number(printed.slice(10, 12));
  const day = Number(printed.slice(12, 14));
  const born = year >= 1900 && year < (isChecked(printed) ? 2030 : 2010);
  return (
    places.has(printed.slice(0, 2)) &&
    born &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}

/** Whether the last digit of eighteen is the one that GB 11643 asks for. */
function isChecked(printed: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(printed)) return false;
  let sum = 0;
  for (let i = 0; i < 17; ++i) sum += Number(printed[i]) * (2 ** (17 - i) % 11);
  return "10X98765432"[sum % 11] === printed[17]!.toUpperCase();
}

/** An amount as tables print it, and so no telephone number by itself: eleven digits of yuan are some 138 亿元 as well. */
export function isPlainNumber(text: string): boolean {
  return /^[-+(]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?[)%]?$/.test(plainOf(text).text.trim());
}

/** The numbers of persons in a cell, or in any text that may be an amount alone: of those only an identity card tells itself. */
export function personalNumbersInCell(text: string): Personal[] {
  if (!mayHold.test(text) || /^\d{1,17}$/.test(text)) return [];
  if (!isPlainNumber(text) || /^[+＋]/.test(text.trim())) return personalNumbersIn(text);
  const digits = plainOf(text).text.trim();
  return isChecked(digits) && isIdentity(digits) ? personalNumbersIn(text) : [];
}

const telephoneSigns = /^[\d+\-() 、,，;；/.转分机extEXT#:：或]+$/;

/** Whether a cell beside or below a label holds what the label asks for. */
export function answers(kind: PersonalKind, text: string, isMoney: boolean): boolean {
  const plain = plainOf(text).text.trim();
  const digits = plain.replace(/\D/g, "").length;
  if (kind === "mail") return plain.includes("@");
  if (kind === "identity") return /\d{6}/.test(plain) && /^[\dXx* ]{8,}$/.test(plain);
  if (kind === "account") return /^[A-Za-z\d_-]{5,}$/.test(plain) && !isMoney;
  if (
    /\d\.\d{1,4}\)?$/.test(plain) ||
    (/\d,\d{3}(?!\d)/.test(plain) && isPlainNumber(text)) ||
    /\d ?(?:[千百十]?[万亿]|元|%)/.test(plain)
  )
    return false;
  if (isDigits(plain)) return isMoney ? /^(?:1[3-9]\d{9}|0\d{10,11})$/.test(plain) : digits >= 5 && digits <= 13;
  if (personalNumbersIn(text).some((found) => found.kind === kind)) return true;
  return telephoneSigns.test(plain) ? digits >= 7 : text.length <= 40 && /(?<!\d)[2-8]\d{6,7}(?!\d)/.test(plain);
}

/** What is found, in words that do not repeat it. */
export const personalWords: Readonly<Record<PersonalKind, string>> = {
  name: "a person's name",
  telephone: "a telephone number",
  identity: "an identity card number",
  mail: "an e-mail address",
  account: "a person's account"
};

/** What a text of a kept file says of persons, so that it is not taken; undefined for a text that may be published. */
export function personalIn(text: string): string | undefined {
  const [first] = personalNumbersInCell(text);
  return first && `it holds ${personalWords[first.kind]}; leave it out`;
}
