import {textWidth} from "./measure.js";
import {small, write} from "./marks.js";
import type {Group} from "./svg.js";
import {smallSize} from "./theme.js";
import {wrapText} from "./wrap.js";

const leading = 18;
const between = 20;

interface PlacedNote {
  readonly text: string;
  readonly x: number;
  readonly line: number;
}

/** Notes in lines as wide as the chart: a note is kept whole where it fits on a line. */
export function placeNotes(notes: readonly string[], width: number): PlacedNote[] {
  const placed: PlacedNote[] = [];
  let [x, at] = [0, 0];
  for (const note of notes) {
    const room = textWidth(note, smallSize);
    if (x > 0 && x + room > width) [x, at] = [0, at + 1];
    const {lines} = wrapText(note, width, {size: smallSize, most: 4});
    lines.forEach((text, i) => placed.push({text, x, line: at + i}));
    at += lines.length - 1;
    x += (lines.length > 1 ? textWidth(lines.at(-1) ?? "", smallSize) : room) + between;
  }
  return placed;
}

export function notesHeight(placed: readonly PlacedNote[]): number {
  return placed.length ? (Math.max(...placed.map(({line}) => line)) + 1) * leading + 8 : 0;
}

export function drawNotes(parent: Group, placed: readonly PlacedNote[], y: number): void {
  const group = parent.append("g").attr("class", "notes");
  for (const {text, x, line} of placed) write(group, text, x, y + 8 + (line + 0.5) * leading, small());
}
