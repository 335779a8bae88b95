import type {Locale} from "../locale/locale.js";
import {langOf} from "../locale/locale.js";
import type {DisplayUnit} from "../locale/number.js";
import {formatAmount} from "../locale/number.js";
import type {Translate} from "../locale/words.js";
import {translator} from "../locale/words.js";
import type {CorpusIndex} from "../store/published.js";
import {loadCorpus, loadUnit} from "../store/published.js";
import type {UnitFile} from "../store/unitFile.js";
import type {View} from "../store/view.js";
import {formatView, parseView} from "../store/view.js";
import type {DocumentContext} from "./documentContext.js";
import {element} from "./element.js";
import {fillPickers} from "./pickers.js";
import {findingUrl, placeUrl} from "./place.js";
import {listenToTheme} from "./theme.js";

/** What a page is drawn from. */
export interface PageContext extends DocumentContext {
  readonly corpus: CorpusIndex;
  readonly unit: UnitFile;
  readonly view: View;
  /** Changes the view: the address follows and the page is drawn again. */
  readonly change: (changes: Partial<Omit<View, "choices">> & {readonly choices?: Readonly<Record<string, string>>}) => void;
}

/** Draws a page into its place; called again at every change of the view. */
export type Page = (context: PageContext) => Node | Promise<Node>;

/** Opens a page: reads the address, loads the unit it names, draws, and keeps address and page together. */
export async function open(place: HTMLElement, page: Page, locale: Locale): Promise<void> {
  const t = translator(locale);
  document.documentElement.lang = langOf[locale];
  listenToTheme();
  try {
    const corpus = await loadCorpus();
    if (!corpus.units.length) throw new Error(t("noUnits"));
    let drawn = "";
    const draw = async () => {
      drawn = location.search;
      const context = await contextOf(corpus, locale, t, draw);
      fillPickers(context);
      place.replaceChildren(await page(context));
      place.removeAttribute("aria-busy");
    };
    addEventListener("popstate", () => location.search !== drawn && void draw().catch((error: unknown) => fail(place, t, error)));
    await draw();
    showFragment();
  } catch (error) {
    fail(place, t, error);
  }
}

/** What the fragment of the address names was not there when the browser looked for it: it looks again. */
function showFragment(): void {
  if (location.hash) requestAnimationFrame(() => location.replace(location.hash));
}

async function contextOf(corpus: CorpusIndex, locale: Locale, t: Translate, draw: () => Promise<void>): Promise<PageContext> {
  const units = corpus.units.map(({code}) => code);
  const asked = new URLSearchParams(location.search).get("unit");
  const entry = corpus.units.find(({code}) => code === asked) ?? corpus.units[0]!;
  const unit = await loadUnit(entry.code);
  const latest = Math.max(...unit.fiscalYears);
  const fallback = {unit: entry.code, year: latest, base: latest - 1, display: "wan" as DisplayUnit};
  const view = parseView(location.search, fallback, {units, years: unit.years});
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
    change: ({choices, ...changes}) => {
      const held = Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => name === "find"));
      const next = {...view, ...changes, choices: {...view.choices, ...held, ...choices}};
      history.pushState(null, "", formatView(next) + location.hash);
      const focused = document.activeElement?.id;
      void draw().then(() => focused && document.getElementById(focused)?.focus({preventScroll: true}));
    }
  };
  return context;

}

function fail(place: HTMLElement, t: Translate, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  place.replaceChildren(element("p", {class: "failure", role: "alert"}, t("loadFailed", {message})));
  place.removeAttribute("aria-busy");
}
