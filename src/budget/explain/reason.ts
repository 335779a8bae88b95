import type {Direction} from "../claim.js";
import {directionPattern} from "../directionWords.js";

/** What sort of cause a reason names. restated: it says no more than that the amount changed. */
export type ReasonKind = "perimeter" | "staff" | "policy" | "price" | "project" | "restated" | "other";

/**
 * Words of reasons, the first that fits counts; a new word is a new alternative,
 * with an example beside it. The names of lines hold words of causes too
 * (离退休, 改革), so that a mere restatement is told before most of these.
 */
export const reasonKinds: ReadonlyArray<readonly [kind: ReasonKind, words: RegExp, example: string]> = [
  [
    "perimeter",
    /并入|划入|划转|划出|转隶|合并|整合|机构改革|新成立|撤销|撤并|新增(?:下属)?单位/,
    "市劳动保障监察局并入"
  ],
  [
    "restated",
    /^[^，；。、]{0,40}?(?:经费|支出|费用?|预算|资金|缴费|补贴)(?:安排)?(?:有所)?(?:增加|减少|下降|增长|保持不变|持平)(?:所致)?$|^\d{4}年(?:度)?新增(?![^，；。]*项目)[^，；。、]{0,40}?(?:经费|支出)$/,
    "行政单位离退休经费增加"
  ],
  ["policy", /口径|政策|标准(?:提高|调整|提标)|调标|调资|改革|文件规定|科目调整/, "财政预算口径变化"],
  ["price", /物价|价格|涨价|油价|通胀/, "油价上涨"],
  [
    "staff",
    /考进|招录|招聘|录用|调入|调出|人员(?:增加|减少|变动|调整)|在职人数|编制|退休|离休|老龄化/,
    "新考进公务员 6 名"
  ],
  ["project", /项目(?:调整|增加|减少|完工|结束|取消|变动)|新增.*项目|一次性/, "项目调整"]
];

export function reasonKind(text: string): ReasonKind {
  const squeezed = text.replace(/\s/g, "");
  return reasonKinds.find(([, words]) => words.test(squeezed))?.[0] ?? "other";
}

/** A part of a reason that names a thing and where it went. */
interface Clause {
  readonly text: string;
  readonly direction?: Direction;
}

const directions = (["same", "increase", "decrease"] as const).map(
  (direction) => [direction, new RegExp(directionPattern(direction, "reason"))] as const
);

/** “新增1辆公务用车” counts cars, and says nothing of what they cost. */
const counted = /(?:新增|增加|增配|减少|核减)\d+(?:[辆名个台套位间处]|人(?!民币))/g;

/** Between clauses; not the comma of 1,200.00. */
const between = /[；;，。]|,(?!\d{3}(?!\d))/;

/** The clauses of a reason, in order; several things joined by commas are several clauses. */
export function clausesOf(reason: string): Clause[] {
  return reason
    .split(between)
    .map((text) => text.replace(/\s/g, ""))
    .filter(Boolean)
    .map((text) => {
      const said = text.replace(counted, "");
      const direction = directions.find(([, words]) => words.test(said))?.[0];
      return {text, ...(direction ? {direction} : {})};
    });
}
