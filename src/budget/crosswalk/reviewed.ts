import {pointAt} from "../series.js";
import type {Line} from "../series.js";
import type {Decision} from "./decision.js";
import {concerns, linesNamed} from "./decision.js";
import type {Link, LinkKind} from "./link.js";
import type {Rule} from "./rule.js";
import {isUncoded} from "./rule.js";

/**
 * What a reviewer confirmed: certain, whatever the names. Lines of different
 * levels are never one line. Over several years one link takes up where the
 * last one ended.
 */
export const reviewed: Rule = ({lines}, years) =>
  years.decisions
    .filter((decision) => decision.decision === "confirmed" && concerns(decision, years))
    .sort((a, b) => a.base - b.base)
    .flatMap((decision) => confirmed(decision, lines))
    .reduce<Link[]>(followed, []);

function confirmed(decision: Decision, lines: readonly Line[]): Link[] {
  const from = linesNamed(decision.from, lines.filter((line) => pointAt(line, decision.base)));
  const to = linesNamed(decision.to, lines.filter((line) => pointAt(line, decision.year)));
  if (!from || !to || new Set([...from, ...to].map(({level}) => level)).size > 1) return [];
  return [{kind: kindOf(from, to), from, to, confidence: "certain", reason: {id: "reviewed", decisions: [decision]}}];
}

function followed(links: readonly Link[], next: Link): Link[] {
  const before = links.find(({to}) => to.length === next.from.length && to.every((line) => next.from.includes(line)));
  if (!before) return [...links, next];
  const {from, to, via = []} = before;
  const both = [before, next].flatMap(({reason}) => (reason.id === "reviewed" ? reason.decisions : []));
  return [...links.filter((link) => link !== before), {...next, kind: kindOf(from, next.to), from, via: [...via, ...to], reason: {id: "reviewed", decisions: both}}];
}

function kindOf(from: readonly Line[], to: readonly Line[]): LinkKind {
  if (to.length > 1) return "split";
  if (from.length > 1) return "merged";
  return isUncoded(to[0]!) ? "renamed" : "recoded";
}
