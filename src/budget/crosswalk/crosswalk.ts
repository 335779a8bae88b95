import type {BudgetError} from "../errors.js";
import {duplicate, unknown, unsupported} from "../errors.js";
import type {YearPair} from "../figure.js";
import type {Line} from "../series.js";
import type {Decision} from "./decision.js";
import {concerns, isNamedBy} from "./decision.js";
import {alike} from "./likeness.js";
import type {Link} from "./link.js";
import {membersOf} from "./link.js";
import type {LinkRule, RuleContext} from "./linkRules.js";
import {reclassifiedRule, renamed, reviewed, sameName, sumsMeet} from "./linkRules.js";
import type {LineMovement} from "./movement.js";
import {movements} from "./movement.js";

/** What is known first, what is only alike last: a line that a rule has linked is closed to those after it. */
const rules: readonly LinkRule[] = [reviewed, renamed, reclassifiedRule, sameName, alike, sumsMeet];

/**
 * Lines that go on under another name or code from one year to another, or are
 * split or merged, with how sure that is and why. Each line is in one link at most.
 */
export function crosswalk(lines: readonly Line[], years: YearPair, decisions: readonly Decision[] = []): Link[] {
  const rejected = decisions.filter((decision) => decision.decision === "rejected" && concerns(decision, years));
  const isAllowed = (from: readonly Line[], to: readonly Line[]) =>
    !rejected.some((decision) => isNamedBy(from, decision.from) && isNamedBy(to, decision.to));
  return movements(lines, years).flatMap((movement) => linksOf(movement, {...years, decisions, isAllowed}));
}

function linksOf(movement: LineMovement, context: RuleContext): Link[] {
  const taken = new Set<Line>();
  const open = (lines: readonly Line[]) => lines.filter((line) => !taken.has(line));
  return rules.flatMap((rule) =>
    rule(
      {...movement, ended: open(movement.ended), begun: open(movement.begun), kept: open(movement.kept)},
      context
    ).filter((link) => {
      const members = membersOf(link);
      if (members.some((line) => taken.has(line))) return false;
      for (const line of members) taken.add(line);
      return true;
    })
  );
}

/** Why a decision has no effect on these lines; undefined where it has one. */
export function unusedDecision(
  decision: Decision,
  lines: readonly Line[],
  all: readonly Decision[]
): BudgetError | undefined {
  const between = (decisions: readonly Decision[]) => crosswalk(lines, decision, decisions);
  const said = `${decision.from.names.join("；")} → ${decision.to.names.join("；")}, ${decision.base} to ${decision.year}`;
  if (decision.decision === "rejected") {
    const others = all.filter((other) => other !== decision);
    const met = between(others).filter(({from, to}) => isNamedBy(from, decision.from) && isNamedBy(to, decision.to));
    if (!met.length) return unknown("link", said);
    return met.some(isOneLine) ? unsupported("rejection", `${said}, one code is one line`) : undefined;
  }
  if (!between([decision]).some((link) => isBy(link, decision))) return unknown("line", said);
  return between(all).some((link) => isBy(link, decision))
    ? undefined
    : duplicate("line", `${said}, in an earlier entry too`);
}

function isBy({reason}: Link, decision: Decision): boolean {
  return reason.id === "reviewed" && reason.decisions.includes(decision);
}

function isOneLine({from, to}: Link): boolean {
  return from[0] === to[0];
}
