import {joined} from "../../locale/words/joiners.js";
import type {Word} from "../../locale/words/words.js";
import {translator} from "../../locale/words/words.js";
import type {Locale} from "../../locale/locale.js";
import type {Version} from "../../store/published/frozen.js";
import type {CorpusIndex} from "../../store/published/published.js";
import {loadCorpus, loadUnit} from "../../store/published/published.js";
import {pageUrl, standAlways} from "../../store/site.js";
import type {Missed, View} from "../../store/view.js";
import {comparisonAsked, formatView, parseView, unitAsked} from "../../store/view.js";
import {catalogueRow} from "../exhibits/catalogue.js";
import {exhibitUrl} from "../exhibits/exhibit.js";
import {exhibitFrame} from "../exhibits/exhibitFrame.js";
import {knownChoices} from "../page/choices.js";
import type {FigureFacts, PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {placeText} from "../page/place.js";
import {which} from "../page/which.js";
import {pageContext} from "../view/pageContext.js";
import type {AskedEmbed, PressedFigure, Show} from "./asked.js";
import {shows} from "./asked.js";

type CatalogueRow = NonNullable<ReturnType<typeof catalogueRow>>;

/** Why there is nothing to draw, as a sentence for readers. */
class NotDrawn extends Error {}

/** The exhibit that an element asks for, in its frame, or one sentence why there is nothing to draw. */
export async function embedded(asked: AskedEmbed): Promise<HTMLElement | string> {
  try {
    return await frameOf(asked);
  } catch (error) {
    if (error instanceof NotDrawn) return error.message;
    throw error;
  }
}

async function frameOf({locale, attributes, root, tell}: AskedEmbed): Promise<HTMLElement> {
  standAlways(root);
  const t = translator(locale);
  const row = await rowOf(attributes.exhibit ?? "", t);
  if (!attributes.unit) throw new NotDrawn(t("embedNoUnit"));
  if (attributes.version && row.isOfMany)
    throw new NotDrawn((await import("../../locale/sentences/frozenText.js")).frozenText("frozenMany", locale));
  const [{make, missing}, corpus] = await Promise.all([
    once(`exhibit ${attributes.exhibit}`, row.load),
    once("corpus", loadCorpus)
  ]);
  const {context, dropped} = await contextOf(corpus, row, {locale, attributes});
  const told = element("p", {class: "told", role: "status"});
  const own: PageContext = {
    ...context,
    elsewhere: true,
    keep: () => undefined,
    pressed: (facts) => {
      const figure = pressedFigure(facts, own);
      if (tell(figure)) told.replaceChildren(...pressedText(facts, figure));
    }
  };
  const exhibit = make(own);
  if (!exhibit) {
    const {view} = own;
    throw new NotDrawn(missing?.(own) ?? t(view.alone ? "notDrawableAlone" : "notDrawable", {...view}));
  }
  const frame = exhibitFrame(exhibit, own);
  const asked = showsOf(attributes.show);
  for (const [show, part] of Object.entries(partsOf)) if (!asked.known.has(show as Show)) drop(frame, part);
  if (!asked.known.has("title")) {
    frame.removeAttribute("aria-labelledby");
    frame.setAttribute("aria-label", `${which(own, exhibit.shown.years)}: ${exhibit.title}`);
  }
  const home = pageUrl(row.home, locale) + formatView({...own.view, choices: exhibit.choices ?? {}});
  const foot = frame.querySelector(".exhibit-foot")!;
  if (context.frozen) {
    const {frozenNote} = await import("../frozen/frozenNote.js");
    const {frozen: _, ...live} = own;
    foot.before(frozenNote({exhibit, make, live: exhibitUrl(exhibit, live)}, own));
  }
  foot.append(element("span", {class: "day"}, t("dataDate", {date: context.frozen?.day ?? corpus.date})));
  foot.append(element("a", {href: home}, t("openFull")));
  foot.before(told);
  const odd = [...dropped, ...asked.dropped];
  const leftOut = odd.length ? odd.map((await notHere()).short) : [];
  const writers = (name: "caption" | "note", word: Word) =>
    attributes[name] ? element("p", {class: "writers"}, element("span", {}, t(word)), attributes[name]) : "";
  frame.prepend(writers("caption", "embedCaption"));
  frame.append(
    writers("note", "embedNote"),
    leftOut.length
      ? element(
          "p",
          {class: "left-out", role: "status"},
          t("embedLeftOut", {names: joined(leftOut, "enumeration", locale)})
        )
      : ""
  );
  for (const link of frame.querySelectorAll("a")) leadOut(link);
  return frame;
}

/** Parts of a frame that the page's author chooses among. */
const partsOf: Readonly<Record<Show, string>> = {
  title: ".exhibit-head > :first-child",
  table: ".exhibit-tools > button",
  menu: ".exhibit-tools > .menu",
  sentence: ".exhibit-summary",
  badge: ".exhibit-foot > .badge",
  source: ".exhibit-foot > .source"
};

function drop(frame: HTMLElement, part: string): void {
  for (const each of frame.querySelectorAll(part)) each.remove();
}

function leadOut(link: HTMLAnchorElement): HTMLAnchorElement {
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener");
  return link;
}

async function rowOf(id: string, t: PageContext["t"]): Promise<CatalogueRow> {
  const row = catalogueRow(id);
  if (!row) throw new NotDrawn(id ? t("exhibitMissed", {asked: (await notHere()).short(id)}) : t("embedNoExhibit"));
  return row;
}

const notHere = () => import("../page/notHere.js");

/** What the attributes ask for, read as an address is. */
async function contextOf(
  corpus: CorpusIndex,
  {choices}: CatalogueRow,
  {locale, attributes}: Pick<AskedEmbed, "locale" | "attributes">
): Promise<{readonly context: PageContext; readonly dropped: readonly string[]}> {
  const t = translator(locale);
  const names = ["unit", "year", "base", "in", ...Object.keys(choices)];
  const held = names.flatMap((name) => (Object.hasOwn(attributes, name) ? [[name, attributes[name]!]] : []));
  const search = `?${new URLSearchParams(held)}`;
  const version = attributes.version
    ? await versionOfUnit(attributes.unit!, attributes.version, corpus, locale)
    : undefined;
  const entry = version?.entry ?? unitAsked(search, corpus.units);
  if ("what" in entry)
    throw new NotDrawn((await notHere()).unitNotHere(entry as Missed, corpus.units, search, t).title);
  const unit = version?.unit ?? (await once(entry.file, () => loadUnit(entry)));
  const {view, missed, dropped} = parseView(search, {
    unit: entry.code,
    years: unit.years,
    latest: Math.max(...unit.fiscalYears),
    comparison: (year) => comparisonAsked(unit, year)
  });
  if (missed) throw new NotDrawn((await notHere()).yearsNotHere(missed, entry, search, t).title);
  const chosen = knownChoices(view.choices, [choices], {unit, corpus});
  const known: View = {...view, choices: chosen.known};
  const live = pageContext({corpus, unit, view: known, locale, change: () => undefined});
  return {
    context: version ? (await import("../frozen/frozenNote.js")).frozenContext(live, version) : live,
    dropped: [...dropped, ...chosen.dropped]
  };
}

/** The version that an element is tied to, which elements of one page load once. */
async function versionOfUnit(unit: string, version: string, corpus: CorpusIndex, locale: Locale): Promise<Version> {
  const [{loadVersion}, {versionMissedText}] = await Promise.all([
    import("../../store/published/frozen.js"),
    import("../frozen/keptVersion.js")
  ]);
  const found = await once(`version ${unit} ${version}`, () => loadVersion({unit, version}, corpus));
  if (!("missed" in found)) return found;
  throw new NotDrawn(versionMissedText(found, locale));
}

const usualShows: readonly Show[] = ["title", "source", "badge"];

function showsOf(asked: string | undefined): {readonly known: ReadonlySet<Show>; readonly dropped: readonly string[]} {
  if (asked === undefined) return {known: new Set(usualShows), dropped: []};
  const words = asked.split(/\s+/).filter(Boolean);
  return {
    known: new Set(shows.filter((show) => words.includes(show))),
    dropped: words.filter((word) => !shows.some((show) => show === word)).map((word) => `show=${word}`)
  };
}

function pressedFigure({title, source, fiscalYear, of}: FigureFacts, context: PageContext): PressedFigure {
  return {
    unit: context.view.unit,
    line: of?.line ?? "",
    name: title,
    year: of?.year ?? fiscalYear,
    place: placeText(source, context),
    href: context.placeUrl(source, fiscalYear)
  };
}

/** The number with the place that it is printed at. */
function pressedText({facts}: FigureFacts, {name, year, place, href}: PressedFigure): Array<Node | string> {
  return [
    element("span", {lang: "zh-Hans"}, name),
    ` · ${year} · ${facts[0]?.[1] ?? ""} · `,
    leadOut(element("a", {href}, place))
  ];
}

const kept = new Map<string, Promise<unknown>>();

/** What elements of one page ask for is loaded once; what failed is tried again. */
function once<T>(name: string, load: () => Promise<T>): Promise<T> {
  const found =
    (kept.get(name) as Promise<T> | undefined) ??
    load().catch((error: unknown) => {
      kept.delete(name);
      throw error;
    });
  kept.set(name, found);
  return found;
}
