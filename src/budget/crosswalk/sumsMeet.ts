import type {Interval} from "../interval.js";
import {around, meets, sum} from "../interval.js";
import type {Line} from "../series.js";
import {operandAt} from "../series.js";
import type {Link} from "./link.js";
import type {Rule} from "./rule.js";
import {areSiblings} from "./rule.js";

/** Beyond these, some sum meets any amount by chance. */
const most = {parts: 4, candidates: 10} as const;

/** One line and several of the same parent that add up to it, rounding allowed for: possible, where just one set of lines does. */
export const sumsMeet: Rule = ({ended, begun}, {base, year, isAllowed}) => [
  ...ended.flatMap((whole) => partsOf(whole, base, begun, year).map((to): Link => ({kind: "split", from: [whole], to, confidence: "possible", reason: {id: "sumsMeet"}}))),
  ...begun.flatMap((whole) => partsOf(whole, year, ended, base).map((from): Link => ({kind: "merged", from, to: [whole], confidence: "possible", reason: {id: "sumsMeet"}})))
].filter(({from, to}) => isAllowed(from, to));

/** The one set of lines that adds up to the whole; none where there are two. */
function partsOf(whole: Line, year: number, others: readonly Line[], otherYear: number): Line[][] {
  const candidates = others.filter((line) => areSiblings(whole, line));
  if (candidates.length > most.candidates) return [];
  const target = intervalAt(whole, year);
  const found = sets(candidates).filter((set) => set.length > 1 && meets(target, sum(set.map((line) => intervalAt(line, otherYear)))));
  return found.length === 1 ? found : [];
}

function intervalAt(line: Line, year: number): Interval {
  return around(operandAt(line, year).amount ?? {fen: 0, half: 0});
}

function sets(lines: readonly Line[]): Line[][] {
  return lines.reduce<Line[][]>((found, line) => [...found, ...found.filter(({length}) => length < most.parts).map((set) => [...set, line])], [[]]);
}
