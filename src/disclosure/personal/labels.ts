import {comparableText} from "../model/comparableText.js";

/** What stands behind a label. */
export type PersonalKind = "name" | "telephone" | "identity" | "mail" | "account";

/** Words behind which a person's name or number stands, whatever stands before them (项目, 单位, 财务, 办公 …). A new label is a new word in a row. */
const labelWords: ReadonlyArray<readonly [kind: PersonalKind, words: string]> = [
  [
    "name",
    "填报人 填表人 制表人 编制人 编报人 审核人 复核人 审批人 签发人 联系人 联络人 联络员 负责人 经办人 经手人 承办人 责任人 主管人 申报人 申请人 评价人 监督人 领款人 法定代表人 法人代表 法人 户主 姓名 主办会计 会计主管 财务主管 分管领导 主管领导"
  ],
  ["telephone", "电话 手机 座机 传真 联系方式 联络方式 热线 Tel TEL Fax FAX"],
  ["identity", "身份证 身份证件 身份证明 居民身份证 公民身份 证件"],
  ["mail", "电子邮箱 邮箱 电子邮件 电子信箱 E-mail e-mail E-Mail Email email"],
  ["account", "微信 微信号 QQ qq 银行卡 卡号"]
];

const wordsOf = (kind: PersonalKind): string =>
  labelWords
    .filter(([own]) => own === kind)
    .flatMap(([, words]) => words.split(" "))
    .sort((a, b) => b.length - a.length)
    .join("|");

const han = "[\\u4e00-\\u9fff]";
const remark = "(?:[(（][^()（）]{0,10}[)）])?";
/** What may follow a word of each kind and still be the label. */
const endings: Readonly<Record<PersonalKind, string>> = {
  name: `(?:姓名|名字|签字|签名|签章)?${remark}`,
  telephone: `(?:号码|号)?${remark}`,
  identity: `(?:号码|编号|号)${remark}`,
  mail: `(?:地址|账号)?${remark}`,
  account: `(?:号码|账号|号)?${remark}`
};

/** The label of a kind as it stands in a text, as the source of a pattern. */
export function labelSource(kind: PersonalKind): string {
  return `(?:${wordsOf(kind)})${endings[kind]}`;
}

/** A label that asks for a name and a number at once: 联系人及电话. */
export const togetherSource = `(?:${wordsOf("name")})(?:姓名)?(?:及其|及|和|与|、|/|或|[(（])?${han}{0,4}(?:${wordsOf("telephone")})(?:号码|号)?[)）]?`;

const numbering = "^(?:[(（]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、]|[*★※])?";
const kinds = labelWords.map(([kind]) => kind);
const whole = new Map(kinds.map((kind) => [kind, new RegExp(`${numbering}${han}{0,8}${labelSource(kind)}[:：*]*$`)]));
const together = new RegExp(`${numbering}${han}{0,8}${togetherSource}[:：*]*$`);
const ending = new Map(kinds.map((kind) => [kind, new RegExp(`${labelSource(kind)}\\s*[:：]\\s*$`)]));

/** What a text that is nothing but a label asks for; none for any other text. */
export function labelOf(text: string): readonly PersonalKind[] {
  if (text.length > longestLabel || !mayBe.test(text)) return none;
  const word = comparableText(text);
  if (together.test(word)) return ["name", "telephone"];
  return kindsIn(word, whole);
}

/** What a text asks for whose last words are a label with a colon. */
export function labelAtEnd(text: string): readonly PersonalKind[] {
  return /[:：]\s*$/.test(text) ? kindsIn(text, ending) : [];
}

const longestLabel = 30;
const none: readonly PersonalKind[] = [];
/** Characters that every label has one of; most cells are done with here. */
const mayBe = /[人员证邮箱号]|领导|户主|姓名|会计|主管|代表|电话|手机|座机|传真|方式|热线|微信|QQ|卡|mail|tel|fax/i;

function kindsIn(text: string, patterns: ReadonlyMap<PersonalKind, RegExp>): PersonalKind[] {
  const found = kinds.filter((kind) => patterns.get(kind)!.test(text));
  // 联系方式 may be answered by an address of mail
  return found.includes("telephone") && !found.includes("mail") ? [...found, "mail"] : found;
}
