import type {Direction} from "../../budget/claim.js";
import {directionWords} from "../../budget/directionWords.js";
import type {Phase} from "../../budget/figure.js";

/**
 * The wording of changes. Each row is a phrase, what it says, and an example of
 * it; a new phrase is a new row. Patterns are tried in order at one place of
 * the text, so a longer phrase stands before a shorter one that begins alike.
 */

/**
 * What a change is measured against, and how many years before the document's
 * own, where the phrase prints no year.
 */
export const bases: ReadonlyArray<readonly [pattern: string, phase: Phase, example: string, yearsBack?: 0]> = [
  [
    "(?:比|较|与)(?:上年|上一年|去年)(?:度)?(?:当年)?(?:预算)?(?:支出|收入)?(?:实际)?执行(?:数|情况)?(?:相比)?",
    "executed",
    "比上年执行数增加"
  ],
  ["(?:比|较|与)(?:上年|上一年|去年)(?:度)?(?:支出|收入)?决算数?(?:相比)?", "final", "较上年决算数增加"],
  [
    "(?:比|较|与)(?:上年|上一年|去年)(?:度|同期)?(?:年初)?(?:(?:支出|收入)?预算)?(?:安排数?|批复数|数)?(?:相比|比较)?",
    "budget",
    "比上年预算增加"
  ],
  [
    "(?:比|较|与)\\s*(20\\d\\d)\\s*年(?:（[^）]*）)?(?:度)?(?:当年)?(?:预算)?(?:支出|收入)?(?:实际)?执行(?:数|情况)(?:相比)?",
    "executed",
    "比2023年预算执行数减少"
  ],
  [
    "(?:比|较|与)\\s*(20\\d\\d)\\s*年(?:（[^）]*）)?(?:度)?(?:支出|收入)?决算数?(?:相比)?",
    "final",
    "较2023年决算数减少"
  ],
  [
    "(?:比|较|与)\\s*(20\\d\\d)\\s*年(?:（[^）]*）)?(?:度|同期)?(?:年初)?(?:(?:支出|收入)?预算)?(?:安排数?|批复数|数)?(?:相比|比较)?",
    "budget",
    "比2024年预算增加"
  ],
  ["(?:比|较|与)(?:本年|当年)?年初预算数?(?:相比)?", "budget", "比年初预算增加", 0],
  ["(?<=决算数?[小低少大高多]于)(?:年初)?预算数?(?=\\s*\\d)", "budget", "决算数小于预算数2.00万元", 0],
  ["(?<=决算数?[小低少大高多]于)(?:全年|调整)预算数?(?=\\s*\\d)", "adjusted", "决算数小于全年预算数2.00万元", 0]
];

/** A base that is the one printed before it, if there is one. */
export const baseAgain: ReadonlyArray<readonly [pattern: string, phase: Phase, example: string]> = [
  ["(?:与|较)?同期?比", "budget", "同比增长"]
];

export const directions: ReadonlyArray<readonly [pattern: string, direction: Direction, example: string]> = [
  [
    "(?:增加|增长|上升)[（(/](?:减少|下降|降低)[）)]?(?=\\s*0(?:\\.0+)?\\s*(?:[%％]|万元|元))",
    "same",
    "较上年增长（下降）0%"
  ],
  ["(?:支出)?决算数?[大高多]于(?=(?:年初|全年|调整)?预算数?\\s*\\d)", "increase", "决算数大于预算数2.00万元"],
  ["(?:支出)?决算数?[小低少]于(?=(?:年初|全年|调整)?预算数?\\s*\\d)", "decrease", "决算数小于年初预算数2.00万元"],
  ...directionWords
    .filter(([, , , places]) => places.includes("amount"))
    .map(([direction, pattern, example]) => [pattern, direction, example] as const)
];

/** Openings of a reason. `list` opens a whole list of changes with their reasons. */
export const reasonMarks: ReadonlyArray<readonly [pattern: string, scope: "one" | "list", example: string]> = [
  ["变动(?:情况及)?理由(?:是)?[:：]?", "list", "变动理由：市劳动保障监察局并入"],
  ["(?:主要)?原因(?:主要)?(?:是|为)?[:：]?", "one", "增长主要原因是"],
  ["主要(?:由于|系(?!统)|是(?:因为|由于)?|受)", "one", "主要是项目调整"],
  ["(?<=(?:元|[%％]|平|变)[，,])(?:由于|因为|系(?!统))", "one", "增长5%，系人员增加"]
];

/** Before amounts that belong to several names, in order. */
export const sharingMarks: ReadonlyArray<
  readonly [pattern: string, of: "amounts" | "changes" | "all", example: string]
> = [
  ["分别[为是]", "amounts", "甲、乙分别为1万元、2万元"],
  ["(?:分别|各)(?=[增减上下提降压比较与])", "changes", "各减少1万元、2万元"],
  ["均(?=[与较比])", "all", "甲1万元，乙2万元，均与上年持平"]
];

