import type {Translate, Word} from "../../locale/words/words.js";
import type {UnitDocument, UnitIndex, UnitIndexEntry} from "../../store/published/unitFile.js";
import type {Missed} from "../../store/view.js";
import {elsewhere, formatView, yearPairs} from "../../store/view.js";
import {document} from "../../store/page.js";
import type {PageContext} from "./context.js";
import {element} from "./element.js";
import {which} from "./which.js";

/** Somewhere else to go: an address and what is there. */
interface Offer {
  readonly href: string;
  readonly text: string;
}

export interface NotHere {
  readonly kicker?: string;
  readonly title: string;
  readonly why: string;
  readonly offered: string;
  readonly offers: readonly Offer[];
  /** How many more there are than are listed, in words. */
  readonly more?: string;
}

/** No more offers than a reader looks through. */
const mostOffers = 12;

/** What stands in the place of a page or exhibit that is asked for and not there: why, and what is. */
export function notHere({kicker, title, why, offered, offers, more}: NotHere): HTMLElement {
  return element(
    "div",
    {class: isFramed() ? "not-here alone" : "not-here", role: "alert"},
    kicker && element("p", {class: "kicker", lang: "zh-Hans"}, kicker),
    element("h1", {}, title),
    why && element("p", {class: "lead"}, why),
    offers.length > 0 &&
      element(
        "div",
        {},
        element("h2", {}, offered),
        element(
          "ul",
          {},
          offers.map(({href, text}) => element("li", {}, element("a", {href}, text)))
        ),
        more && element("p", {class: "subtitle"}, more)
      )
  );
}

/** An exhibit in a frame has no header. */
function isFramed(): boolean {
  return document.getElementById("pickers") === null;
}

/** No such unit: the others, those of like code or name first. */
export function unitNotHere({asked}: Missed, units: UnitIndex, search: string, t: Translate): NotHere {
  const ordered = [...units].sort((a, b) => likeness(b, asked) - likeness(a, asked));
  return {
    title: t("unitMissed", {asked: short(asked)}),
    why: t("unitMissedWhy"),
    offered: t("offeredUnits"),
    offers: ordered
      .slice(0, mostOffers)
      .map((unit) => ({href: elsewhere(search, unit), text: `${unit.name} · ${unit.code}`})),
    ...(units.length > mostOffers ? {more: t("offeredMore", {count: units.length - mostOffers})} : {})
  };
}

/** No such year of a unit that is here: its years, or what the year can be compared with. */
export function yearsNotHere(
  missed: Missed,
  unit: Pick<UnitIndexEntry, "name" | "code" | "years">,
  search: string,
  t: Translate
): NotHere {
  const {what, asked, year} = missed;
  const isYear = /^\d{4}$/.test(asked);
  const titles: Readonly<Record<Exclude<Missed["what"], "unit">, Word>> = {
    year: isYear ? "yearMissed" : "yearMissedOdd",
    base: isYear ? "baseMissed" : "baseMissedOdd",
    order: "orderMissed"
  };
  const distance = (to: number) => Math.abs(to - (isYear ? Number(asked) : Infinity));
  const of = (pair: readonly [number, number]) => (what === "year" ? pair[0] : pair[1]);
  const first = unit.years[0]!;
  const pairs = yearPairs(unit.years).filter(([current]) => year === undefined || current === year);
  const nearest = pairs
    .map((pair, i) => ({pair, i}))
    .sort((a, b) => distance(of(a.pair)) - distance(of(b.pair)) || b.pair[0] - a.pair[0] || a.i - b.i)
    .map(({pair}) => pair);
  const alone = year === undefined ? (unit.years.length === 1 ? [first] : []) : pairs.length ? [] : [year];
  return {
    kicker: `${unit.name} · ${unit.code}`,
    title: t(titles[what as "year"], {asked: short(asked), year}),
    why: t("yearMissedWhy"),
    offered: t("offeredYears"),
    offers: [
      ...nearest.slice(0, mostOffers).map(([current, base]) => ({
        href: elsewhere(search, unit, {year: current, base}),
        text: t("against", {year: current, base})
      })),
      ...alone.map((current) => ({
        href: elsewhere(search, unit, {year: current}),
        text: t("yearAlone", {year: current})
      }))
    ]
  };
}

/** An address may hold anything, however long. */
export function short(asked: string): string {
  return asked.length > 60 ? `${asked.slice(0, 60)}…` : asked;
}

/** How far codes go together, or whether a name holds what is asked for. */
function likeness({code, name, formerNames = []}: UnitIndexEntry, asked: string): number {
  if ([name, ...formerNames].some((own) => own.includes(asked) || asked.includes(own))) return asked.length + 1;
  let together = 0;
  while (together < asked.length && asked[together] === code[together]) ++together;
  return together;
}

/**
 * The document that the address names, or the view's year's own. A year without
 * one is shown by the next that looks back on it, with a word. Undefined where
 * the address names one that is not there.
 */
export function documentAsked({
  unit: {documents},
  view,
  t
}: PageContext):
  | {readonly document: UnitDocument; /** Said where the view's year has none of its own. */ readonly note: string}
  | undefined {
  const asked = view.choices.document;
  const own = documents.find(({fiscalYear}) => String(fiscalYear) === (asked ?? String(view.year)));
  if (own) return {document: own, note: ""};
  if (asked !== undefined) return undefined;
  const document = documents.find(({fiscalYear}) => fiscalYear > view.year) ?? documents.at(-1)!;
  return {document, note: t("noOwnDocument", {asked: view.year, year: document.fiscalYear})};
}

/** What stands in the place of a document that the address names and that is not there. */
export function missedDocument(context: PageContext): NotHere | undefined {
  const {
    unit: {documents},
    view,
    t
  } = context;
  if (documentAsked(context)) return undefined;
  const asked = view.choices.document!;
  return {
    kicker: which(context),
    title: t(/^\d{4}$/.test(asked) ? "documentMissed" : "documentMissedOdd", {asked: short(asked)}),
    why: t("documentMissedWhy"),
    offered: t("offeredDocuments"),
    offers: documents.map(({fiscalYear, title}) => ({
      href: formatView({...view, choices: {document: String(fiscalYear)}}),
      text: `${fiscalYear} · ${title}`
    }))
  };
}
