import type {Link} from "./link.js";
import type {LinkRule} from "./linkRules.js";
import {areSiblings, isUncoded} from "./linkRules.js";
import {fenAt, plainName} from "./movement.js";

interface Pair {
  readonly link: Link;
  readonly score: number;
}

/** A score takes two parts of the names' likeness and one of the amounts'. */
const least = {names: 0.5, possible: 0.6, likely: 0.85, lead: 0.05} as const;

/**
 * Lines without codes whose names are alike: a suggestion, never certain.
 * Likely only where the names also lead clearly over every other pair that
 * either line could be part of.
 */
export const alike: LinkRule = ({ended, begun}, {base, year, isAllowed}) => {
  const pairs = ended.filter(isUncoded).flatMap((from) =>
    begun
      .filter((to) => areSiblings(from, to) && isAllowed([from], [to]))
      .flatMap((to): Pair[] => {
        const names = nameLikeness(from.label, to.label);
        const amounts = amountLikeness(fenAt(from, base), fenAt(to, year));
        const score = (2 * names + amounts) / 3;
        if (names < least.names || score < least.possible) return [];
        return [
          {
            score,
            link: {
              kind: "renamed",
              from: [from],
              to: [to],
              confidence: "possible",
              reason: {id: "alike", names, amounts}
            }
          }
        ];
      })
  );
  return pairs
    .sort((a, b) => b.score - a.score)
    .map((pair) => (isClear(pair, pairs) ? {...pair.link, confidence: "likely"} : pair.link));
};

function isClear({link, score}: Pair, pairs: readonly Pair[]): boolean {
  const rivals = pairs.filter(
    (other) => other.link !== link && (other.link.from[0] === link.from[0] || other.link.to[0] === link.to[0])
  );
  return score >= least.likely && rivals.every((other) => other.score + least.lead < score);
}

/** Words that names of projects carry or drop at will. */
const fillers = /项目|经费|资金|专项|工作|补助|补贴|费用|支出/g;

const years = /20\d\d(?:年度?)?/g;

/** Numbers that tell one phase, batch or site from the next. */
const ordinals = /[\d一二三四五六七八九十]+(?=期|批|号|次|标段)/g;

/**
 * How alike two names are, from 0 to 1: the mean of two of Dice's coefficients
 * over pairs of neighbouring characters, one of the plain names without years,
 * one of these without words that say nothing (经费, 项目, …) as well. Names
 * that are nothing but such words, and names of different phases (一期, 二期),
 * are not alike.
 */
export function nameLikeness(a: string, b: string): number {
  const [x, y] = [whole(a), whole(b)];
  if (ordinalsOf(x) !== ordinalsOf(y)) return 0;
  return core(x) && core(y) ? (dice(x, y) + dice(core(x), core(y))) / 2 : 0;
}

/** How close two amounts are, from 0 to 1: what the smaller is of the larger; 0 for unlike signs. */
export function amountLikeness(a: number, b: number): number {
  if (a === b) return 1;
  return a * b <= 0 ? 0 : Math.min(Math.abs(a), Math.abs(b)) / Math.max(Math.abs(a), Math.abs(b));
}

function whole(name: string): string {
  return plainName(name).replace(years, "");
}

function core(name: string): string {
  return name.replace(fillers, "");
}

function ordinalsOf(name: string): string {
  return (name.match(ordinals) ?? []).join(" ");
}

function dice(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairs(a), pairs(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size || 1);
}

function pairs(text: string): Set<string> {
  return new Set(Array.from(text.slice(1), (character, i) => text[i]! + character));
}
