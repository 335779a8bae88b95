import {crosswalk} from "../crosswalk.js";
import type {BudgetError} from "../errors.js";
import {duplicate, unknown, unsupported} from "../errors.js";
import type {Line} from "../series.js";
import type {Decision} from "./decision.js";
import {isNamedBy} from "./decision.js";
import type {Link} from "./link.js";

/** Why a decision has no effect on these lines; undefined where it has one. */
export function unusedDecision(decision: Decision, lines: readonly Line[], all: readonly Decision[]): BudgetError | undefined {
  const between = (decisions: readonly Decision[]) => crosswalk(lines, decision, decisions);
  const said = `${decision.from.names.join("；")} → ${decision.to.names.join("；")}, ${decision.base} to ${decision.year}`;
  if (decision.decision === "rejected") {
    const others = all.filter((other) => other !== decision);
    const met = between(others).filter(({from, to}) => isNamedBy(from, decision.from) && isNamedBy(to, decision.to));
    if (!met.length) return unknown("link", said);
    return met.some(isOneLine) ? unsupported("rejection", `${said}, one code is one line`) : undefined;
  }
  if (!between([decision]).some((link) => isBy(link, decision))) return unknown("line", said);
  return between(all).some((link) => isBy(link, decision)) ? undefined : duplicate("line", `${said}, in an earlier entry too`);
}

function isBy({reason}: Link, decision: Decision): boolean {
  return reason.id === "reviewed" && reason.decisions.includes(decision);
}

function isOneLine({from, to}: Link): boolean {
  return from[0] === to[0];
}
