import type {Locale} from "../../locale/locale.js";
import {langOf} from "../../locale/locale.js";
import type {DisplayUnit} from "../../locale/number.js";
import {displayUnits} from "../../locale/number.js";
import {joined} from "../../locale/words/joiners.js";
import type {Translate} from "../../locale/words/words.js";
import {translator} from "../../locale/words/words.js";
import type {Version} from "../../store/published/frozen.js";
import type {CorpusIndex} from "../../store/published/published.js";
import {loadCorpus, loadUnit} from "../../store/published/published.js";
import {rememberUnit} from "../../store/decided/recentUnits.js";
import type {UnitIndex, UnitIndexEntry} from "../../store/published/unitFile.js";
import type {Asked, Missed, View} from "../../store/view.js";
import {comparisonAsked, elsewhere, formatView, parseView, unitAsked, yearPairs} from "../../store/view.js";
import {document} from "../../store/page.js";
import {unitPicker} from "../finder/unitPicker.js";
import type {ChoiceTable} from "../page/choices.js";
import {knownChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import {repeatEarly} from "../page/early.js";
import {element} from "../page/element.js";
import {listenOnce} from "../page/listenOnce.js";
import {listenToSearch} from "../search/listenToSearch.js";
import {pageContext} from "../view/pageContext.js";
import {notHere, short, unitNotHere, yearsNotHere} from "../page/notHere.js";
import {windowTitle, unitNameIn, which, yearsText} from "../page/which.js";
import type {WrittenPage} from "./writtenPage.js";
import {writtenPage} from "./writtenPage.js";

/** Opens a page as its Markdown has it: reads the address, loads the unit it names, fills in, and keeps address and page together. */
export async function openPage(place: HTMLElement, locale: Locale): Promise<void> {
  const t = translator(locale);
  document.documentElement.lang = langOf[locale];
  listenToTheme();
  listenToSearch(locale);
  let written: WrittenPage | undefined;
  const fail = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const failure = element("p", {class: "failure", role: "alert"}, t("loadFailed", {message}));
    if (showsAsked(place)) place.prepend(failure);
    else if (written) written.replace(failure);
    else place.replaceChildren(failure);
    place.removeAttribute("aria-busy");
  };
  try {
    const [page, corpus] = await Promise.all([writtenPage(place), loadCorpus()]);
    written = page;
    if (!corpus.units.length) throw new Error(t("noUnits"));
    const followed: {view?: View} = {};
    let drawn = "";
    let turns = 0;
    let latest = Promise.resolve();
    const titled = windowTitle(document.title);
    /** Draws what the address asks for, and marks the place meanwhile; a draw that another has overtaken changes nothing more. */
    const draw = () => (latest = drawnNext());
    const drawnNext = async () => {
      const turn = ++turns;
      const isOvertaken = () => turn !== turns;
      place.dataset.drawing = "";
      try {
        await drawAsked(isOvertaken);
      } catch (error) {
        if (!isOvertaken()) fail(error);
      }
      if (!isOvertaken()) delete place.dataset.drawing;
    };
    const drawAsked = async (isOvertaken: () => boolean) => {
      drawn = location.search;
      const named = new URLSearchParams(drawn).get("version");
      const frozen = named ? await import("../frozen/keptVersion.js") : undefined;
      const isHeld = frozen && page.choices(Object.fromEntries(new URLSearchParams(drawn))).some(holdsVersion);
      const kept = isHeld ? await frozen.keptVersion(drawn, corpus, locale) : undefined;
      if (isOvertaken()) return;
      const version = kept && "version" in kept ? kept.version : undefined;
      const asked = version?.entry ?? unitAsked(drawn, corpus.units);
      if (kept && "notHere" in kept) {
        document.title = titled(t("notHere"));
        fillUnitPicker(corpus.units, t, locale);
        page.replace(notHere(kept.notHere));
      } else if ("what" in asked) {
        document.title = titled(t("notHere"));
        fillUnitPicker(corpus.units, t, locale);
        page.replace(notHere(unitNotHere(asked, corpus.units, drawn, t)));
      } else {
        const {missed, dropped, context} = await contextOf({
          corpus,
          entry: asked,
          version,
          choicesAt: page.choices,
          locale,
          draw,
          followed
        });
        if (isOvertaken()) return;
        if (!missed && drawn) drawn = addressed(context.view);
        document.title = missed
          ? titled(t("notHere"), unitNameIn(context, context.view.year))
          : titled(which(context, yearsOf(context)));
        fillPickers(context, missed);
        rememberUnit(context.view.unit);
        if (missed) page.replace(notHere(yearsNotHere(missed, asked, drawn, t)));
        else {
          const told = frozen && !isHeld ? frozen.versionNote(named!, asked.code, corpus, locale) : [];
          await page.draw(context, [...leftOut(dropped, {t, locale}), ...told], isOvertaken);
        }
        if (isOvertaken()) return;
        place.dataset.view = formatView({...context.view, choices: {}});
      }
      delete place.dataset.drawn;
      place.removeAttribute("aria-busy");
    };
    addEventListener("popstate", () => location.search !== drawn && void draw());
    await draw();
    showFragment();
    await repeatEarly(() => latest);
  } catch (error) {
    fail(error);
  }
}

/** Whether a page shows the version that its address names, and not the newest figures. */
function holdsVersion(choices: ChoiceTable): boolean {
  return Object.hasOwn(choices, "version");
}

