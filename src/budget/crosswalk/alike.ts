import type {Link} from "./link.js";
import {amountLikeness, nameLikeness} from "./likeness.js";
import {fenAt} from "./movement.js";
import type {Rule} from "./rule.js";
import {areSiblings, isUncoded} from "./rule.js";

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
export const alike: Rule = ({ended, begun}, {base, year, isAllowed}) => {
  const pairs = ended.filter(isUncoded).flatMap((from) =>
    begun.filter((to) => areSiblings(from, to) && isAllowed([from], [to])).flatMap((to): Pair[] => {
      const names = nameLikeness(from.label, to.label);
      const amounts = amountLikeness(fenAt(from, base), fenAt(to, year));
      const score = (2 * names + amounts) / 3;
      if (names < least.names || score < least.possible) return [];
      return [{score, link: {kind: "renamed", from: [from], to: [to], confidence: "possible", reason: {id: "alike", names, amounts}}}];
    })
  );
  return pairs.sort((a, b) => b.score - a.score).map((pair) => (isClear(pair, pairs) ? {...pair.link, confidence: "likely"} : pair.link));
};

function isClear({link, score}: Pair, pairs: readonly Pair[]): boolean {
  const rivals = pairs.filter((other) => other.link !== link && (other.link.from[0] === link.from[0] || other.link.to[0] === link.to[0]));
  return score >= least.likely && rivals.every((other) => other.score + least.lead < score);
}
