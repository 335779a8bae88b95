import {raised} from "../raised.js";
import type {Glyph} from "./painted.js";

/** Largest size, and least and greatest rise, of a raised character, in sizes of what it stands at. */
const largest = 0.75;
const leastRise = 0.12;
const greatestRise = 0.8;
/** How far from the end of a character the raised one may begin, in its sizes. */
const gap = 0.35;
const bucket = 8;

/**
 * Small digits set high behind a larger character as raised digits on its
 * line: a mark of a note, and no digit of the number.
 */
export function withRaised(glyphs: readonly Glyph[]): readonly Glyph[] {
  const sizes = new Set(glyphs.map(({size}) => size));
  if (Math.min(...sizes) > largest * Math.max(...sizes)) return glyphs;
  const ends = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (!glyph.text.trim()) continue;
    const key = Math.round((glyph.x + glyph.width) / bucket);
    const held = ends.get(key);
    if (held) held.push(glyph);
    else ends.set(key, [glyph]);
  }
  // left to right: a second raised digit stands at the first
  const placed = new Map<Glyph, Glyph>();
  for (const glyph of [...glyphs].sort((a, b) => a.x - b.x)) {
    if (!isSmallMark(glyph)) continue;
    const key = Math.round(glyph.x / bucket);
    const near = [key - 1, key, key + 1].flatMap((k) => ends.get(k) ?? []);
    const beside = near.filter(
      (left) => left !== glyph && left.x < glyph.x && isNext(left, glyph, Math.max(left.size, glyph.size))
    );
    const left = beside.reduce<Glyph | undefined>(
      (last, one) => (!last || one.x + one.width > last.x + last.width ? one : last),
      undefined
    );
    if (!left) continue;
    const follows = left.y === glyph.y && left.size === glyph.size ? placed.get(left) : undefined;
    const base = isBase(left, glyph) ? left : undefined;
    if (base) placed.set(glyph, {...glyph, text: raised(base.text, glyph.text), y: base.y});
    else if (follows) placed.set(glyph, {...glyph, text: raised(follows.text, glyph.text), y: follows.y});
  }
  return placed.size ? glyphs.map((glyph) => placed.get(glyph) ?? glyph) : glyphs;
}

function isSmallMark({text}: Glyph): boolean {
  return /^[\d()[\]［］（）,，*①-⑳a-z注]$/.test(text);
}

function isBase(left: Glyph, {y, size}: Glyph): boolean {
  const rise = left.y - y;
  return (
    /[\d)）%％\u4e00-\u9fffA-Za-z]$/.test(left.text) &&
    size <= largest * left.size &&
    rise >= leastRise * left.size &&
    rise <= greatestRise * left.size
  );
}

function isNext(left: Glyph, {x}: Pick<Glyph, "x">, size: number): boolean {
  return Math.abs(x - left.x - left.width) <= gap * size;
}
