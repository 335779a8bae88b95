import type {Disclosure} from "../../disclosure/model/disclosure.js";
import {joined} from "../../locale/words/joiners.js";
import {startEngine, stopLoading} from "../../store/engine/engine.js";
import type {Engine} from "../../store/engine/engine.js";
import {layTables} from "../../store/engine/layTables.js";
import {loadCorpus} from "../../store/published/published.js";
import type {UnitIndexEntry} from "../../store/published/unitFile.js";
import {distinctYears, yearsWithPoints} from "../../store/published/unitFile.js";
import type {OpenedUnit} from "../../store/tables/openedRows.js";
import {openedRows, openedUnits} from "../../store/tables/openedRows.js";
import type {DocumentContext, PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {codeMark, tabledUnits} from "./openedUnit.js";
import type {ShownDocument} from "./reportSections.js";
import {drawnParts, sectionContext} from "./reportSections.js";

interface Opened {
  readonly disclosures: readonly Disclosure[];
  readonly shown: Disclosure;
  /** Says when something else is opened or shown. */
  readonly ended: AbortSignal;
}

/** Questions of one's own about what is opened, beside all that is published. */
export async function exploreOpened(
  {disclosures, shown, ended}: Opened,
  own: ShownDocument,
  context: DocumentContext
): Promise<Node[]> {
  const {t, locale} = context;
  const corpus = await loadCorpus();
  const tabled = tabledUnits(disclosures, shown);
  const units = openedUnits(tabled, corpus.units, {code: codeMark, name: t("openedHere")});
  const page = sectionContext("explore", own, context);
  const code = units[tabled.findIndex((unit) => unit.disclosures.includes(shown))]!.code;
  const asked: PageContext = {
    ...page,
    corpus: {...corpus, units: [...corpus.units, ...units.map(entryOf)]},
    view: {...page.view, unit: code, choices: {units: "one", ...page.view.choices}},
    engine: async (options) => {
      ended.throwIfAborted();
      ended.addEventListener("abort", stopLoading, {once: true});
      const engine = await startEngine({...options, isOwn: true});
      ended.removeEventListener("abort", stopLoading);
      await laidIn(engine, units, ended);
      return engine;
    }
  };
  const names = joined(
    units.map(({name}) => name),
    "enumeration",
    locale
  );
  return [
    element("p", {class: "lead"}, t("exploreOpened", {names, mark: codeMark})),
    ...units.map((unit) => element("p", {class: "subtitle"}, standingOf(unit, context))),
    ...(await drawnParts(
      [
        ["part", "builder"],
        ["part", "sql"]
      ],
      asked
    ))
  ];
}

const laid = new WeakMap<Engine, Promise<void>>();

/** The engine is this page's own, and ends with what is laid into it. */
async function laidIn(engine: Engine, units: readonly OpenedUnit[], ended: AbortSignal): Promise<void> {
  if (ended.aborted) await engine.close();
  ended.throwIfAborted();
  if (!laid.has(engine)) {
    ended.addEventListener("abort", () => void engine.close(), {once: true});
    laid.set(engine, layTables(engine, openedRows(units)));
  }
  await laid.get(engine);
}

/** Whether sums over units take it in. */
function standingOf({name, shares}: OpenedUnit, {t}: DocumentContext): string {
  return shares ? t("exploreShares", {name, published: shares.name}) : t("exploreAdded", {name});
}

/** As pickers and names look it up. */
function entryOf({tabled}: OpenedUnit): UnitIndexEntry {
  return {
    ...tabled.latest.unit,
    file: "",
    fiscalYears: distinctYears(tabled.disclosures.map(({fiscalYear}) => fiscalYear)),
    years: yearsWithPoints(tabled.lines)
  };
}
