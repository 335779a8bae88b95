/** Advance widths in em, the widest of Inter, Segoe UI and Arial, so that a text measured to fit does fit. */
const advances: ReadonlyArray<readonly [characters: string, em: number]> = [
  ["\u2009\u202f", 0.2],
  [" \u00a0", 0.29],
  ["\u2007", 0.62],
  ["\u2008.,:;'|!ijlI·", 0.29],
  ["‘’", 0.25],
  ["frt()[]/-–", 0.4],
  ["“”", 0.45],
  ["\u2002", 0.5],
  ["sckvxyzJ", 0.58],
  ["0123456789", 0.62],
  ["+−=≈±<>×", 0.66],
  ["mwMW@%—→…", 0.94],
  ["▸▾△▽○▨●■▲▼◇", 1]
];

const emOf = new Map(
  advances.flatMap(([characters, em]) => [...characters].map((character) => [character, em] as const))
);

const wide =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u;

/** Whether a character fills a whole em, as Chinese characters and their punctuation do. */
function isWide(character: string): boolean {
  return wide.test(character);
}

/** Width of a text in pixels without a DOM: never less than a browser's, apart from exotic faces. */
export function textWidth(text: string, size: number, weight = 400): number {
  let em = 0;
  for (const character of text) em += advance(character, weight);
  return em * size;
}

function advance(character: string, weight: number): number {
  if (isWide(character)) return 1;
  const em = emOf.get(character) ?? (/[A-Z]/.test(character) ? 0.72 : 0.61);
  return weight > 500 ? em * 1.05 : em;
}

/** The widest of some texts. */
export function widest(texts: Iterable<string>, size: number, weight = 400): number {
  let most = 0;
  for (const text of texts) most = Math.max(most, textWidth(text, size, weight));
  return most;
}

export interface Wrapped {
  readonly lines: readonly string[];
  /** Whether the text was too long and ends in an ellipsis. */
  readonly cut: boolean;
}

interface WrapOptions {
  readonly size: number;
  readonly weight?: number;
  /** The most lines there may be. */
  readonly most?: number;
}

const pieces = /[^\s\u2e80-\uffee]+\s*|[\u2e80-\uffee]\s*|\s+/gu;
const closing = /^[、。，；：！？）》」』】”’%…⇄]/;
const opening = /[（《「『【“‘]$/;

/** Breaks a text into lines no wider than `width`: Latin between words, Chinese between characters but never before 、。，. */
export function wrapText(text: string, width: number, {size, weight = 400, most = 2}: WrapOptions): Wrapped {
  const fits = (line: string) => textWidth(line.trimEnd(), size, weight) <= width;
  const lines = fill(
    unbreakable(text.trim()).flatMap((piece) => (fits(piece) ? [piece] : [...piece])),
    fits
  );
  if (lines.length <= most) return {lines, cut: false};
  const rest = lines.slice(most - 1).join("");
  return {lines: [...lines.slice(0, most - 1), ellipsis(rest, fits)], cut: true};
}

function unbreakable(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.match(pieces) ?? []) {
    const last = parts.at(-1);
    if (last !== undefined && (closing.test(piece) || opening.test(last))) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts;
}

function fill(parts: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && !fits(line + part)) {
      lines.push(line);
      line = "";
    }
    line += part;
  }
  return [...lines, line].map((each, i, all) => (i < all.length - 1 ? each : each.trimEnd()));
}

function ellipsis(text: string, fits: (line: string) => boolean): string {
  const characters = [...text];
  while (characters.length && !fits(`${characters.join("")}…`)) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
