import {select} from "d3-selection";
import type {Flow, Stage} from "../../budget/flow/model.js";
import {along} from "../../budget/flow/model.js";
import {formatAmount} from "../../locale/number.js";
import {unitName} from "../../locale/words/chartWords.js";
import {joined} from "../../locale/words/joiners.js";
import type {StructureWord} from "../../locale/words/structureWords.js";
import {structureWord} from "../../locale/words/structureWords.js";
import {hatching} from "../drawing/marks.js";
import {drawNotes, notesHeight, placeNotes} from "../drawing/notes.js";
import type {Svg} from "../drawing/svg.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import {flowColumns} from "./flowColumns.js";
import type {FlowChartOptions, FlowSettings} from "./flowDrawing.js";
import {heading, negativeNames, nodeName} from "./flowDrawing.js";
import {flowRows} from "./flowRows.js";

/** Narrower charts have rows. */
const narrow = 680;

/**
 * A year's money from its sources to its uses. Wide charts are a Sankey
 * diagram, a small type magnified below it; narrow ones have a row a place,
 * its bar divided by type.
 */
export function flowChart(whole: Flow, options: FlowChartOptions = {}): SVGSVGElement {
  const {document = globalThis.document, width = 960, locale = "en", unit = "wan"} = options;
  const flow = printable(whole, unit);
  const id = identity("flow", width, locale, flow.year, ...flow.nodes.flatMap((node) => [node.id, node.fen]));
  const settings: FlowSettings = {...options, unit, width, locale, hatch: `url(#${id}-hatch)`, total: flow.total.fen};
  const {height, notes: own, draw} = (width < narrow ? flowRows : flowColumns)(flow, settings);
  const rest = flow.nodes.some(({restOf}) => restOf !== undefined) ? [structureWord("noteRest", locale)] : [];
  const notes = placeNotes([...own, ...rest, ...asideNotes(flow, settings)], width);
  const svg = svgRoot({
    document,
    id,
    width,
    height: height + notesHeight(notes),
    ...titles(flow, settings),
    role: "group"
  });
  hatching(svg, id);
  draw(svg.append("g"));
  drawNotes(svg.append("g"), notes, height);
  dimOthers(svg, flow);
  return chartElement(svg);
}

/** Without rests so small that they would print as zero. */
function printable(flow: Flow, unit: FlowSettings["unit"]): Flow {
  const left = new Set(
    flow.nodes
      .filter(({restOf, fen}) => restOf !== undefined && !/[1-9]/.test(formatAmount(fen, {unit})))
      .map(({id}) => id)
  );
  return {
    ...flow,
    nodes: flow.nodes.filter(({id}) => !left.has(id)),
    links: flow.links.filter(({source, target}) => !left.has(source) && !left.has(target))
  };
}

const withoutWords: Partial<Readonly<Record<Stage, StructureWord>>> = {
  source: "notDrawnSources",
  function: "notCrossedFunction",
  type: "notCrossedType"
};

/** What the picture cannot show: amounts below zero by name, and stages that no table crosses with the one drawn. */
function asideNotes(flow: Flow, settings: FlowSettings): string[] {
  const {locale} = settings;
  const names = negativeNames(flow, settings);
  return [
    ...(names.length ? [structureWord("notDrawnNegative", locale, {names: joined(names, "enumeration", locale)})] : []),
    ...flow.without.flatMap((stage) => withoutWords[stage] ?? []).map((word) => structureWord(word, locale))
  ];
}

function titles(flow: Flow, settings: FlowSettings) {
  const {locale, unit, title} = settings;
  const names = (stage: Stage) =>
    joined(
      flow.nodes.filter((node) => node.stage === stage).map((node) => nodeName(node, locale)),
      "enumeration",
      locale
    );
  const words = {
    total: formatAmount(flow.total.fen, {unit}),
    unit: unitName(unit, locale),
    sources: names("source"),
    functions: names("function"),
    types: names("type")
  };
  const drawn = (["source", "function", "type"] as const).filter(names);
  const stagesOf = drawn.map((stage) =>
    structureWord("flowDescriptionStage", locale, {stage: structureWord(heading[stage]!, locale), names: names(stage)})
  );
  const told =
    drawn.length === 3
      ? structureWord("flowDescription", locale, words)
      : structureWord("flowDescriptionTotal", locale, words) + stagesOf.join("");
  const description = joined([told, ...asideNotes(flow, settings)], "space", locale);
  return {title: title ?? description, description};
}

/** While the pointer or the focus is on a place, all that its money does not flow through is dimmed. */
function dimOthers(svg: Svg, flow: Flow): void {
  const nodes = svg.selectAll<SVGGElement, unknown>("[data-node]");
  const links = svg.selectAll<SVGElement, unknown>("[data-source]");
  const show = (ids: ReadonlySet<string> | undefined) => {
    const has = (element: Element, name: string) => !ids || ids.has(element.getAttribute(name)!);
    nodes.attr("opacity", (_, i, all) => (has(all[i]!, "data-node") ? null : 0.25));
    links.attr("opacity", (_, i, all) => (has(all[i]!, "data-source") && has(all[i]!, "data-target") ? null : 0.2));
  };
  nodes.each((_, i, all) => {
    const ids = along(flow, all[i]!.getAttribute("data-node")!);
    select(all[i]!)
      .on("pointerenter.dim focus.dim", () => show(ids))
      .on("pointerleave.dim blur.dim", () => show(undefined));
  });
}