/** A form's choice of directions that nobody made, a fall of less than nothing, points of a percentage, and a way from one amount to the next: no change of the amount is printed. */
export const undecidedMarks: ReadonlyArray<readonly [pattern: string, example: string]> = [
  [
    "(?:增加|增长|上升)[（(/](?:减少|下降|降低)[）)]?\\s*(?!0(?:\\.0+)?\\s*(?:[%％]|万元|元))[-−－﹣–△▲▽▼负(（]?\\s*\\d[\\d,.]*\\s*[)）]?\\s*(?:[%％]|万元|元)",
    "增加（减少）-1万元"
  ],
  [
    "(?:减少|下降|降低|压减|减幅为?|降幅为?)了?\\s*[-−－﹣–△▲▽▼负(（]\\s*\\d[\\d,.]*\\s*[)）]?\\s*(?:[%％]|万元|元)",
    "减少△1万元"
  ],
  ["(?:增加|增长|上升|提高|减少|下降|降低)了?\\s*\\d[\\d.]*\\s*个百分点", "较上年增长7.5个百分点"],
  ["(?:增加|增长|上升|提高|减少|下降|降低)\\s*[-—－]{2,}", "增长--"],
  ["[由从]\\s*\\d[\\d,.]*\\s*万?元(?:增加|增长|上升|提高|减少|下降|降低|压减)[至到为]", "由8.00万元下降至6.00万元"]
];

/** Before a percentage that is a part of a whole, not a rate of change. */
export const shareMarks: ReadonlyArray<readonly [pattern: string, example: string]> = [
  ["占(?![用地])[^，。；、：\\d]{0,30}?(?:为|达)?(?=\\s*\\d[\\d.]*\\s*[%％])", "占本年支出 99.75 %"],
  ["(?:比重|占比)(?:为|达)?(?=\\s*\\d[\\d.]*\\s*[%％])", "占比为 12.3 %"]
];

/** Before a percentage of the year's own budget that was spent: no change against another year. */
export const completionMarks: ReadonlyArray<readonly [pattern: string, example: string]> = [
  [
    "完成(?:了)?(?:年初|全年|年度|当年|本年|调整后?)?(?:的)?(?:支出|收入)?预算(?:安排)?(?:数)?(?:的)?|[为占](?:(?:年初|全年|年度|当年|本年|调整后?)(?:支出|收入)?)?预算(?:数)?的|为(?:支出|收入)预算(?:数)?的|(?:预算)?(?:完成|执行)率(?:为|达(?:到)?)?",
    "完成年初预算的 98.20 %"
  ]
];

/** The amount is not part of the budget that the document publishes. */
export const offBudgetMarks: ReadonlyArray<readonly [pattern: string, example: string]> = [
  ["未(?:列入|纳入)(?:年初)?预算", "15217 万元未列入年初预算"]
];

/** The end of a year that a count was taken at: the one before the disclosure's, or the one printed. */
export const yearEndMarks: ReadonlyArray<readonly [pattern: string, example: string]> = [
  ["截至上年(?:年)?底", "截至上年底"],
  ["截[至止](20\\d\\d)\\s*年(?:\\d{1,2}\\s*月(?:\\d{1,2}\\s*日)?|底)?", "截止2022年12月31日"]
];

/** Limits of price that a sentence sorts things by, and what one person or thing costs: no amounts of the budget. */
export const limitMarks: ReadonlyArray<readonly [pattern: string, example: string]> = [
  ["(?:(?:单价|单位价值)\\s*)?\\d[\\d.]*\\s*万?元(?:[（(]含[）)])?(?:以上|以下|以内)", "单价100万元（含）以上设备"],
  ["(?:人均|户均|每[人户辆次](?:每[年月天次])?)[^，。；、\\d]{0,6}\\d[\\d,.]*\\s*万?元", "每人每天补助100元"],
  ["\\d[\\d,.]*\\s*万?元\\s*(?:[/／]|每)[人户辆次天月年]", "餐费100元/人"]
];

/**
 * Words before an amount that say which phase it is of. What stands before them
 * is its subject; where nothing does, the subject is the one before.
 */
export const phaseMarks: ReadonlyArray<readonly [pattern: RegExp, phase: Phase, example: string]> = [
  [/^(.*?)(?:当年)?(?:预算)?执行数(?:为)?$/, "executed", "2023年当年预算执行数为60.13万元"],
  [/^()预算(?:安排|数)(?:为)?$/, "budget", "2024年预算安排25.77万元"],
  [/^(.*?)(?:(?:全年|调整)预算(?:数)?|预算调整数)为$/, "adjusted", "支出全年预算数为2.00万元"],
  [/^(.*(?:支出|费))预算(?:数)?为$/, "budget", "公务接待费支出预算为2.00万元"],
  [/^(.*?)年初(?:支出)?预算(?:数|安排)?(?:为)?$/, "budget", "年初预算为2993.92万元"],
  [/^(.*?)(?:支出)?决算(?:数)?(?:为)?$/, "final", "支出决算为2940.05万元"]
];
