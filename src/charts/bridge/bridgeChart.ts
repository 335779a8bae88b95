import type {Bridge} from "../../budget/bridge.js";
import {unitName, word} from "../../locale/words/chartWords.js";
import {joined} from "../../locale/words/joiners.js";
import {hatching} from "../drawing/marks.js";
import {drawNotes, notesHeight, placeNotes} from "../drawing/notes.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import {bridgeColumns} from "./bridgeColumns.js";
import type {BridgeChartOptions, BridgeSettings} from "./bridgeDrawing.js";
import {bracketText, bracketsOf, bridgeWindow, stepText} from "./bridgeDrawing.js";
import {bridgeRows} from "./bridgeRows.js";

const leastStep = 78;

/**
 * A waterfall from last year's total to this year's: totals stand on zero,
 * steps float from where the last one ended. Where totals dwarf the steps the
 * totals are torn visibly, and a small picture from zero shows what the
 * magnified part is of. Narrow charts have the steps as rows.
 */
export function bridgeChart(bridge: Bridge, options: BridgeChartOptions): SVGSVGElement {
  const {document = globalThis.document, width = 800, locale = "en"} = options;
  const id = identity("bridge", width, locale, ...bridge.steps.flatMap(({key, to}) => [key, to]));
  const settings: BridgeSettings = {
    width,
    locale,
    unit: "wan",
    half: 5000,
    labels: {},
    ...options,
    hatch: `url(#${id}-hatch)`
  };
  const window = bridgeWindow(bridge);
  const upright = width >= 520 && (width - (window.torn ? 170 : 0)) / bridge.steps.length >= leastStep;
  const layout = (upright ? bridgeColumns : bridgeRows)(bridge, window, settings);
  const notes = placeNotes(window.torn ? [word("torn", locale)] : [], width);
  const svg = svgRoot({
    document,
    id,
    width,
    height: layout.height + notesHeight(notes),
    ...titles(bridge, settings),
    role: options.onOpen ? "group" : "img"
  });
  hatching(svg, id);
  const body = svg.append("g");
  layout.draw(body);
  drawNotes(body, notes, layout.height);
  return chartElement(svg);
}

function titles(bridge: Bridge, settings: BridgeSettings) {
  const {locale, unit, base, current, title} = settings;
  const steps = bridge.steps.map((step) => stepText(step, settings));
  const groups = bracketsOf(bridge.steps).map((bracket) => bracketText(bracket, settings));
  const all = [...steps, ...groups, word("inUnit", locale, {unit: unitName(unit, locale)})];
  return {
    title: title ?? word("fromTo", locale, {base, current}),
    description: word("sentence", locale, {said: joined(all, "pause", locale)})
  };
}
