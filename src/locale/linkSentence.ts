import type {YearPair} from "../budget/breakdown.js";
import type {Link, LinkReason} from "../budget/crosswalk/link.js";
import type {Line} from "../budget/series.js";
import {nameAt} from "../budget/series.js";
import type {LinkWord} from "./linkWords.js";
import {linkWord} from "./linkWords.js";
import type {Locale} from "./locale.js";

const thin = "\u202f";

type Says<Id extends LinkReason["id"]> = (reason: Extract<LinkReason, {readonly id: Id}>) => readonly [word: LinkWord, slots?: Readonly<Record<string, string>>];

const says: {readonly [Id in LinkReason["id"]]: Says<Id>} = {
  sameCode: ({row}) => (row ? ["sameCodeGround", {ground: row.ground}] : ["sameCode"]),
  knownNames: () => ["knownNames"],
  reclassified: ({row}) => ["reclassified", {ground: row.ground}],
  sameName: () => ["sameName"],
  alike: ({names, amounts}) => [amounts === 1 ? "alikeEqual" : "alike", {names: percent(Math.floor(names * 100)), gap: percent(Math.ceil((1 - amounts) * 100))}],
  sumsMeet: () => ["sumsMeet"],
  reviewed: ({decision: {reason, who, when}}) => ["reviewed", {reason, who, when}]
};

/** Why two lines are linked, in a few words. */
export function linkReason({reason}: Link, locale: Locale): string {
  const [word, slots] = (says[reason.id] as Says<LinkReason["id"]>)(reason);
  return linkWord(word, locale, slots);
}

/** What a link says of one of its lines: where it comes from, or where it may have gone. */
export function linkSentence(link: Link, line: Line, years: YearPair, locale: Locale): string {
  const {reason, from, to, confidence} = link;
  const why = linkReason(link, locale);
  const slots = {why, base: years.base, year: years.year};
  if ("before" in reason) return linkWord("listedAs", locale, {...slots, before: quoted(reason.before, locale), after: quoted(reason.after, locale)});
  const before = listed(from, years.base, locale);
  if (confidence === "certain") return linkWord("continues", locale, {...slots, lines: before});
  const isNew = to.some(({key}) => key === line.key);
  return linkWord(isNew ? "mayContinue" : "mayGoOn", locale, {...slots, lines: isNew ? before : listed(to, years.year, locale)});
}

function listed(lines: readonly Line[], year: number, locale: Locale): string {
  return lines.map((line) => [...(/^\d+$/.test(line.code) ? [line.code] : []), quoted(nameAt(line, year), locale)].join(" ")).join(linkWord("and", locale));
}

function quoted(name: string, locale: Locale): string {
  return linkWord("quoted", locale, {name});
}

function percent(value: number): string {
  return `${value}${thin}%`;
}
