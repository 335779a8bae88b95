import type {BudgetError} from "../../budget/errors.js";
import {missing, unsupported} from "../../budget/errors.js";
import type {Page} from "../formats/page.js";
import {comparableText, numbered} from "../model/comparableText.js";
import {declaredUnit} from "./section.js";

/** A kind of document that offices publish beside their disclosures. */
interface OtherDocument {
  readonly pattern: RegExp;
  /** What it is, as a message names it; src/locale/words/otherDocumentText.ts has its Chinese. */
  readonly name: string;
  /** A first line of one. */
  readonly example: string;
}

/** Kinds told by the first lines, first match wins. A new kind is a new row. */
export const titledDocuments: readonly OtherDocument[] = [
  {
    pattern: /评价.*报告|自评报告|绩效自?评价?报告/,
    name: "an evaluation report",
    example: "甲市财政项目支出绩效评价报告"
  },
  {pattern: /流程图$/, name: "a flow chart", example: "甲局依申请公开流程图"},
  {
    pattern: /预算草案的?(?:报告|说明)?$|预算执行情况.*报告/,
    name: "a government's budget report",
    example: "关于甲市2025年预算执行情况和2026年预算草案的报告"
  },
  {pattern: /审计.*(?:报告|结果|公告)$/, name: "an audit report", example: "甲局预算执行审计结果公告"},
  {
    pattern: /(?:招标|采购|中标|成交|竞争性磋商).*(?:公告|文件|公示)$/,
    name: "a tender notice",
    example: "甲局办公设备采购公告"
  },
  {
    pattern: /(?:通知|批复|通报|公告|公示|复函|办法|细则|规定|方案)$/,
    name: "a notice",
    example: "关于做好2026年部门预算公开工作的通知"
  },
  {pattern: /工作(?:总结|报告|要点|计划|年度报告)$|年度报告$/, name: "a work report", example: "甲局2026年工作总结"},
  {pattern: /^一图读懂|^图解|政策解读$/, name: "an explanation for readers", example: "一图读懂甲局2026年部门预算"},
  {pattern: /(?:权责|权力|责任|收费|事项)(?:目录)?清单$/, name: "a list of duties or fees", example: "甲局权责清单"},
  {pattern: /(?:集中采购|收费|政务服务事项)目录$/, name: "a catalogue", example: "甲市2026年政府集中采购目录"},
  {pattern: /(?:合同|协议书?|承诺书|委托书|授权书)$/, name: "a contract or letter", example: "甲局物业服务合同"},
  {pattern: /^(?:增值税|电子)+.{0,6}发票/, name: "an invoice", example: "增值税电子普通发票"},
  {pattern: /^中华人民共和国.*法(?:实施条例)?$/, name: "a law", example: "中华人民共和国预算法"},
  {pattern: /(?:人员|候选人|入围|拟录用|拟聘用?)名单$/, name: "a list of persons", example: "甲局拟录用人员名单"},
  {pattern: /会议纪要$/, name: "minutes of a meeting", example: "会议纪要"},
  {pattern: /(?:办事|服务|公开)指南$/, name: "a guide", example: "甲局信息公开指南"},
  {pattern: /(?:申请|登记|报名|审批|备案)表$/, name: "a form to fill in", example: "依申请公开申请表"}
];

const targets: OtherDocument = {
  pattern: /绩效目标.*表/,
  name: "performance targets alone",
  example: "甲局2026年项目支出绩效目标表"
};

/** What a page of a site says in place of a document; it says little else. */
const errorPage =
  /(?<![\d.,])(?:40[0-9]|50[0-4])(?![\d.,年])|not found|forbidden|bad gateway|access denied|service unavailable|internal server error|页面(?:不存在|走丢|丢失|已失效|无法访问)|找不到.{0,6}(?:页|文件|资源)|(?:页面|文件|附件|资源|栏目|内容)(?:不存在|找不到|未找到)|(?:访问|系统|服务器|网络|请求).{0,4}(?:出错|错误|繁忙|异常|被拒绝|被拦截|过于频繁|超时)|已(?:被)?删除|验证码|(?:启用|开启|打开)javascript|安全拦截|人机验证/i;
const errorLength = 600;

/** What a page of a site asks for before it shows anything. */
const login = /用户名.*密码|密码.*登录|扫码登录|统一身份认证/;

