import type {Source} from "../../budget/figure.js";
import type {Point} from "../../budget/series.js";
import type {SummarySegment} from "../../locale/sentences/summaryFigure.js";
import type {PageContext} from "../page/context.js";
import {placeText} from "../page/place.js";
import type {PaperTable, PaperText} from "./paper.js";
import {said} from "./paper.js";

/** The places that a paper's numbers stand at, numbered as they are first met. */
export class Places {
  readonly #held = new Map<string, {readonly source: Source; readonly fiscalYear: number}>();

  /** The number of a place. */
  of(source: Source, fiscalYear: number): number {
    const {document, line, column, text} = source;
    const key = [document, line, column, text].join("\n");
    if (!this.#held.has(key)) this.#held.set(key, {source, fiscalYear});
    return [...this.#held.keys()].indexOf(key) + 1;
  }

  /** Those of points, in which there may be gaps. */
  ofPoints(points: ReadonlyArray<Point | undefined>): number[] {
    return points.flatMap((point) => (point?.operand.amount ? this.of(point.source, point.fiscalYear) : []));
  }

  /** Sentences whose every number has its places behind it. */
  sentence(segments: readonly SummarySegment[]): PaperText {
    return segments.flatMap(({text, figure}): PaperText => {
      const isNumber = figure && figure.words === undefined && figure.origins.length > 0;
      if (!isNumber) return said(text);
      const places = [...new Set(figure.origins.map(({source, fiscalYear}) => this.of(source, fiscalYear)))];
      return said(text, {places});
    });
  }

  /** Every place so far, by its number. */
  table({t}: Pick<PageContext, "t">): PaperTable {
    return {
      kind: "table",
      title: t("paperPlaces"),
      columns: [
        {text: t("paperNumber"), width: 8, numeric: true},
        {text: t("document"), width: 20},
        {text: t("placeColumn"), width: 50},
        {text: t("filePrinted"), width: 22, numeric: true}
      ],
      rows: [...this.#held.values()].map(({source, fiscalYear}, i) => ({
        place: i + 1,
        cells: [
          said(String(i + 1)),
          said(t("paperDocumentOf", {year: fiscalYear})),
          said(placeText(source, {t})),
          said(source.text, {quoted: true})
        ]
      }))
    };
  }
}
