import type {Exceeds} from "../../budget/explain/materiality.js";
import {word} from "../../locale/words/chartWords.js";
import type {Position} from "../drawing/marks.js";
import {write} from "../drawing/marks.js";
import {textWidth, wrapText} from "../drawing/measureText.js";
import {openable} from "../drawing/openable.js";
import type {Group} from "../drawing/svg.js";
import {px} from "../drawing/svg.js";
import {changeColor, ink2, paper, smallSize} from "../drawing/theme.js";
import type {MapPoint, MapScales, MapSettings} from "./mapScales.js";

/** A point with the middle of its mark. */
interface Mark {
  readonly point: MapPoint;
  readonly x: number;
  readonly y: number;
}

/** Half the width of what can be pressed. */
const reach = 12;

/** Shapes around the origin, and whether they are filled: by which threshold a change exceeds. */
const shapes: Readonly<Record<Exceeds, readonly [path: string, filled: boolean]>> = {
  both: ["M-6,0A6,6 0 1,1 6,0A6,6 0 1,1 -6,0Z", true],
  amount: ["M-5,-5H5V5H-5Z", true],
  rate: ["M0,-6.5L6,4.5H-6Z", true],
  always: ["M0,-6.5L6.5,0L0,6.5L-6.5,0Z", false],
  none: ["M-4,0A4,4 0 1,1 4,0A4,4 0 1,1 -4,0Z", false]
};

/** A mark whose shape says which threshold it exceeds and whose colour the direction; it opens its line. */
export function drawMark(parent: Group, {point, x, y}: Mark, {locale, onOpen, opened}: MapSettings): void {
  const {key, name, text, exceeds, change} = point;
  const group = parent.append("g").attr("class", `mark ${exceeds}`).attr("data-key", key);
  openable(group, {
    x: x - reach,
    y: y - reach,
    width: 2 * reach,
    height: 2 * reach,
    label: word("nameAmount", locale, {name, amount: text}),
    ...(onOpen ? {onOpen: () => onOpen(key), expanded: key === opened} : {})
  });
  const [path, filled] = shapes[exceeds];
  const color = changeColor(change);
  group
    .append("path")
    .attr("d", path)
    .attr("transform", `translate(${px(x)},${px(y)})`)
    .attr("fill", filled ? color : paper)
    .attr("stroke", filled ? paper : color)
    .attr("stroke-width", filled ? 1 : 1.5);
}

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
  const taken: Room[] = [
    ...marks.map(({x, y}) => ({left: x - 7, right: x + 7, top: y - 7, bottom: y + 7})),
    ...cornersOf(scales)
  ];
  const group = parent.append("g").attr("class", "labels").attr("aria-hidden", "true").attr("pointer-events", "none");
  const named = marks.filter(({point}) => scales.right >= narrow || point.exceeds !== "none");
  for (const mark of named) {
    const label = candidates(mark, scales).find((each) => !taken.some((room) => meets(each, room)));
    if (!label) continue;
    taken.push(label);
    write(group, label.text, [label.x, label.y], {
      size: smallSize,
      fill: mark.point.exceeds === "none" ? ink2 : "var(--ink)",
      anchor: label.anchor,
      halo: true
    });
  }
}

/** Right, left, above, below; in a strip only above and below, cut to its width. */
function candidates({point, x, y}: Mark, {strips, right}: MapScales): Label[] {
  const strip = strips.find(({kind}) => kind === point.kind);
  const text = labelOf(point, strip ? strip.width - 8 : longest[right < narrow ? 1 : 0], right < narrow);
  if (strip && strip.width < 60) return [];
  const width = textWidth(text, smallSize);
  const edge = strip ? strip.x + strip.width / 2 : right;
  const centred = [y - 15, y + 15].map((at) => labelAt(text, [x, at], "middle", width));
  const beside = strip
    ? []
    : [0, -9, 9].flatMap((off) => [
        labelAt(text, [x + 11, y + off], "start", width),
        labelAt(text, [x - 11, y + off], "end", width)
      ]);
  return [...beside.slice(0, 2), ...centred, ...beside.slice(2)].filter(
    (label) => label.right <= edge && label.left >= (strip ? strip.x - strip.width / 2 : 0)
  );
}

/** A name cut to the room there is; the largest changes carry their amount, which is never cut. */
function labelOf({name, exceeds, amount}: Mark["point"], room: number, isNarrow: boolean): string {
  const tail = exceeds === "both" && !isNarrow ? ` ${amount}` : "";
  const {lines} = wrapText(name, room - textWidth(tail, smallSize), {size: smallSize, most: 1});
  return (lines[0] ?? "") + tail;
}

function labelAt(text: string, [x, y]: Position, anchor: Label["anchor"], width: number): Label {
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
