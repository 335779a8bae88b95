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

/** The clauses of a reason, in order; several things joined by commas are several clauses. */
export function clausesOf(reason: string): Clause[] {
  return reason.split(/[；;，,。]/).map((text) => text.replace(/\s/g, "")).filter(Boolean).map((text) => {
    const direction = directions.find(([, words]) => words.test(text))?.[0];
    return {text, ...(direction ? {direction} : {})};
  });
}
