import type {Direction} from "../claim.js";

/** A part of a reason that names a thing and where it went. */
export interface Clause {
  readonly text: string;
  readonly direction?: Direction;
}

const directions: ReadonlyArray<readonly [direction: Direction, words: RegExp]> = [
  ["same", /保持不变|持平|不变|没有变化/],
  ["increase", /增加|增长|增幅|上升|提高|新增|上涨|扩大/],
  ["decrease", /减少|下降|降低|压减|压缩|缩减|取消/]
];

/** “新增1辆公务用车” counts cars, and says nothing of what they cost. */
const counted = /(?:新增|增加|增配|减少|核减)\d+(?:[辆名个台套位间处]|人(?!民币))/g;

/** Between clauses; not the comma of 1,200.00. */
const between = /[；;，。]|,(?!\d{3}(?!\d))/;

/** The clauses of a reason, in order; several things joined by commas are several clauses. */
export function clausesOf(reason: string): Clause[] {
  return reason.split(between).map((text) => text.replace(/\s/g, "")).filter(Boolean).map((text) => {
    const said = text.replace(counted, "");
    const direction = directions.find(([, words]) => words.test(said))?.[0];
    return {text, ...(direction ? {direction} : {})};
  });
}
