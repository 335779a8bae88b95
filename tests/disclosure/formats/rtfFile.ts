import {placedRows} from "./docFile.js";
import type {Piece} from "./oneDocument.js";

/** A rich text document of this body. */
export const rtfFile = (body: string): Uint8Array =>
  Uint8Array.from(
    `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134{\\*\\falt SimSun}\\'cb\\'ce;}{\\f2\\fcharset136 M;}}{\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}}${body}}`,
    (c) => c.charCodeAt(0)
  );

/** Text as programs write it: each character by its number. */
export const coded = (text: string): string =>
  [...text].map((c) => (c < "\x80" ? c : `\\u${((c.charCodeAt(0) + 0x8000) & 0xffff) - 0x8000}?`)).join("");

/** A row of cells that end at these places, in twentieths of a point. */
export const rtfRow = (cells: readonly string[], edges: readonly number[]): string =>
  `\\trowd\\trgaph108${edges.map((edge) => `\\clbrdrt\\brdrs\\cellx${edge}`).join("")}\n${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join("")}\\row\n`;

/** The one document as a rich text document. */
export function rtf(pieces: readonly Piece[]): Uint8Array {
  const written = pieces.map((piece) => {
    if (piece.kind === "table")
      return placedRows(piece.rows)
        .map((cells) =>
          rtfRow(
            cells.map(({text}) => coded(text)),
            cells.map(({to}) => to * 1000)
          )
        )
        .join("");
    return `\\pard${piece.kind === "heading" ? `\\outlinelevel${piece.depth - 1}` : ""} ${coded(piece.text)}\\par\n`;
  });
  return rtfFile(written.join(""));
}
