import {viewOf} from "../zip.js";
import type {Properties} from "./sprms.js";
import {readSprms} from "./sprms.js";

/** Stretches of a file's text, by where their bytes begin and end, with what is said of them. */
export interface Stretches {
  readonly at: (place: number) => Properties;
}

/** A piece of the text: its characters' places in order, at one or two bytes each. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly place: number;
  readonly isNarrow: boolean;
  /** What is said of all of it. */
  readonly operations: Uint8Array;
}

/** A style: what it says itself, and the one that it is based on. */
export interface DocStyle {
  /** Number of a built-in style: 1 to 9 are headings. */
  readonly number: number;
  readonly basedOn: number;
  readonly said: Properties;
}

const page = 512;
const nothing: Properties = {};

/**
 * Reads the pages of properties that a table lists: [MS-DOC] calls them
 * ChpxFkp and, where paragraphs' properties begin with their style, PapxFkp.
 */
export function stretchesOf(
  file: Uint8Array,
  list: Uint8Array,
  {areParagraphs, data}: {readonly areParagraphs: boolean; readonly data?: Uint8Array | undefined}
): Stretches {
  const listed = viewOf(list);
  const count = Math.floor((list.length - 4) / 8);
  const ends: number[] = [];
  const said: Array<() => Properties> = [];
  for (let i = 0; i < count; ++i) {
    const from = (listed.getUint32(4 * (count + 1) + 4 * i, true) & 0x3fffff) * page;
    const bytes = file.subarray(from, from + page);
    if (bytes.length < page) continue;
    const view = viewOf(bytes);
    const runs = view.getUint8(page - 1);
    const entry = areParagraphs ? 13 : 1;
    for (let k = 0; k < runs && 4 * (runs + 1) + entry * k < page; ++k) {
      ends.push(view.getUint32(4 * (k + 1), true));
      const offset = 2 * view.getUint8(4 * (runs + 1) + entry * k);
      said.push(once(() => (offset ? propertiesAt(bytes, offset, {areParagraphs, data}) : nothing)));
    }
  }
  let last = 0;
  const at = (place: number): Properties => {
    if (last > 0 && place < ends[last - 1]!) last = 0;
    if (place >= (ends[last] ?? Infinity) && place < (ends[last + 1] ?? 0)) ++last;
    else if (place >= (ends[last] ?? Infinity)) last = firstAfter(ends, place);
    return said[last]?.() ?? nothing;
  };
  return {at};
}

/** The first stretch that ends behind a place. */
function firstAfter(ends: readonly number[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function propertiesAt(
  bytes: Uint8Array,
  offset: number,
  {areParagraphs, data}: {readonly areParagraphs: boolean; readonly data?: Uint8Array | undefined}
): Properties {
  const size = bytes[offset]!;
  if (!areParagraphs) return readSprms(bytes.subarray(offset + 1, offset + 1 + size), {}, data);
  const [from, length] = size ? [offset + 1, 2 * size - 1] : [offset + 2, 2 * bytes[offset + 1]!];
  const said: Properties = {style: viewOf(bytes).getUint16(from, true)};
  return readSprms(bytes.subarray(from + 2, from + length), said, data);
}

/** Reads the piece table (Clx): which bytes are the text, in its order. */
export function piecesOf(clx: Uint8Array): Piece[] {
  const view = viewOf(clx);
  const operations: Uint8Array[] = [];
  let at = 0;
  for (; clx[at] === 1; at += 3 + view.getUint16(at + 1, true))
    operations.push(clx.subarray(at + 3, at + 3 + view.getUint16(at + 1, true)));
  const size = view.getUint32(at + 1, true);
  const count = Math.floor((size - 4) / 12);
  const table = at + 5;
  return Array.from({length: count}, (_, i) => {
    const entry = table + 4 * (count + 1) + 8 * i;
    const place = view.getUint32(entry + 2, true);
    const isNarrow = (place & 0x40000000) !== 0;
    const shared = view.getUint16(entry + 6, true);
    return {
      from: view.getUint32(table + 4 * i, true),
      to: view.getUint32(table + 4 * (i + 1), true),
      place: isNarrow ? (place & 0x3fffffff) / 2 : place,
      isNarrow,
      operations: (shared & 1 ? operations[shared >> 1] : undefined) ?? new Uint8Array()
    };
  });
}

/** Reads the sheet of styles (STSH), each at its index. */
export function docStylesOf(sheet: Uint8Array): Array<DocStyle | undefined> {
  if (sheet.length < 8) return [];
  const view = viewOf(sheet);
  const count = view.getUint16(2, true);
  const base = view.getUint16(4, true);
  const styles: Array<DocStyle | undefined> = [];
  let at = 2 + view.getUint16(0, true);
  for (let i = 0; i < count && at + 2 <= sheet.length; ++i) {
    const size = view.getUint16(at, true);
    styles.push(size ? styleOf(sheet.subarray(at + 2, at + 2 + size), base) : undefined);
    at += 2 + size;
  }
  return styles;
}

function styleOf(bytes: Uint8Array, base: number): DocStyle | undefined {
  if (bytes.length < base) return undefined;
  const view = viewOf(bytes);
  const kind = view.getUint16(2, true);
  const said: Properties = {};
  let at = base + 2 + 2 * view.getUint16(base, true) + 2;
  // a paragraph's style holds its own properties, with its index before them, and then its characters'
  const isParagraphs = (kind & 0xf) === 1;
  for (let part = 0; part < (isParagraphs ? 2 : 1) && at + 2 <= bytes.length; ++part) {
    const size = view.getUint16(at, true);
    const skipped = isParagraphs && part === 0 ? 2 : 0;
    readSprms(bytes.subarray(at + 2 + skipped, at + 2 + size), said);
    at += 2 + size + (size % 2);
  }
  return {number: view.getUint16(0, true) & 0xfff, basedOn: kind >> 4, said};
}
