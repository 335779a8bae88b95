import type {Page} from "../formats/page.js";
import {comparableText, plainDigits} from "../model/comparableText.js";
import type {Passage} from "../outline/passage.js";
import {sourceAt} from "../outline/passage.js";
import type {Residue, ResidueKind} from "../model/residue.js";

const amount = "\\d[\\d,]*(?:\\.\\d+)?\\s*[万亿]?元";
const rise = "增加|增长|上升|提高";
const fall = "减少|下降|降低";

/** An amount that goes one way and a rate that goes the other. */
function againstRate(one: string, other: string): RegExp {
  const some = "(?!0+(?:\\.0+)?\\s*(?:万?元|[%％]))\\d[\\d,]*(?:\\.\\d+)?\\s*";
  return new RegExp(`(?:${one})了?\\s*${some}万?元\\s*[，,]\\s*(?:${other})了?\\s*${some}[%％]`, "g");
}

/** What is left in print of a form or of last year's text. A new wording is a new row, with an example. */
export const residueWords: ReadonlyArray<readonly [kind: ResidueKind, pattern: RegExp, example: string]> = [
  [
    "placeholder",
    /[XxＸｘ×]{2,}\s*(?=局|委|办|部|院|中心|单位|街道|镇|乡|区|市|县|学校|项目|年|月|日|人|辆|万?元|%|％)|[×Ｘ]{3,}|某某(?:单位|局|部门|街道|镇)|20[XxＸｘ×]{2}年/g,
    "上海市某区XX局共有车辆0辆"
  ],
  [
    "blankAmount",
    new RegExp(`(?:占|${rise}|${fall})[\\s_＿]*(?:[%％]|万元)(?=[，。；、)）]|$)`, "g"),
    "占 %，比上年减少 万元。"
  ],
  [
    "bothDirections",
    new RegExp(
      `(?:(?:${rise})\\s*[（(/／]\\s*(?:${fall})|(?:${fall})\\s*[（(/／]\\s*(?:${rise}))\\s*[)）]?\\s*(?=[\\d_]|[%％]|万元|的主要原因)`,
      "g"
    ),
    "下降（增长）27.78%"
  ],
  ["brokenYear", /(?<![\d.,])20[0-3]\s*年(?:度|初|末|预算|决算)/g, "202 年度部门决算"],
  [
    "missingSign",
    new RegExp(`(?:(?:增长|下降)|占(?![地用])[^\\d，。；]{0,12}?)\\s*\\d{1,3}\\.\\d{1,2}(?=\\s*[。，；])`, "g"),
    "增长 13.95。"
  ],
  ["emptyReason", /原因(?:是|为)?\s*[:：]?\s*(?<=[是为:：]\s*)(?=[。；])/g, "主要原因是。"],
  ["doubledWord", /(增加|减少|增长|下降|持平|万元|其中|主要用于|比上年|较上年)\s*\1/g, "比上年增加增加3.00万元"],
  [
    "directionAgainstWords",
    new RegExp(
      `(?:增加|减少)为\\s*0(?:\\.0+)?\\s*万?元[，,]?(?:与|同|较)[^。；，]{0,16}持平|(?:增加|减少)\\s*(?!0(?:\\.0+)?\\s*[万元])${amount}[，,]\\s*(?:与|同)[^。；，]{0,16}持平`,
      "g"
    ),
    "减少为0.00万元，与2024年持平"
  ],
  ["directionAgainstWords", againstRate(rise, fall), "增加1.00万元，下降5.00%"],
  ["directionAgainstWords", againstRate(fall, rise), "减少1.00万元，增长5.00%"],
  [
    "instruction",
    /(?:仍|应)保留该表格式[^。]{0,18}|作(?:下述|如下)说明[:：]|[（(](?:此处|请)[^（）()]{2,40}[)）]|[（(]公开[^（）()]{2,24}(?:申报表|目标表?)[)）]/g,
    "无政府性基金预算支出的，仍保留该表格式，并在本表下方作下述说明："
  ]
];

/** Everything that one paragraph has left, each kind where it stands first. */
export function residuesIn(
  passage: Passage,
  document: string,
  {
    fiscalYear,
    phase
  }: {
    readonly fiscalYear: number;
    readonly phase: string;
  }
): Residue[] {
  const found = residueWords.flatMap(([kind, pattern]) =>
    [...passage.text.matchAll(pattern)].slice(0, 1).map((match) => at(passage, document, kind, match))
  );
  return [...found, ...(phase === "budget" ? [] : otherYears(passage, document, fiscalYear))];
}

/** Where the words stand; of words that only a neighbour tells, with what is around them. */
function at(passage: Passage, document: string, kind: ResidueKind, {index, 0: words}: RegExpExecArray): Residue {
  const from = Math.max(0, index - before(kind));
  const to = index + Math.max(words.length, 1) + (kind === "emptyReason" ? 1 : 0);
  const where = sourceAt(passage, document, index, to);
  return {kind, where, text: passage.text.slice(from, to).trim()};
}

/** So many characters before the words belong to what is told. */
function before(kind: ResidueKind): number {
  return kind === "emptyReason" ? 2 : 0;
}

/** The last day of another year than a final account's own. */
function otherYears(passage: Passage, document: string, fiscalYear: number): Residue[] {
  return [...passage.text.matchAll(/截[至止]\s*(20\d\d)\s*年\s*12\s*月\s*31\s*日/g)]
    .filter(([, year]) => Number(year) < fiscalYear)
    .slice(0, 1)
    .map((match) => at(passage, document, "otherYear", match));
}

/** 第三部分 2025年度部门决算情况说明 */
const yearOfHeading =
  /^(?:第.{1,2}部分|[一二三四五六七八九十]+[、.．]|\([一二三四五六七八九十]+\))?(?:[^，。；]{2,20}?)?(20\d\d)年(?:度)?(?:部门|单位)(?:预算|决算)(?:编制|公开|收支)?(?:情况)?说明$/;

/** Headings of a narrative of another year than the document's own. */
export function headingResidues(
  pages: readonly Page[],
  {document, fiscalYear}: {readonly document: string; readonly fiscalYear: number}
): Residue[] {
  const lines = pages.flatMap(({blocks}) => blocks.flatMap((block) => (block.kind === "table" ? [] : [block])));
  return lines.flatMap(({text, line}) => {
    const year = Number(yearOfHeading.exec(plainDigits(comparableText(text)))?.[1] ?? fiscalYear);
    return year < fiscalYear ? [{kind: "otherYear", where: {document, line, column: 1, text}, text}] : [];
  });
}
