import type {AmountKey} from "../../budget/revision.js";
import type {Line} from "../../budget/series.js";
import {operandAt} from "../../budget/series.js";
import type {Operand} from "../../budget/variance.js";

/** The id of a picture's own record in its metadata, and the keyword of a bitmap's. */
export const provenanceName = "budget-disclosures";

/** Raised when a record's fields change their meaning. */
const provenanceFormat = 1;

/** What a saved picture carries of where it is from and what it shows. */
export interface Provenance {
  /** Of the exhibit alone, in the version that it was drawn from. */
  readonly address: string;
  readonly unit: string;
  readonly version: string;
  /** The day of its data. */
  readonly day: string;
  readonly figures: readonly CarriedFigure[];
}

/** An amount that a picture shows. */
export interface CarriedFigure extends AmountKey {
  readonly state: Operand["state"];
  readonly fen: number | null;
}

/** Amounts of some lines as a picture carries them. */
export function carriedFigures(keys: Iterable<AmountKey>, lines: readonly Line[]): CarriedFigure[] {
  const known = new Map(lines.map((line) => [`${line.phase}/${line.key}`, line]));
  return Array.from(keys, ({key, phase, year}) => {
    const {state, amount} = operandAt(known.get(`${phase}/${key}`), year);
    return {key, phase, year, state, fen: amount?.fen ?? null};
  });
}

/** A record as text: JSON with an amount a row. */
export function provenanceText({address, unit, version, day, figures}: Provenance): string {
  const rows = figures.map(({phase, key, year, state, fen}) => [phase, key, year, state, fen]);
  return JSON.stringify({[provenanceName]: provenanceFormat, address, unit, version, day, figures: rows});
}

/** No picture of ours carries more. */
const longest = 2_000_000;

/** A record read back; undefined for anything else, whatever it holds. */
export function readProvenance(text: string): Provenance | undefined {
  if (text.length > longest) return undefined;
  try {
    const record = JSON.parse(text) as Record<string, unknown>;
    const {address, unit, version, day, figures} = record;
    if (record[provenanceName] !== provenanceFormat || !Array.isArray(figures)) return undefined;
    const texts = [address, unit, version, day];
    if (!texts.every((value) => typeof value === "string" && value.length < 4000)) return undefined;
    const rows = figures.map(carriedOf);
    if (rows.some((row) => row === undefined)) return undefined;
    const [of, code, named, from] = texts as string[];
    return {address: of!, unit: code!, version: named!, day: from!, figures: rows as CarriedFigure[]};
  } catch {
    return undefined;
  }
}

function carriedOf(row: unknown): CarriedFigure | undefined {
  if (!Array.isArray(row)) return undefined;
  const [phase, key, year, state, fen] = row as unknown[];
  const isText = [phase, key, state].every((value) => typeof value === "string" && value.length < 400);
  const isAmount = Number.isSafeInteger(year) && (fen === null || Number.isSafeInteger(fen));
  return isText && isAmount ? ({phase, key, year, state, fen} as CarriedFigure) : undefined;
}

const entities: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

/** The record in the text of an SVG, which is read as text alone: nothing of it is drawn, resolved or run. */
export function svgProvenance(svg: string): Provenance | undefined {
  const from = svg.indexOf(`<metadata id="${provenanceName}"`);
  const opened = from < 0 ? -1 : svg.indexOf(">", from);
  const closed = opened < 0 ? -1 : svg.indexOf("</metadata>", opened);
  if (closed < 0 || closed - opened > longest) return undefined;
  return readProvenance(
    svg.slice(opened + 1, closed).replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!)
  );
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function isPng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, i) => bytes[i] === byte);
}

/** The chunks of a bitmap (PNG, ISO/IEC 15948) by where they begin; ends where the file is not one. */
function* chunksOf(
  bytes: Uint8Array
): Generator<{readonly type: string; readonly at: number; readonly data: Uint8Array}> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = pngSignature.length;
  while (at + 12 <= bytes.length) {
    const size = view.getUint32(at);
    if (at + 12 + size > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield {type, at, data: bytes.subarray(at + 8, at + 8 + size)};
    at += 12 + size;
  }
}

/** The record in a bitmap's `iTXt` chunk. */
export function pngProvenance(bytes: Uint8Array): Provenance | undefined {
  if (!isPng(bytes)) return undefined;
  const head = textHead();
  for (const {type, data} of chunksOf(bytes))
    if (type === "iTXt" && data.length < longest && head.every((byte, i) => data[i] === byte))
      return readProvenance(new TextDecoder().decode(data.subarray(head.length)));
  return undefined;
}

/** A bitmap with a record in it, before its end. */
export function withProvenance(png: Uint8Array, text: string): Uint8Array {
  const end = [...chunksOf(png)].find(({type}) => type === "IEND")?.at ?? png.length;
  const content = new Uint8Array([
    ...new TextEncoder().encode("iTXt"),
    ...textHead(),
    ...new TextEncoder().encode(text)
  ]);
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(content.length + 4, crc32(content));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, end));
  whole.set(chunk, end);
  whole.set(png.subarray(end), end + chunk.length);
  return whole;
}

/** Keyword, not compressed, no language, no translated keyword. */
function textHead(): Uint8Array {
  return new Uint8Array([...new TextEncoder().encode(provenanceName), 0, 0, 0, 0, 0]);
}

/** The checksum of a chunk's type and data (polynomial 0xEDB88320). */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
