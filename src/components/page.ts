import type {Locale} from "../locale/locale.js";
import {langOf} from "../locale/locale.js";
import {formatAmount} from "../locale/number.js";
import type {Translate} from "../locale/words.js";
import {translator} from "../locale/words.js";
import type {CorpusIndex} from "../store/published.js";
import {loadCorpus, loadUnit} from "../store/published.js";
import {comparison} from "../store/comparison.js";
import type {UnitFile} from "../store/unitFile.js";
import type {UnitIndexEntry} from "../store/unitIndex.js";
import type {Asked, View} from "../store/view.js";
import {elsewhere, formatView, parseView, unitAsked} from "../store/view.js";
import type {ChoiceChecks} from "./choiceChecks.js";
import {known} from "./choiceChecks.js";
import type {DocumentContext} from "./documentContext.js";
import {element} from "./element.js";
import {notHere, short, unitNotHere, yearsNotHere} from "./notHere.js";
import {titleOf} from "./pageTitle.js";
import {fillPickers, fillUnitPicker} from "./pickers.js";
import {findingUrl, placeUrl} from "./place.js";
import {listenToTheme} from "./theme.js";
import {unitNameIn, which} from "./which.js";

/** What a page is drawn from. */
export interface PageContext extends DocumentContext {
  readonly corpus: CorpusIndex;
  readonly unit: UnitFile;
  readonly view: View;
  /** Changes the view: the address follows and the page is drawn again. */
  readonly change: (changes: Partial<Omit<View, "choices">> & {readonly choices?: Readonly<Record<string, string>>}) => void;
}

/** Draws a page into its place; called again at every change of the view. */
export interface Page {
  (context: PageContext): Node | Promise<Node>;
  /** What the page's choices may be; one that it does not know is left out of the address, with a word. */
  readonly checks?: ChoiceChecks | ((choices: View["choices"]) => ChoiceChecks);
}

/** Opens a page: reads the address, loads the unit it names, draws, and keeps address and page together. */
export async function open(place: HTMLElement, page: Page, locale: Locale): Promise<void> {
  const t = translator(locale);
  document.documentElement.lang = langOf[locale];
  listenToTheme();
  try {
    const corpus = await loadCorpus();
    if (!corpus.units.length) throw new Error(t("noUnits"));
    let drawn = "";
    const titled = titleOf(document.title);
    const draw = async () => {
      drawn = location.search;
      const asked = unitAsked(drawn, corpus.units);
      if ("what" in asked) {
        document.title = titled(t("notHere"));
        fillUnitPicker(corpus.units, t);
        place.replaceChildren(notHere(unitNotHere(asked, corpus.units, drawn, t)));
      } else {
        const {missed, dropped, context} = await contextOf(corpus, asked, page, locale, t, draw);
        if (!missed && drawn) drawn = addressed(context.view);
        document.title = missed ? titled(t("notHere"), unitNameIn(context, context.view.year)) : titled(which(context, yearsOf(context)));
        fillPickers(context, missed);
        if (missed) place.replaceChildren(notHere(yearsNotHere(missed, asked, drawn, t)));
        else place.replaceChildren(...leftOut(dropped, t), await page(context));
      }
      place.removeAttribute("aria-busy");
    };
    addEventListener("popstate", () => location.search !== drawn && void draw().catch((error: unknown) => fail(place, t, error)));
    await draw();
    showFragment();
  } catch (error) {
    fail(place, t, error);
  }
}

/** The years of the view, or of the document that the address names. */
function yearsOf({unit, view: {choices, base, year}}: PageContext): number[] {
  const named = unit.documents.find(({fiscalYear}) => String(fiscalYear) === choices.document);
  return named ? [named.fiscalYear] : [base, year];
}

/** Makes an address that asks for something hold all that is shown, and nothing else. */
function addressed(view: View): string {
  if (location.search !== formatView(view)) history.replaceState(null, "", formatView(view) + location.hash);
  return location.search;
}

/** What the fragment of the address names was not there when the browser looked for it: it looks again. */
function showFragment(): void {
  if (location.hash) requestAnimationFrame(() => location.replace(location.hash));
}

/** What the address holds and nobody knows. */
function leftOut(dropped: readonly string[], t: Translate): HTMLElement[] {
  return dropped.length ? [element("p", {class: "left-out", role: "status"}, t("notKnown", {names: dropped.map(short).join(", ")}))] : [];
}

async function contextOf(corpus: CorpusIndex, entry: UnitIndexEntry, page: Page, locale: Locale, t: Translate, draw: () => Promise<void>): Promise<Asked & {readonly context: PageContext}> {
  const unit = await loadUnit(entry.code);
  const asked = parseView(location.search, {unit: entry.code, years: unit.years, latest: Math.max(...unit.fiscalYears), comparison: (year) => comparison(unit, year)});
  const checks = typeof page.checks === "function" ? page.checks(asked.view.choices) : page.checks;
  const choices = known(asked.view.choices, checks ?? {}, unit);
  const view: View = {...asked.view, choices: choices.known};
  const context: PageContext = {
    locale,
    t,
    corpus,
    unit,
    view,
    display: view.display,
    unitWord: t(view.display),
    amount: (fen, options = {}) => formatAmount(fen, {unit: view.display, ...options}),
    placeUrl: (source, fiscalYear) => placeUrl(source, fiscalYear, {view, locale}),
    findingUrl: (finding) => findingUrl(finding, {view, locale}),
    inspected: async (source) => {
      const [{inspected}, {publishedChecks}] = await Promise.all([import("./checks/inspected.js"), import("./checks/publishedChecks.js")]);
      return inspected(source, await publishedChecks(unit), context);
    },
    change: ({choices, unit: other, ...changes}) => {
      const held = Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => name === "find"));
      const {alone, ...own} = view;
      const isAlone = alone && changes.base === undefined;
      const shown = formatView({...own, ...(isAlone ? {alone} : {}), ...changes, choices: {...view.choices, ...held, ...choices}});
      const next = corpus.units.find(({code}) => code === other && code !== view.unit);
      history.pushState(null, "", next ? elsewhere(shown, next) : shown + location.hash);
      const focused = document.activeElement?.id;
      void draw().then(() => focused && document.getElementById(focused)?.focus({preventScroll: true}));
    }
  };
  return {...asked, view, dropped: [...asked.dropped, ...choices.dropped], context};
}

function fail(place: HTMLElement, t: Translate, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  place.replaceChildren(element("p", {class: "failure", role: "alert"}, t("loadFailed", {message})));
  place.removeAttribute("aria-busy");
}
