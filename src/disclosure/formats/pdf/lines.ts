import type {Glyph} from "./painted.js";

/** Characters on one baseline, left to right. */
export interface TextLine {
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  readonly size: number;
  readonly bold: boolean;
  readonly glyphs: readonly Glyph[];
}

/** The part of a line's height above its baseline that its middle stands at. */
const middle = 0.35;
/** Gaps, in character heights: between words in letters, between any two words, between two parts of a line. */
const letterGap = 0.25;
const wordGap = 0.9;
const partGap = 1.5;

export const centreOf = ({x, y, width, size}: Glyph): readonly [x: number, y: number] => [
  x + width / 2,
  y - size * middle
];

/** Gathers characters into lines, top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Glyph[][] = [];
  let y = -Infinity;
  for (const glyph of sorted) {
    const last = lines.at(-1);
    if (last && Math.abs(glyph.y - y) <= 0.35 * Math.min(glyph.size, last[0]!.size)) last.push(glyph);
    else {
      lines.push([glyph]);
      y = glyph.y;
    }
  }
  return lines.map(lineOf).filter(({glyphs: {length}}) => length);
}

function lineOf(printed: readonly Glyph[]): TextLine {
  const sorted = [...printed].sort((a, b) => a.x - b.x);
  const glyphs = trimmed(sorted.filter((glyph, i) => !isOverprint(glyph, sorted, i)));
  const solid = glyphs.filter(({text}) => text.trim());
  return {
    y: printed[0]!.y,
    x0: glyphs[0]?.x ?? 0,
    x1: Math.max(0, ...glyphs.map(({x, width}) => x + width)),
    size: Math.max(0, ...solid.map(({size}) => size)),
    bold: solid.every(({bold}) => bold),
    glyphs
  };
}

/** A character printed twice, almost in one place, to look bold. */
function isOverprint(glyph: Glyph, line: readonly Glyph[], index: number): boolean {
  for (let i = index - 1; i >= 0 && glyph.x - line[i]!.x < 0.4 * glyph.width; --i)
    if (line[i]!.text === glyph.text) return true;
  return false;
}

function trimmed(glyphs: readonly Glyph[]): readonly Glyph[] {
  const isInk = ({text}: Glyph) => text.trim() !== "";
  return glyphs.slice(Math.max(0, glyphs.findIndex(isInk)), glyphs.findLastIndex(isInk) + 1);
}

/** The text of a line, a space where it leaves room for a word's. */
export function textOf({glyphs}: Pick<TextLine, "glyphs">): string {
  let text = "";
  glyphs.forEach((glyph, i) => {
    const before = glyphs[i - 1];
    if (before && isApart(before, glyph)) text += " ";
    text += glyph.text;
  });
  return text.replace(/\s+/g, " ").trim();
}

/** Digits stand wider apart than letters in some fonts; only a whole word's gap divides them. */
function isApart(left: Glyph, right: Glyph): boolean {
  const gap = right.x - left.x - left.width;
  const size = Math.max(left.size, right.size);
  if (gap > wordGap * size) return true;
  return (
    gap > letterGap * size &&
    latin.test(left.text) &&
    latin.test(right.text) &&
    !(digit.test(left.text) && digit.test(right.text))
  );
}

const latin = /^[\x21-\x7e]+$/;
const digit = /^[\d.,]$/;

/** Splits a line where it leaves a gap of more than a word's. */
export function runsOfLine(line: TextLine, gap = partGap): TextLine[] {
  const parts: Glyph[][] = [];
  let end = -Infinity;
  for (const glyph of line.glyphs) {
    if (!glyph.text.trim()) continue;
    if (glyph.x - end > gap * line.size) parts.push([]);
    parts.at(-1)!.push(glyph);
    end = Math.max(end, glyph.x + glyph.width);
  }
  return parts.map(lineOf);
}
