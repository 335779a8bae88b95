import {parseHTML} from "linkedom";
import {unknown} from "../../src/budget/errors.js";
import {catalogue} from "../../src/components/exhibits/catalogue.js";
import type {Exhibit} from "../../src/components/exhibits/exhibit.js";
import {chartWords} from "../../src/components/exhibits/exhibit.js";
import {wordedChart} from "../../src/components/exhibits/wordedChart.js";
import type {PageContext} from "../../src/components/page/context.js";
import {which} from "../../src/components/page/which.js";
import {pageContext} from "../../src/components/view/pageContext.js";
import type {Locale} from "../../src/locale/locale.js";
import {langOf} from "../../src/locale/locale.js";
import {drawIn} from "../../src/store/page.js";
import {rootName} from "../../src/store/site.js";
import type {CorpusIndex} from "../../src/store/published/published.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import {comparisonAsked, parseView} from "../../src/store/view.js";
import type {Corpus} from "../corpus/corpus.js";
import {peersFile} from "../publish/peers.js";
import {publishedJson} from "../publish/publish.js";
import type {PublishedNames} from "../publish/publishedUnit.js";
import {corpusIndex} from "../publish/publishedUnit.js";
import {lend} from "./lent.js";

/** Which of a unit's exhibits are drawn. */
interface Asked {
  readonly unit: string;
  /** The latest that the unit has a document of, where none is named. */
  readonly year?: number | undefined;
  readonly locale: Locale;
  /** Of the chart with its margins, in pixels. */
  readonly width: number;
}

/** One exhibit of the catalogue as a drawing whose colours are still variables, or why there is none. */
export type Hung = {
  readonly id: string;
  readonly name: string;
  readonly which: string;
  /** "2026-2025". */
  readonly years: string;
} & (
  | {
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      readonly title: string;
      readonly alt: string;
    }
  | {readonly why: string}
);

const origin = "http://drawn.invalid";
const margins = 32;

/** Draws exhibits of what is published of a corpus, without a site and a browser. */
export async function gallery(corpus: Corpus): Promise<(asked: Asked) => AsyncGenerator<Hung>> {
  const names: PublishedNames = new Map();
  const files = new Map(publishedJson(corpus, names));
  const index = await corpusIndex(corpus, names);
  const peers = JSON.stringify(peersFile(corpus));
  const answer = (address: string) => {
    if (new URL(address).pathname !== "/data/peers.json") throw new Error(`missing file: ${address}`);
    return Promise.resolve(new Response(peers));
  };
  return async function* (asked) {
    const {document} = parseHTML(`<!doctype html><html><head><meta name="${rootName}" content="./"></head></html>`);
    Object.defineProperty(document, "baseURI", {value: `${origin}/`});
    drawIn(document);
    const takeBack = lend({location: new URL(origin), fetch: answer});
    try {
      document.documentElement.lang = langOf[asked.locale];
      const context = contextOf(asked, {index, files});
      for (const id of Object.keys(catalogue)) yield await hung(id, context, asked.width - margins);
    } finally {
      takeBack();
    }
  };
}

async function hung(id: string, context: PageContext, width: number): Promise<Hung> {
  const {name, load} = catalogue[id]!;
  const {make, missing} = await load();
  const exhibit = make(context);
  const {view, t} = context;
  const years = view.alone ? String(view.year) : `${view.year}-${view.base}`;
  const said = {id, name: t(name), which: which(context), years};
  if (exhibit) return {...said, ...drawn(exhibit, context, width)};
  return {...said, why: missing?.(context) ?? t(view.alone ? "notDrawableAlone" : "notDrawable", {...view})};
}

function drawn(exhibit: Exhibit, context: PageContext, width: number) {
  const words = chartWords(exhibit, context);
  const {root, width: across, height} = wordedChart(exhibit.draw(width), words);
  root.setAttribute("xml:lang", langOf[context.locale]);
  return {svg: root.outerHTML, width: across, height, title: words.title, alt: words.alt};
}

/** Throws `unknown unit`. */
function contextOf(
  {unit: code, year, locale}: Asked,
  {index, files}: {readonly index: CorpusIndex; readonly files: ReadonlyMap<string, string>}
): PageContext {
  const entry = index.units.find((unit) => unit.code === code);
  if (!entry) throw unknown("unit", code);
  const unit = JSON.parse(files.get(entry.file)!) as UnitFile;
  const {view} = parseView(year ? `?year=${year}` : "", {
    unit: code,
    years: unit.years,
    latest: Math.max(...unit.fiscalYears),
    comparison: (of) => comparisonAsked(unit, of)
  });
  return pageContext({corpus: index, unit, view, locale, change: () => undefined});
}
