import type {YearPair} from "./breakdown.js";
import {alike} from "./crosswalk/alike.js";
import type {Decision} from "./crosswalk/decision.js";
import {concerns, isNamedBy} from "./crosswalk/decision.js";
import {known} from "./crosswalk/known.js";
import type {Link} from "./crosswalk/link.js";
import {membersOf} from "./crosswalk/link.js";
import type {Movement} from "./crosswalk/movement.js";
import {movements} from "./crosswalk/movement.js";
import {renamed} from "./crosswalk/renamed.js";
import {reviewed} from "./crosswalk/reviewed.js";
import type {Rule, RuleContext} from "./crosswalk/rule.js";
import {sameName} from "./crosswalk/sameName.js";
import {sumsMeet} from "./crosswalk/sumsMeet.js";
import type {Line} from "./series.js";

/** What is known first, what is only alike last: a line that a rule has linked is closed to those after it. */
const rules: readonly Rule[] = [reviewed, renamed, known, sameName, alike, sumsMeet];

/**
 * Lines that go on under another name or code from one year to another, or are
 * split or merged, with how sure that is and why. Each line is in one link at most.
 */
export function crosswalk(lines: readonly Line[], years: YearPair, decisions: readonly Decision[] = []): Link[] {
  const rejected = decisions.filter((decision) => decision.decision === "rejected" && concerns(decision, years));
  const isAllowed = (from: readonly Line[], to: readonly Line[]) => !rejected.some((decision) => isNamedBy(from, decision.from) && isNamedBy(to, decision.to));
  return movements(lines, years).flatMap((movement) => linksOf(movement, {...years, decisions, isAllowed}));
}

function linksOf(movement: Movement, context: RuleContext): Link[] {
  const taken = new Set<Line>();
  const open = (lines: readonly Line[]) => lines.filter((line) => !taken.has(line));
  return rules.flatMap((rule) =>
    rule({...movement, ended: open(movement.ended), begun: open(movement.begun), kept: open(movement.kept)}, context).filter((link) => {
      const members = membersOf(link);
      if (members.some((line) => taken.has(line))) return false;
      for (const line of members) taken.add(line);
      return true;
    })
  );
}