/** Whether the page, drawn ahead and not yet by a script, shows what its address asks for. */
function showsAsked(place: HTMLElement): boolean {
  return place.dataset.drawn !== undefined && document.documentElement.dataset.elsewhere === undefined;
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
function leftOut(dropped: readonly string[], {t, locale}: Pick<PageContext, "t" | "locale">): HTMLElement[] {
  return dropped.length
    ? [
        element(
          "p",
          {class: "left-out", role: "status"},
          t("notKnown", {names: joined(dropped.map(short), "enumeration", locale)})
        )
      ]
    : [];
}

async function contextOf({
  corpus,
  entry,
  version,
  choicesAt,
  locale,
  draw,
  followed
}: {
  readonly corpus: CorpusIndex;
  readonly entry: UnitIndexEntry;
  /** The version of the unit that the address names, where it does. */
  readonly version: Version | undefined;
  readonly choicesAt: WrittenPage["choices"];
  readonly locale: Locale;
  readonly draw: () => Promise<void>;
  /** What the address was last made to ask for. */
  readonly followed: {view?: View};
}): Promise<Asked & {readonly context: PageContext}> {
  const unit = version?.unit ?? (await loadUnit(entry));
  const asked = parseView(location.search, {
    unit: entry.code,
    years: unit.years,
    latest: Math.max(...unit.fiscalYears),
    comparison: (year) => comparisonAsked(unit, year)
  });
  const choices = knownChoices(asked.view.choices, choicesAt(asked.view.choices), {unit, corpus});
  const view: View = {...asked.view, choices: choices.known};
  followed.view = view;
  const live = pageContext({
    corpus,
    unit,
    view,
    locale,
    change: ({choices = {}, unit: other, ...changes}) => {
      const held = Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => name === "find"));
      // what is chosen before the page has followed the last change comes on top of that
      const from = followed.view?.unit === view.unit ? followed.view : view;
      const chosen = Object.entries(choices).filter(([name, value]) => value !== (view.choices[name] ?? ""));
      const {alone, ...own} = from;
      const isAlone = alone && changes.base === undefined;
      followed.view = {
        ...own,
        ...(isAlone ? {alone} : {}),
        ...changes,
        choices: {...from.choices, ...held, ...Object.fromEntries(chosen)}
      };
      const shown = formatView(followed.view);
      const next = corpus.units.find(({code}) => code === other && code !== view.unit);
      history.pushState(null, "", next ? elsewhere(shown, next) : shown + location.hash);
      const focused = document.activeElement?.id;
      void draw().then(() => focused && document.getElementById(focused)?.focus({preventScroll: true}));
    }
  });
  const context = version ? (await import("../frozen/frozenNote.js")).frozenContext(live, version) : live;
  return {...asked, view, dropped: [...asked.dropped, ...choices.dropped], context};
}

/** What a picker shows while nothing on offer is chosen. */
const nothing = "";

/** Fills the header: unit, years and unit of display; links keep the view, or what is missed. */
function fillPickers({t, locale, corpus, unit, view, change}: PageContext, missed?: Missed): void {
  const shown = `${view.year}-${view.base}`;
  const unlisted = [
    ...(missed ? [[nothing, t("choose")] as const] : []),
    ...(view.alone ? [[shown, yearsText({view, t})] as const] : [])
  ];
  const pairs = yearPairs(unit.years).map(([year, base]) => [`${year}-${base}`, t("against", {year, base})] as const);
  document.getElementById("pickers")?.replaceChildren(
    unitPicker({units: corpus.units, shown: view.unit, onChange: (code) => change({unit: code}), t, locale}),
    select({
      id: "pick-years",
      label: t("comparison"),
      value: missed ? nothing : shown,
      options: [...unlisted, ...pairs],
      onChange: (pair) => {
        if (pair === nothing) return;
        if (pair === shown) return change({});
        const [year, base] = pair.split("-").map(Number);
        change({year: year!, base: base!, choices: {document: "", at: ""}});
      }
    }),
    select({
      id: "pick-display",
      label: t("display"),
      value: view.display,
      options: displayUnits.map((display) => [display, t(`${display}Long`)]),
      onChange: (display) => change({display: display as DisplayUnit})
    })
  );
  linkTo(missed ? location.search : formatView({...view, choices: {}}), missed ? location.search : formatView(view));
}

/** The header where the unit asked for is not here: only units can be chosen. */
function fillUnitPicker(units: UnitIndex, t: Translate, locale: Locale): void {
  document.getElementById("pickers")?.replaceChildren(
    unitPicker({
      units,
      shown: nothing,
      onChange: (code) => {
        const chosen = units.find((unit) => unit.code === code);
        if (chosen) location.assign(elsewhere(location.search, chosen));
      },
      t,
      locale
    })
  );
  linkTo(location.search, location.search);
}

function linkTo(search: string, twinSearch: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".nav-link, .brand")) link.search = search;
  const twin = document.querySelector<HTMLAnchorElement>("#twin");
  if (!twin) return;
  twin.search = twinSearch;
  twin.onclick = () => void (twin.search = location.search || twin.search);
}

/** The header's switch between light and dark; the choice is kept on this machine. */
export function listenToTheme(): void {
  listenOnce("theme", () => {
    const root = document.documentElement;
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // private windows may keep nothing
    }
  });
}
