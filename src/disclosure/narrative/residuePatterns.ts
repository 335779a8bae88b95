import type {ResidueKind} from "../model/residue.js";

/** What only a heading or a paragraph of its own shows, what any text shows. */
export type ResiduePlace = "text" | "heading";

const amount = "\\d[\\d,]*(?:\\.\\d+)?";
const some = "(?!0+(?:\\.0+)?\\s*(?:万元|元|[%％]))\\d[\\d,]*(?:\\.\\d+)?";
const up = "(?:增加|增长|上升)";
const down = "(?:减少|下降|降低)";

/**
 * What is left of a form or of another year, as it is printed; a new wording is
 * a new row. Each has an example that it finds and one that it leaves alone.
 */
export const residuePatterns: ReadonlyArray<
  readonly [kind: ResidueKind, place: ResiduePlace, pattern: string, example: string, sound: string]
> = [
  [
    "placeholder",
    "text",
    "(?:[XＸx×*＊○]{2,}|某某)(?=年|月|局|委|办|单位|部门|中心|学校|万元|元|[%％]|项目|辆|区|县|市|镇|街道)",
    "甲市XX局共有车辆0辆",
    "甲市乙局共有车辆0辆"
  ],
  ["placeholder", "text", "[×＊*]{3,}(?![\\d.])", "主要用于×××等支出", "尺寸为3×4×5米"],
  [
    "blankAmount",
    "text",
    `(?:占|比上年|${up}|${down})[^\\S\\n]*(?:[%％]|万元)(?!以|的|为)`,
    "占 %，比上年减少 万元",
    "占5%，比上年减少1万元"
  ],
  [
    "bothDirections",
    "text",
    `${down}\\s*[（(/／]\\s*${up}\\s*[）)]?(?=\\s*(?:\\d|的?主要|原因|[，。]))`,
    "下降（增长）27.78%",
    "下降27.78%"
  ],
  [
    "bothDirections",
    "text",
    `${up}\\s*[（(/／]\\s*${down}\\s*[）)]?(?=\\s*(?:\\d|的?主要|原因|[，。]))`,
    "增加（减少）1.00万元",
    "增加1.00万元（减少的部分除外）"
  ],
  ["brokenYear", "text", "(?<![\\d.])20\\d\\s*年度", "202 年度部门预算", "2026 年度部门预算"],
  [
    "missingSign",
    "text",
    `(?:增长|下降|增幅为?|降幅为?)\\s*\\d+\\.\\d+(?=\\s*[。，；])`,
    "增加10.00万元，增长 13.95。",
    "增加10.00万元，增长 13.95%。"
  ],
  [
    "missingSign",
    "text",
    "占(?:[^，。；、\\d占]{0,16})\\d{1,2}\\.\\d+(?=\\s*[。，；])",
    "占本年支出76.23，",
    "占本年支出76.23%，"
  ],
  [
    "emptyReason",
    "text",
    "(?:主要)?原因(?:主要)?(?:是|为|[：:])+\\s*(?=[。；，])",
    "主要原因是。",
    "主要原因是人员增加。"
  ],
  [
    "doubledWord",
    "text",
    "(增加|减少|增长|下降|降低|持平|万元|主要用于|主要原因(?:是)?|[比较与](?:上年|20\\d\\d年))\\1",
    "比上年增加增加1.00万元",
    "比上年增加，增加1.00万元"
  ],
  [
    "directionAgainstWords",
    "text",
    `(?:${up}|${down})[为至到]\\s*${amount}\\s*万?元\\s*[，,]\\s*[与和][^，。；]{0,16}持平`,
    "减少为0.00万元，与2025年持平",
    "减少0.00万元，与2025年持平"
  ],
  [
    "directionAgainstWords",
    "text",
    `${up}了?\\s*${some}\\s*万?元\\s*[，,]\\s*${down}了?\\s*${some}\\s*[%％]`,
    "增加1.00万元，下降5.00%",
    "增加1.00万元，增长5.00%"
  ],
  [
    "directionAgainstWords",
    "text",
    `${down}了?\\s*${some}\\s*万?元\\s*[，,]\\s*${up}了?\\s*${some}\\s*[%％]`,
    "减少1.00万元，增长5.00%",
    "减少1.00万元，下降5.00%"
  ],
  ["instruction", "text", "仍保留该表格式|并在本表下方作下述说明", "无此项支出的，仍保留该表格式", "本表无数据"],
  [
    "instruction",
    "text",
    "[（(](?:增加内容|请?(?:自行|据实|按实际情况)(?:填写|填列|修改|删除)[^）)]{0,12})[）)]",
    "收入情况说明（增加内容）",
    "（增加的内容见下）"
  ],
  ["instruction", "heading", "^[（(]公开[^（）()。，]{2,30}表[）)]$", "（公开整体绩效目标、项目申报表）", "公开04表"]
];
