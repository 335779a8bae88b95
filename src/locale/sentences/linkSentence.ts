import type {Link, LinkReason} from "../../budget/crosswalk/link.js";
import type {YearPair} from "../../budget/figure.js";
import type {Line} from "../../budget/series.js";
import {nameAt} from "../../budget/series.js";
import type {Locale} from "../locale.js";
import {joined} from "../words/joiners.js";
import {linkWord} from "../words/linkWords.js";

const thin = "\u202f";

type Says<Id extends LinkReason["id"]> = (reason: Extract<LinkReason, {readonly id: Id}>, locale: Locale) => string;

const says: {readonly [Id in LinkReason["id"]]: Says<Id>} = {
  sameCode: ({row}, locale) =>
    row ? linkWord("sameCodeGround", locale, {ground: row.ground}) : linkWord("sameCode", locale),
  knownNames: (_, locale) => linkWord("knownNames", locale),
  reclassified: ({row: {ground}}, locale) => linkWord("reclassified", locale, {ground}),
  sameName: (_, locale) => linkWord("sameName", locale),
  alike: ({names, amounts}, locale) =>
    linkWord(amounts === 1 ? "alikeEqual" : "alike", locale, {
      names: percent(Math.floor(names * 100)),
      gap: percent(Math.ceil((1 - amounts) * 100))
    }),
  sumsMeet: (_, locale) => linkWord("sumsMeet", locale),
  reviewed: ({decisions}, locale) =>
    joined(
      decisions.map(({reason, who, when}) => linkWord("reviewed", locale, {reason, who, when})),
      "pause",
      locale
    )
};

/** Why two lines are linked, in a few words. */
export function linkReason({reason}: Link, locale: Locale): string {
  return (says[reason.id] as Says<LinkReason["id"]>)(reason, locale);
}

/** What a link says of one of its lines: where it comes from, or where it may have gone. */
export function linkSentence(link: Link, line: Line, years: YearPair, locale: Locale): string {
  const {reason, from, to, confidence} = link;
  const why = linkReason(link, locale);
  const slots = {why, base: years.base, year: years.year};
  if ("before" in reason)
    return linkWord("listedAs", locale, {
      ...slots,
      before: quoted(reason.before, locale),
      after: quoted(reason.after, locale)
    });
  const before = listed(from, years.base, locale);
  if (confidence === "certain") return linkWord("continues", locale, {...slots, lines: before});
  const isNew = to.some(({key}) => key === line.key);
  return linkWord(isNew ? "mayContinue" : "mayGoOn", locale, {
    ...slots,
    lines: isNew ? before : listed(to, years.year, locale)
  });
}

function listed(lines: readonly Line[], year: number, locale: Locale): string {
  return lines
    .map((line) => [...(/^\d+$/.test(line.code) ? [line.code] : []), quoted(nameAt(line, year), locale)].join(" "))
    .join(linkWord("and", locale));
}

function quoted(name: string, locale: Locale): string {
  return linkWord("quoted", locale, {name});
}

function percent(value: number): string {
  return `${value}${thin}%`;
}
