import {strToU8, zipSync} from "fflate";
import type {Piece} from "./oneDocument.js";

const names = [
  ...["office", "table", "text", "style"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
  )
].join(" ");

/** An OpenDocument text of this body; `styles` are style elements. */
export function odtFile(body: string, styles = ""): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync(
    {
      mimetype: [strToU8("application/vnd.oasis.opendocument.text"), {level: 0}],
      "content.xml": strToU8(content),
      "styles.xml": strToU8(`<?xml version="1.0"?><office:document-styles ${names}/>`)
    },
    {mtime: new Date(2026, 1, 1)}
  );
}

/** The one document as an OpenDocument text. */
export function odt(pieces: readonly Piece[]): Uint8Array {
  const written = pieces.map((piece) => {
    if (piece.kind === "heading") return `<text:h text:outline-level="${piece.depth}">${piece.text}</text:h>`;
    if (piece.kind === "prose") return `<text:p>${piece.text}</text:p>`;
    const rows = piece.rows.map((cells) =>
      cells
        .map((cell) => {
          const {text, columns = 1, rows = 1} = typeof cell === "string" ? {text: cell} : cell;
          const covered = "<table:covered-table-cell/>".repeat(columns - 1);
          return `<table:table-cell table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"><text:p>${text}</text:p></table:table-cell>${covered}`;
        })
        .join("")
    );
    return `<table:table>${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join("")}</table:table>`;
  });
  return odtFile(written.join(""));
}
