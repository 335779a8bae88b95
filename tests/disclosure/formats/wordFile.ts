import {strToU8, zipSync} from "fflate";

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const links = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`;
const bodyLinks = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`;

/** A Word file of this body, as Word writes it; `styles` are style elements. */
export function wordFile(body: string, styles = "", footnotes = ""): Uint8Array {
  return zipSync(
    {
      "[Content_Types].xml": strToU8(types),
      "_rels/.rels": strToU8(links),
      "word/_rels/document.xml.rels": strToU8(bodyLinks),
      "word/styles.xml": strToU8(`<?xml version="1.0"?><w:styles ${namespace}>${styles}</w:styles>`),
      "word/footnotes.xml": strToU8(`<?xml version="1.0"?><w:footnotes ${namespace}>${footnotes}</w:footnotes>`),
      "word/document.xml": strToU8(
        `<?xml version="1.0"?><w:document ${namespace}><w:body>${body}</w:body></w:document>`
      )
    },
    {mtime: new Date(2026, 1, 1)}
  );
}

/** A run of text with these properties. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join("")}</w:p>`;
/** A table of rows of cells, each the content of its paragraph. */
export const table = (
  ...rows: ReadonlyArray<readonly string[] | {readonly properties: string; readonly cells: readonly string[]}>
): string =>
  `<w:tbl><w:tblPr/>${rows
    .map((row) => {
      const {properties, cells} = "cells" in row ? row : {properties: "", cells: row};
      return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((cell) => `<w:tc><w:tcPr/>${cell.startsWith("<w:p>") ? cell : paragraph(cell)}</w:tc>`).join("")}</w:tr>`;
    })
    .join("")}</w:tbl>`;
