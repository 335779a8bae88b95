import {parseHTML} from "linkedom";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {unknown} from "../../src/budget/errors.js";
import {checkedUnit} from "../../src/components/inspector/checkedUnit.js";
import type {Paper, PaperKind} from "../../src/components/paper/paper.js";
import {paperHtml} from "../../src/components/paper/paperHtml.js";
import type {PaperInput} from "../../src/components/paper/paperInput.js";
import {reviewPack} from "../../src/components/paper/reviewPack.js";
import {tokensIn} from "../../src/components/paper/stillChart.js";
import {paperDocx} from "../../src/components/paper/docxLibrary.js";
import {yearPaper} from "../../src/components/paper/yearPaper.js";
import {pageContext} from "../../src/components/view/pageContext.js";
import type {Locale} from "../../src/locale/locale.js";
import type {DisplayUnit} from "../../src/locale/number.js";
import {translator} from "../../src/locale/words/words.js";
import {drawIn} from "../../src/store/page.js";
import {unitFile} from "../../src/store/published/unitFile.js";
import type {View} from "../../src/store/view.js";
import {comparisonAsked} from "../../src/store/view.js";
import type {Corpus} from "../corpus/corpus.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";
import {pictureOf} from "../exhibits/picture.js";

/** What a paper is asked to be of. */
export interface AskedPaper {
  readonly kind: PaperKind;
  /** A code. */
  readonly unit: string;
  /** The latest that the unit has a document of, where none is asked for. */
  readonly year?: number | undefined;
  /** The nearest earlier year with figures, where none is asked for. */
  readonly base?: number | undefined;
  readonly locale: Locale;
  readonly display: DisplayUnit;
}

/** Writes a paper as HTML and as a Word file into a folder; resolves with their paths. Throws `unknown unit`, `unknown year`, and what `pictureOf` throws. */
export async function writePaper(corpus: Corpus, asked: AskedPaper, folder: string): Promise<string[]> {
  const {paper, html, docx} = await paperFiles(corpus, asked);
  await mkdir(folder, {recursive: true});
  const path = (format: string) => join(folder, `${paper.name}.${format}`);
  await writeFile(path("html"), html);
  await writeFile(path("docx"), docx);
  return [path("html"), path("docx")];
}

interface PaperFiles {
  readonly paper: Paper;
  readonly html: string;
  readonly docx: Uint8Array;
}

/** A paper with what both of its files hold. */
export async function paperFiles(corpus: Corpus, asked: AskedPaper): Promise<PaperFiles> {
  drawIn(parseHTML("<!doctype html><html><head></head><body></body></html>").document);
  const tokens = tokensIn(await readFile(new URL("../../src/style.css", import.meta.url), "utf8"));
  const input = paperInput(corpus, asked);
  const paper = asked.kind === "report" ? await yearPaper(input) : reviewPack(input);
  const docx = await paperDocx(paper, {tokens, png: ({svg}) => pictureOf(svg, {scale: 2})});
  return {paper, html: paperHtml(paper, tokens), docx};
}

/** What a unit of the corpus is written from, as a page of the site would draw it. */
export function paperInput(
  corpus: Corpus,
  {unit: code, year, base, locale, display}: Omit<AskedPaper, "kind">
): PaperInput {
  const own = unitIn(corpus, code);
  const below = corpus.units.filter(({latest}) => latest.unit.department?.code === code && latest.unit.code !== code);
  const unit = unitFile(own, corpus.reviewed.get(code), () => undefined, below);
  const years = comparison(unit, year ?? own.latest.fiscalYear, base);
  const view: View = {...years, unit: code, display, choices: {}};
  const index = {units: [], problems: [], engineSize: 0, date: corpus.date};
  const context = pageContext({corpus: index, unit, view, locale, change: () => undefined});
  return {
    context,
    checked: checkedUnit(own.disclosures, unit.waivers),
    reviews: unit.reviews,
    dated: [translator(locale)("paperDataDay"), corpus.date]
  };
}

function unitIn({units}: Corpus, code: string): UnitAnalysis {
  const found = units.find((unit) => unit.code === code);
  if (!found) throw unknown("unit", `${code} (one of ${units.map((unit) => unit.code).join(", ")})`);
  return found;
}

type Comparison = ReturnType<typeof comparisonAsked>;

function comparison(unit: Parameters<typeof comparisonAsked>[0], year: number, base: number | undefined): Comparison {
  const known = (asked: number, years: readonly number[]) => {
    if (!years.includes(asked)) throw unknown("year", `${asked} (one of ${years.join(", ")})`);
    return asked;
  };
  known(year, unit.years);
  if (base === undefined) return comparisonAsked(unit, year);
  return {
    year,
    base: known(
      base,
      unit.years.filter((other) => other < year)
    )
  };
}
