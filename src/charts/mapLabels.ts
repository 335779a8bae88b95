import type {Mark} from "./mapMark.js";
import type {MapScales} from "./mapScales.js";
import {write} from "./marks.js";
import {textWidth} from "./measure.js";
import type {Group} from "./svg.js";
import {ink2, smallSize} from "./theme.js";
import {wrapText} from "./wrap.js";

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Label extends Room {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** Widest label, on a wide and on a narrow map. */
const longest = [200, 92] as const;

const narrow = 520;

/** Names beside the marks, those of the largest changes first; one that finds no free place is left to its title, as is on a narrow map what is below the thresholds. */
export function placeLabels(parent: Group, marks: readonly Mark[], scales: MapScales): void {
  const taken: Room[] = [...marks.map(({x, y}) => ({left: x - 7, right: x + 7, top: y - 7, bottom: y + 7})), ...cornersOf(scales)];
  const group = parent.append("g").attr("class", "labels").attr("aria-hidden", "true").attr("pointer-events", "none");
  const named = marks.filter(({point}) => scales.right >= narrow || point.exceeds !== "none");
  for (const mark of named) {
    const label = candidates(mark, scales).find((each) => !taken.some((room) => meets(each, room)));
    if (!label) continue;
    taken.push(label);
    write(group, label.text, label.x, label.y, {size: smallSize, fill: mark.point.exceeds === "none" ? ink2 : "var(--ink)", anchor: label.anchor, halo: true});
  }
}

/** Right, left, above, below; in a strip only above and below, cut to its width. */
function candidates({point, x, y}: Mark, {strips, right}: MapScales): Label[] {
  const strip = strips.find(({kind}) => kind === point.kind);
  const text = labelOf(point, strip ? strip.width - 8 : longest[right < narrow ? 1 : 0], right < narrow);
  if (strip && strip.width < 60) return [];
  const width = textWidth(text, smallSize);
  const edge = strip ? strip.x + strip.width / 2 : right;
  const centred = [y - 15, y + 15].map((at) => labelAt(text, x, at, "middle", width));
  const beside = strip ? [] : [0, -9, 9].flatMap((off) => [labelAt(text, x + 11, y + off, "start", width), labelAt(text, x - 11, y + off, "end", width)]);
  return [...beside.slice(0, 2), ...centred, ...beside.slice(2)].filter((label) => label.right <= edge && label.left >= (strip ? strip.x - strip.width / 2 : 0));
}

/** A name cut to the room there is; the largest changes carry their amount, which is never cut. */
function labelOf({name, exceeds, amount}: Mark["point"], room: number, isNarrow: boolean): string {
  const tail = exceeds === "both" && !isNarrow ? ` ${amount}` : "";
  const {lines} = wrapText(name, room - textWidth(tail, smallSize), {size: smallSize, most: 1});
  return (lines[0] ?? "") + tail;
}

function labelAt(text: string, x: number, y: number, anchor: Label["anchor"], width: number): Label {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return {text, x, y, anchor, left, right: left + width, top: y - 7, bottom: y + 7};
}

/** Names of the fields, ticks and axes keep their places. */
function cornersOf({left, right, top, bottom}: MapScales): Room[] {
  return [
    {left: 0, right, top: 0, bottom: top + 17},
    {left: 0, right, top: bottom - 17, bottom: bottom + 60},
    {left: 0, right: left + 2, top, bottom}
  ];
}

function meets(a: Room, b: Room): boolean {
  return a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom && b.top < a.bottom;
}