/** What stands around a list of documents on a site. */
const around = /^(?:您?(?:现在|当前)?的?位置|当前位置|首页|上一页|下一页|尾页|末页|更多)|共\d+[页条]|>首页>/;
const entry = /20\d\d[-年./]\d{1,2}[-月./]\d{1,2}|20\d\d年.*(?:预算|决算)/;
const fewestEntries = 5;

/** First lines are these, up to the contents. */
const firstLines = 8;

/** What was read of a document. */
interface Found {
  /** Standard tables that were recognised. */
  readonly recognised: number;
  readonly tables: number;
  readonly claims: number;
  /** Whether its tables hold no amount at all. */
  readonly isBlank: boolean;
  readonly hasHidden: boolean;
}

/** Tables of a disclosure; what has fewer and a title of another kind is of that kind. */
const fewestTables = 2;

/** Why a document that names no unit and year of a budget is no disclosure. */
export function untitled(pages: readonly Page[]): BudgetError {
  const other = siteSays(pages) ?? titledOtherwise(pages);
  return other
    ? unsupported("document", `${other}: not a budget disclosure`)
    : missing("title", "no line names a unit, a year and its budget: not a budget disclosure");
}

/** Why a document is no disclosure, in one line; undefined for one that is. A narrative alone is one. */
export function refusalOf(pages: readonly Page[], found: Found): BudgetError | undefined {
  const other =
    (found.recognised ? undefined : siteSays(pages)) ??
    (found.recognised < fewestTables ? titledOtherwise(pages) : undefined);
  if (other) return unsupported("document", `${other}: not a budget disclosure`);
  if (!found.tables && !found.claims)
    return missing(
      "statement",
      `no budget table found${found.hasHidden ? " in what is not hidden" : ""}: not a budget disclosure`
    );
  return found.isBlank ? unsupported("document", "a form without amounts: not a budget disclosure") : undefined;
}

/** What a page of a site is that was kept in place of a document. */
function siteSays(pages: readonly Page[]): string | undefined {
  const lines = wordsOf(pages);
  const whole = lines.join("");
  if (whole.length < errorLength && errorPage.test(whole)) return "an error page";
  if (whole.length < errorLength && login.test(whole)) return "a page to log in";
  if (lines.some((line) => around.test(line)) && lines.filter((line) => entry.test(line)).length >= fewestEntries)
    return "a page that lists documents";
  return undefined;
}

/** What a document is by its first lines that is no disclosure. */
function titledOtherwise(pages: readonly Page[]): string | undefined {
  const lines = wordsOf(pages);
  return titledDocuments.find(({pattern}) => isTitled(lines, pattern))?.name;
}

/** Whether a document begins as a form of performance targets. */
export function hasTargetsAlone(pages: readonly Page[]): boolean {
  return isTitled(wordsOf(pages), targets.pattern);
}

/** Where a document says that its tables are in another file. */
export function tablesElsewhere(pages: readonly Page[]): number | undefined {
  return linesOf(pages).findLast(({text}) => elsewhere.test(comparableText(text)))?.line;
}

const elsewhere = /附件.*(?:表|预算|决算)|表.*(?:附后|另附|见附)|见附[件表]|详见.*附[件表]/;

function isTitled(lines: readonly string[], pattern: RegExp): boolean {
  const contents = lines.findIndex((line) => line === "目录");
  const first = lines.slice(0, contents < 0 ? firstLines : Math.min(contents, firstLines));
  const titles = [...first, ...first.slice(1).map((line, i) => first[i]! + line)];
  return titles.some((line) => line.length < 80 && !/[，。；]/.test(line) && pattern.test(line));
}

function wordsOf(pages: readonly Page[]): string[] {
  return linesOf(pages)
    .filter(({text}) => declaredUnit(text) === undefined)
    .map(({text}) => comparableText(numbered(text.trim()).text))
    .filter(Boolean);
}

function linesOf(pages: readonly Page[]) {
  return pages.flatMap(({blocks}) =>
    blocks.flatMap((block) =>
      block.kind === "table"
        ? block.rows.flatMap(({cells, line}) => cells.filter(Boolean).map((text) => ({text, line})))
        : [{text: block.text, line: block.line}]
    )
  );
}
