import {textWidth} from "./measure.js";

export interface Wrapped {
  readonly lines: readonly string[];
  /** Whether the text was too long and ends in an ellipsis. */
  readonly cut: boolean;
}

export interface WrapOptions {
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
  const lines = fill(unbreakable(text.trim()).flatMap((piece) => (fits(piece) ? [piece] : [...piece])), fits);
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
