import {pointAt} from "../series.js";
import type {Line} from "../series.js";
import type {Decision} from "./decision.js";
import {concerns, linesNamed} from "./decision.js";
import type {Link, LinkKind} from "./link.js";
import type {Rule} from "./rule.js";
import {isUncoded} from "./rule.js";

/** What a reviewer confirmed: certain, whatever the names. Lines of different levels are never one line. */
export const reviewed: Rule = ({lines}, years) =>
  years.decisions
    .filter((decision) => decision.decision === "confirmed" && concerns(decision, years))
    .flatMap((decision) => confirmed(decision, lines));

function confirmed(decision: Decision, lines: readonly Line[]): Link[] {
  const from = linesNamed(decision.from, lines.filter((line) => pointAt(line, decision.base)));
  const to = linesNamed(decision.to, lines.filter((line) => pointAt(line, decision.year)));
  if (!from || !to || new Set([...from, ...to].map(({level}) => level)).size > 1) return [];
  return [{kind: kindOf(from, to), from, to, confidence: "certain", reason: {id: "reviewed", decision}}];
}

function kindOf(from: readonly Line[], to: readonly Line[]): LinkKind {
  if (to.length > 1) return "split";
  if (from.length > 1) return "merged";
  return isUncoded(to[0]!) ? "renamed" : "recoded";
}
