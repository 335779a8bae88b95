import {sum} from "d3-array";
import type {TreeNode} from "../../budget/tree.js";
import {drawnFen, leavesOf, negativeIn, without} from "../../budget/tree.js";
import {lineName} from "../../locale/names.js";
import {formatAmount} from "../../locale/number.js";
import {unitName, word} from "../../locale/words/chartWords.js";
import {joined} from "../../locale/words/joiners.js";
import type {StructureWord} from "../../locale/words/structureWords.js";
import {structureWord} from "../../locale/words/structureWords.js";
import {shareText} from "../drawing/amountText.js";
import {magnifiedPart} from "../drawing/magnification.js";
import {hatching, line, write} from "../drawing/marks.js";
import {drawNotes, notesHeight, placeNotes} from "../drawing/notes.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import {rule} from "../drawing/theme.js";
import {icicleAreas} from "./icicleAreas.js";
import type {IcicleOptions, IciclePart, IcicleSettings} from "./icicleDrawing.js";
import {areaAmount, areaName, dots} from "./icicleDrawing.js";
import {drawLegend, legendHeight} from "./icicleLegend.js";
import {icicleRows} from "./icicleRows.js";

const narrow = 560;
const mainHeight = 440;
const detailHeight = 280;
/** From this part of the whole on, one line leaves no room for the others. */
const dominant = 0.8;

/**
 * A tree of amounts as rectangles whose areas are exact and whose colours are
 * their changes. Where one line dwarfs all others, these are drawn once more
 * without it, magnified. Narrow charts have rows.
 */
export function icicleChart(root: TreeNode, options: IcicleOptions): SVGSVGElement {
  const {document = globalThis.document, width = 960, locale = "en", unit = "wan", base, current, ended = []} = options;
  const id = identity(
    "icicle",
    width,
    locale,
    unit,
    base,
    current,
    ...leavesOf(root).flatMap(({key, fen}) => [key, fen])
  );
  const settings: IcicleSettings = {
    ...options,
    width,
    locale,
    unit,
    root,
    patterns: {incomparable: `url(#${id}-hatch)`, fresh: `url(#${id}-dots)`}
  };
  const parts = width < narrow ? [icicleRows(root, settings)] : panels(root, settings);
  const below = negativeIn(root).map(({line, variance}) => {
    const {fen, half} = variance.current.amount!;
    return word("nameAmount", locale, {name: lineName(line, locale), amount: formatAmount(fen, {unit, half})});
  });
  const named = (sentence: StructureWord, names: readonly string[]) =>
    names.length ? [structureWord(sentence, locale, {names: joined(names, "enumeration", locale)})] : [];
  const notes = placeNotes([...named("notDrawnNegative", below), ...named("endedLines", ended)], width);
  const top = legendHeight(root, settings);
  const height = top + sum(parts, (part) => part.height);
  const svg = svgRoot({
    document,
    id,
    width,
    height: height + notesHeight(notes),
    ...titles(root, settings),
    role: "group"
  });
  hatching(svg, id);
  dots(svg, id);
  drawLegend(svg.append("g"), root, settings);
  let y = top;
  for (const part of parts) {
    part.draw(svg.append("g").attr("transform", `translate(0,${y})`));
    y += part.height;
  }
  drawNotes(svg.append("g"), notes, height);
  return chartElement(svg);
}

/** The whole, and where one line dwarfs the others, these without it. What others leave of a whole with parts below zero is no share of it. */
function panels(root: TreeNode, settings: IcicleSettings): IciclePart[] {
  const [largest] = leavesOf(root).sort((a, b) => b.fen - a.fen);
  const drawn = drawnFen(root);
  if (!largest || largest === root || largest.fen < drawn * dominant || negativeIn(root).length)
    return [icicleAreas(root, mainHeight, settings)];
  const rest = without(root, largest.key);
  if (!rest.children.length) return [icicleAreas(root, mainHeight, settings)];
  const main = 260;
  const times = ((drawn / drawnFen(rest)) * detailHeight) / main;
  const share = shareText(rest.fen / root.fen);
  const heading = magnifiedPart(share ? "remainderPart" : "remainderAlone", times, settings.locale, {share});
  return [icicleAreas(root, main, settings), headed(heading, icicleAreas(rest, detailHeight, settings), settings)];
}

function headed(text: string, part: IciclePart, {width}: IcicleSettings): IciclePart {
  const head = 58;
  return {
    height: part.height + head,
    draw: (parent) => {
      line(parent, [0, 20], [width, 20], {stroke: rule});
      write(parent, text, [0, 40], {weight: 600});
      part.draw(parent.append("g").attr("transform", `translate(0,${head})`));
    }
  };
}

function titles(root: TreeNode, settings: IcicleSettings) {
  const {locale, unit, title} = settings;
  const parts = root.children.map((node) =>
    word("nameAmount", locale, {name: areaName(node, locale), amount: areaAmount(node, settings)})
  );
  const description = structureWord("treeDescription", locale, {
    name: areaName(root, locale),
    amount: areaAmount(root, settings),
    unit: unitName(unit, locale),
    parts: joined(parts, "pause", locale)
  });
  return {title: title ?? description, description};
}
