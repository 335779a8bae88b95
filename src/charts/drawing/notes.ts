import {small, write} from "./marks.js";
import {textWidth, wrapText} from "./measureText.js";
import type {Group} from "./svg.js";
import {smallSize} from "./theme.js";

const leading = 18;
const between = "\u2002·\u2002";

/** Notes as lines no wider than the chart; a note is kept whole where it fits on a line. */
export function placeNotes(notes: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const note of notes) {
    const last = lines.at(-1);
    const joined = `${last}${between}${note}`;
    if (last !== undefined && textWidth(joined, smallSize) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrapText(note, width, {size: smallSize, most: 4}).lines);
  }
  return lines.map((line) => line.trimEnd());
}

export function notesHeight(lines: readonly string[]): number {
  return lines.length ? lines.length * leading + 10 : 0;
}

export function drawNotes(parent: Group, lines: readonly string[], y: number): void {
  const group = parent.append("g").attr("class", "notes");
  lines.forEach((text, i) => write(group, text, [0, y + 10 + (i + 0.5) * leading], small()));
}
