import type {Exceeds} from "../../budget/explain/materiality.js";
import {word} from "../../locale/words/chartWords.js";
import {joined} from "../../locale/words/joiners.js";
import {drawNotes, notesHeight, placeNotes} from "../drawing/notes.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import {mapAxes} from "./mapAxes.js";
import {drawMark, placeLabels} from "./mapMarks.js";
import type {MapPoint, MapScales, MapSettings, MaterialityMapOptions} from "./mapScales.js";
import {mapScales, markAt} from "./mapScales.js";

/**
 * Changes by their size and their rate, both on logarithmic scales, with the
 * thresholds as lines: four fields told apart in words and by shapes. New and
 * ended lines have no rate and stand in a strip of their own.
 */
export function materialityMap(points: readonly MapPoint[], options: MaterialityMapOptions): SVGSVGElement {
  const {document = globalThis.document, width = 800, locale = "en"} = options;
  const settings: MapSettings = {unit: "wan", ...options, width, locale};
  const scales = mapScales(points, settings);
  const id = identity("map", width, locale, ...points.flatMap(({key, change}) => [key, change]));
  const notes = placeNotes(notesOf(points, settings), width);
  const svg = svgRoot({
    document,
    id,
    width,
    height: scales.height + notesHeight(notes),
    title: settings.title,
    description: joined(
      points.map(({name, text}) => word("nameAmount", locale, {name, amount: text})),
      "pause",
      locale
    ),
    role: settings.onOpen ? "group" : "img"
  });
  const body = svg.append("g");
  mapAxes(body, scales, settings);
  drawPoints(body, points, scales, settings);
  drawNotes(body, notes, scales.height);
  return chartElement(svg);
}

/** The largest first, so that small marks lie over large ones' labels never the other way round; labels after all marks. */
function drawPoints(
  body: Parameters<typeof mapAxes>[0],
  points: readonly MapPoint[],
  scales: MapScales,
  settings: MapSettings
): void {
  const ordered = [...points].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const marks = ordered.map((point) => ({point, ...markAt(point, scales, settings.unit)}));
  for (const mark of marks) drawMark(body, mark, settings);
  placeLabels(body, marks, scales);
}

function notesOf(points: readonly MapPoint[], {locale}: MapSettings): string[] {
  const has = (exceeds: Exceeds) => points.some((point) => point.exceeds === exceeds);
  return [
    ...(has("both") ? [word("markBoth", locale)] : []),
    ...(has("amount") ? [word("markAmount", locale)] : []),
    ...(has("rate") ? [word("markRate", locale)] : []),
    ...(has("always") ? [word("markAlways", locale)] : []),
    ...(has("none") ? [word("markNone", locale)] : [])
  ];
}
