import type {Direction} from "./claim.js";

/** What says it: a sentence on an amount, or a reason for a change. */
export type DirectionPlace = "amount" | "reason";

const both: readonly DirectionPlace[] = ["amount", "reason"];

/**
 * Words for which way an amount goes; a new word is a new alternative, with an
 * example. Prices, tasks and posts of a reason rise, widen and lapse as amounts
 * do not, and what is 一致 there agrees with a rule, not with last year.
 */
export const directionWords: ReadonlyArray<
  readonly [direction: Direction, pattern: string, example: string, places: readonly DirectionPlace[]]
> = [
  [
    "increase",
    "净?(?:增加|增长|上升|提高|上浮|攀升)了?|净增|增幅(?:为|达)?|新增|调增|追加|多安排|上调",
    "增长 0.64 %",
    both
  ],
  ["increase", "上涨|扩大", "油价上涨", ["reason"]],
  [
    "decrease",
    "净?(?:减少|下降|降低|压减|压缩|回落|下浮)了?|净减|降幅(?:为|达)?|减幅(?:为|达)?|调减|核减|缩减|削减|精减|少安排|下调",
    "下降 0 %",
    both
  ],
  ["decrease", "取消", "项目取消", ["reason"]],
  [
    "same",
    "(?:基本)?持平|无增减(?:变化|变动)?|没有(?:增减)?(?:变化|变动)|无变化|无变动|保持不变|未发生变化|未变|不变",
    "比2023年预算持平",
    both
  ],
  ["same", "相同|一致", "与2023年预算一致", ["amount"]]
];

/** The patterns of one way's words in a place, as alternatives. */
export function directionPattern(direction: Direction, place: DirectionPlace): string {
  return directionWords
    .filter(([way, , , places]) => way === direction && places.includes(place))
    .map(([, pattern]) => pattern)
    .join("|");
}
