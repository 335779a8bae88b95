import {JSDOM} from "jsdom";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {unitFile} from "../../src/store/published/unitFile.js";
import type {PageContext} from "../../src/components/page/context.js";
import type {Locale} from "../../src/locale/locale.js";
import type {DisplayUnit} from "../../src/locale/number.js";
import {formatAmount} from "../../src/locale/number.js";
import {translator} from "../../src/locale/words/words.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import {drawIn} from "../../src/store/page.js";
import {rootName} from "../../src/store/site.js";
import {dataFolder} from "../loaders/smallDisclosure.js";
import {smallFigures} from "../loaders/smallFigures.js";

/** A made-up unit, read by the real loaders. */
export async function unitOf(printed: readonly string[]): Promise<UnitFile> {
  const {units, problems} = await readCorpus(await dataFolder({"900001-x/figures.csv": smallFigures(printed)}));
  if (problems.length) throw new Error(problems.map((problem) => problem.message).join("; "));
  return unitFile(units[0]!);
}

export interface Shown {
  readonly year?: number;
  readonly base?: number;
  readonly locale?: Locale;
  readonly display?: DisplayUnit;
  readonly choices?: Readonly<Record<string, string>>;
}

/** What a page draws a unit from, without a browser. */
export function contextOf(
  unit: UnitFile,
  {year = 2026, base = year - 1, locale = "en", display = "wan", choices = {}}: Shown = {}
): PageContext {
  const t = translator(locale);
  return {
    unit,
    locale,
    t,
    display,
    view: {unit: unit.unit.code, year, base, display, choices},
    corpus: {units: [], documents: []} as never,
    unitWord: t(display),
    amount: (fen, options = {}) => formatAmount(fen, {unit: display, ...options}),
    placeUrl: () => "",
    findingUrl: () => "",
    checksUrl: () => "",
    inspected: () => Promise.reject(new Error("no dialog here")),
    keep: () => undefined,
    change: () => undefined
  };
}

/** Text of what is drawn, thin spaces as plain ones. */
export function drawnText(node: Pick<Node, "textContent"> | false | undefined): string {
  return node ? plain(node.textContent ?? "") : "";
}

export function plain(text: string): string {
  return text.replace(/[\u202f\s]+/g, " ").trim();
}

/** Draws page parts in a document of its own; no global one is there. Returns what takes the window's other names away again. */
export function withDocument(): () => void {
  const {window} = new JSDOM(`<!doctype html><head><meta name="${rootName}" content="./"></head><body></body>`, {
    url: "http://localhost/"
  });
  drawIn(window.document);
  const globals = {location: window.location};
  Object.assign(globalThis, globals);
  return () => Object.keys(globals).forEach((name) => Reflect.deleteProperty(globalThis, name));
}
