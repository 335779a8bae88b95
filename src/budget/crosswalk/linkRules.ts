import {parentCode} from "../classification/functional.js";
import type {Item} from "../classification/reclassified.js";
import {reclassifications} from "../classification/reclassified.js";
import type {YearPair} from "../figure.js";
import type {Interval} from "../interval.js";
import {around, meets, sum} from "../interval.js";
import type {Line} from "../series.js";
import {nameAt, operandAt, pointAt} from "../series.js";
import type {Decision} from "./decision.js";
import {concerns, linesNamed} from "./decision.js";
import type {Link, LinkKind, LinkReason} from "./link.js";
import type {LineMovement} from "./movement.js";
import {plainName} from "./movement.js";

/** What a rule may look at besides the lines. */
export interface RuleContext extends YearPair {
  readonly decisions: readonly Decision[];
  /** Whether no reviewer has rejected these lines as one another's continuation. */
  readonly isAllowed: (from: readonly Line[], to: readonly Line[]) => boolean;
}

/** Proposes links, best first; of two about the same line the first one stands. */
export type LinkRule = (movement: LineMovement, context: RuleContext) => Link[];

/** Lines that can stand for one another: on one level, below one parent. */
export function areSiblings(a: Line, b: Line): boolean {
  return a.level === b.level && (isUncoded(a) || parentCode(a.code) === parentCode(b.code));
}

export function isUncoded({classification}: Line): boolean {
  return classification === "project";
}

/** What the ministry moved between the two years: likely, for a unit may have used the change for more than that. */
export const reclassifiedRule: LinkRule = ({ended, begun}, {base, year, isAllowed}) =>
  reclassifications
    .filter((row) => row.kind !== "renamed" && base < row.year && row.year <= year)
    .flatMap((row) => {
      const of = (items: readonly Item[], lines: readonly Line[]) =>
        lines.filter((line) => line.classification === row.classification && items.some((item) => isItem(line, item)));
      const [from, to] = [of(row.from, ended), of(row.to, begun)];
      if (!from.length || !to.length || !isAllowed(from, to)) return [];
      return {kind: row.kind, from, to, confidence: "likely", reason: {id: "reclassified", row}};
    });

function isItem({code, label}: Line, item: Item): boolean {
  return code === item.code && plainName(label) === plainName(item.name);
}

/** One code under two names: one line already, and said to be. Sources of revenue have no codes; their names are known. */
export const renamed: LinkRule = ({kept}, years) =>
  kept
    .filter((line) => !isUncoded(line))
    .flatMap((line) => {
      const [before, after] = [nameAt(line, years.base), nameAt(line, years.year)];
      if (plainName(before) === plainName(after)) return [];
      return {
        kind: "renamed",
        from: [line],
        to: [line],
        confidence: "certain",
        reason: reasonOf(line, before, after, years)
      };
    });

function reasonOf({classification, code}: Line, before: string, after: string, {base, year}: YearPair): LinkReason {
  if (classification === "source") return {id: "knownNames", before, after};
  const row = reclassifications.find(
    (row) =>
      row.kind === "renamed" &&
      row.classification === classification &&
      row.to[0]!.code === code &&
      base < row.year &&
      row.year <= year
  );
  return {id: "sameCode", before, after, ...(row ? {row} : {})};
}

/** Names that stand under many parents and tell none from another. */
const generic =
  /^(?:其他.*|行政运行|一般行政管理事务|机关服务|事业运行|事业机构|专项业务|专项业务活动|机关运行|信息化建设)$/;

/** One name, another code: likely, where no other line of that level bears the name. */
export const sameName: LinkRule = ({ended, begun, lines}, {isAllowed}) =>
  ended
    .filter((line) => !isUncoded(line) && !generic.test(plainName(line.label)))
    .flatMap((from) => {
      const bearing = (of: readonly Line[]) =>
        of.filter((line) => line.level === from.level && plainName(line.label) === plainName(from.label));
      const [to] = bearing(begun);
      if (!to || bearing(lines).length > 2 || !isAllowed([from], [to])) return [];
      return {
        kind: "recoded",
        from: [from],
        to: [to],
        confidence: "likely",
        reason: {id: "sameName", name: from.label}
      };
    });

/** Beyond these, some sum meets any amount by chance. */
const most = {parts: 4, candidates: 10} as const;

/** One line and several of the same parent that add up to it, rounding allowed for: possible, where just one set of lines does. */
export const sumsMeet: LinkRule = ({ended, begun}, {base, year, isAllowed}) =>
  [
    ...ended.flatMap((whole) =>
      partsOf(whole, base, begun, year).map((to): Link => ({
        kind: "split",
        from: [whole],
        to,
        confidence: "possible",
        reason: {id: "sumsMeet"}
      }))
    ),
    ...begun.flatMap((whole) =>
      partsOf(whole, year, ended, base).map((from): Link => ({
        kind: "merged",
        from,
        to: [whole],
        confidence: "possible",
        reason: {id: "sumsMeet"}
      }))
    )
  ].filter(({from, to}) => isAllowed(from, to));

/** The one set of lines that adds up to the whole; none where there are two. */
function partsOf(whole: Line, year: number, others: readonly Line[], otherYear: number): Line[][] {
  const candidates = others.filter((line) => areSiblings(whole, line));
  if (candidates.length > most.candidates) return [];
  const target = intervalAt(whole, year);
  const found = sets(candidates).filter(
    (set) => set.length > 1 && meets(target, sum(set.map((line) => intervalAt(line, otherYear))))
  );
  return found.length === 1 ? found : [];
}

function intervalAt(line: Line, year: number): Interval {
  return around(operandAt(line, year).amount ?? {fen: 0, half: 0});
}

function sets(lines: readonly Line[]): Line[][] {
  return lines.reduce<Line[][]>(
    (found, line) => [...found, ...found.filter(({length}) => length < most.parts).map((set) => [...set, line])],
    [[]]
  );
}

/**
 * What a reviewer confirmed: certain, whatever the names. Lines of different
 * levels are never one line. Over several years one link takes up where the
 * last one ended.
 */
export const reviewed: LinkRule = ({lines}, years) =>
  years.decisions
    .filter((decision) => decision.decision === "confirmed" && concerns(decision, years))
    .sort((a, b) => a.base - b.base)
    .flatMap((decision) => confirmed(decision, lines))
    .reduce<Link[]>(followed, []);

function confirmed(decision: Decision, lines: readonly Line[]): Link[] {
  const from = linesNamed(
    decision.from,
    lines.filter((line) => pointAt(line, decision.base))
  );
  const to = linesNamed(
    decision.to,
    lines.filter((line) => pointAt(line, decision.year))
  );
  if (!from || !to || new Set([...from, ...to].map(({level}) => level)).size > 1) return [];
  return [{kind: kindOf(from, to), from, to, confidence: "certain", reason: {id: "reviewed", decisions: [decision]}}];
}

function followed(links: readonly Link[], next: Link): Link[] {
  const before = links.find(({to}) => to.length === next.from.length && to.every((line) => next.from.includes(line)));
  if (!before) return [...links, next];
  const {from, to, via = []} = before;
  const both = [before, next].flatMap(({reason}) => (reason.id === "reviewed" ? reason.decisions : []));
  return [
    ...links.filter((link) => link !== before),
    {...next, kind: kindOf(from, next.to), from, via: [...via, ...to], reason: {id: "reviewed", decisions: both}}
  ];
}

function kindOf(from: readonly Line[], to: readonly Line[]): LinkKind {
  if (to.length > 1) return "split";
  if (from.length > 1) return "merged";
  return isUncoded(to[0]!) ? "renamed" : "recoded";
}
