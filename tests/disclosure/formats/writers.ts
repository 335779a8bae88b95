import type {BookType, CellObject, Range, WorkSheet} from "@e965/xlsx";
import {read, utils, write} from "@e965/xlsx";
import {Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow} from "docx";
import {zipSync} from "fflate";
import type {Browser} from "playwright-core";
import type {Cell, Piece} from "./oneDocument.js";
import {squared} from "./oneDocument.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const spanOf = (cell: Cell) =>
  typeof cell === "string" ? {text: cell, columns: 1, rows: 1} : {columns: 1, rows: 1, ...cell};

export function markdown(pieces: readonly Piece[]): Uint8Array {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const written = pieces.map((piece) => {
    if (piece.kind === "heading") return `${"#".repeat(piece.depth)} ${piece.text}`;
    if (piece.kind === "prose") return piece.text;
    const [first, ...rest] = squared(piece.rows);
    return [row(first!), row(first!.map(() => "---")), ...rest.map(row)].join("\n");
  });
  return utf8(written.join("\n\n"));
}

const style =
  "table{border-collapse:collapse}td{border:1px solid #000;padding:2px 4px;font-size:10px}body{font-family:'Noto Sans CJK SC','Noto Serif CJK SC',serif;font-size:12px}";

export function html(pieces: readonly Piece[]): Uint8Array {
  const cell = (printed: Cell) => {
    const {text, columns, rows} = spanOf(printed);
    return `<td${columns > 1 ? ` colspan=${columns}` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}>${text}</td>`;
  };
  const written = pieces.map((piece) => {
    if (piece.kind === "heading") return `<h${piece.depth}>${piece.text}</h${piece.depth}>`;
    if (piece.kind === "prose") return `<p>${piece.text}</p>`;
    return `<table>\n${piece.rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("\n")}\n</table>`;
  });
  return utf8(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>公开</title><style>${style}</style></head><body>\n${written.join("\n")}\n</body></html>`
  );
}

const levels = {1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3};

/** A Word document; without heading styles, as many are, where `plain`. */
export async function docx(pieces: readonly Piece[], plain = false): Promise<Uint8Array> {
  const cell = (printed: Cell) => {
    const {text, columns, rows} = spanOf(printed);
    return new TableCell({columnSpan: columns, rowSpan: rows, children: [new Paragraph(text)]});
  };
  const children = pieces.map((piece) => {
    if (piece.kind === "table")
      return new Table({rows: piece.rows.map((cells) => new TableRow({children: cells.map(cell)}))});
    return new Paragraph({
      text: piece.text,
      ...(piece.kind === "heading" && !plain ? {heading: levels[piece.depth]} : {})
    });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({sections: [{children}]})));
}

/** A workbook: the narrative on the first sheet, then a sheet for each table, named by its heading; amounts are numbers. */
export function workbook(pieces: readonly Piece[], bookType: BookType = "xlsx"): Uint8Array {
  const book = utils.book_new();
  let rows: Array<{cells: readonly Cell[]}> = [];
  let name = "编制说明";
  const endSheet = () => {
    if (rows.length) utils.book_append_sheet(book, sheetOf(rows.map(({cells}) => cells)), name);
    rows = [];
  };
  pieces.forEach((piece, i) => {
    const opens = piece.kind === "heading" && pieces.slice(i + 1, i + 3).some(({kind}) => kind === "table");
    if (opens) {
      endSheet();
      name = piece.text.slice(0, 31);
    }
    rows.push(...(piece.kind === "table" ? piece.rows.map((cells) => ({cells})) : [{cells: [piece.text]}]));
  });
  endSheet();
  return new Uint8Array(write(book, {type: "array", bookType}) as ArrayBuffer);
}

function sheetOf(rows: readonly (readonly Cell[])[]) {
  const grid = squared(rows);
  const sheet = utils.aoa_to_sheet([]);
  const merges: Range[] = [];
  grid.forEach((cells, r) => {
    cells.forEach((text, c) => {
      if (text) sheet[utils.encode_cell({r, c})] = cellOf(text);
    });
    let column = 0;
    for (const cell of rows[r]!) {
      const {text, columns, rows: height} = spanOf(cell);
      while (text && grid[r]![column] !== text) ++column;
      if (columns > 1 || height > 1) merges.push({s: {r, c: column}, e: {r: r + height - 1, c: column + columns - 1}});
      column += columns;
    }
  });
  sheet["!ref"] = utils.encode_range({
    s: {r: 0, c: 0},
    e: {r: grid.length - 1, c: Math.max(...grid.map((cells) => cells.length)) - 1}
  });
  sheet["!merges"] = merges;
  return sheet;
}

function cellOf(text: string): CellObject {
  const decimals = /^-?[\d,]+\.(\d+)$/.exec(text)?.[1];
  if (decimals === undefined) return {t: "s", v: text};
  return {t: "n", v: Number(text.replace(/,/g, "")), z: `#,##0.${"0".repeat(decimals.length)}`};
}

/** An OpenDocument spreadsheet as office programs write one: each cell's value, and its text as displayed. */
export function ods(pieces: readonly Piece[]): Uint8Array {
  const book = read(workbook(pieces), {type: "array"});
  const names = "office table text"
    .split(" ")
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(" ");
  const sheets = book.SheetNames.map(
    (name) => `<table:table table:name="${name}">${odsRows(book.Sheets[name]!)}</table:table>`
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:body><office:spreadsheet>${sheets.join("")}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [utf8("application/vnd.oasis.opendocument.spreadsheet"), {level: 0}],
    "content.xml": utf8(content),
    "styles.xml": utf8(`<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${names}/>`),
    "META-INF/manifest.xml": utf8("<manifest/>")
  });
}

function odsRows(sheet: WorkSheet): string {
  const {e} = utils.decode_range(sheet["!ref"]!);
  const merged = (r: number, c: number) =>
    sheet["!merges"]?.find(({s, e}) => s.r <= r && r <= e.r && s.c <= c && c <= e.c);
  const cell = (r: number, c: number) => {
    const own = sheet[utils.encode_cell({r, c})] as CellObject | undefined;
    const range = merged(r, c);
    if (range && (range.s.r !== r || range.s.c !== c)) return "<table:covered-table-cell/>";
    const spans = range
      ? ` table:number-columns-spanned="${range.e.c - range.s.c + 1}" table:number-rows-spanned="${range.e.r - range.s.r + 1}"`
      : "";
    const value =
      own?.t === "n" ? `office:value-type="float" office:value="${String(own.v)}"` : 'office:value-type="string"';
    return own
      ? `<table:table-cell ${value}${spans}><text:p>${own.w ?? String(own.v)}</text:p></table:table-cell>`
      : `<table:table-cell${spans}/>`;
  };
  return Array.from(
    {length: e.r + 1},
    (_, r) => `<table:table-row>${Array.from({length: e.c + 1}, (_, c) => cell(r, c)).join("")}</table:table-row>`
  ).join("");
}

export async function pdf(pieces: readonly Piece[], browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(new TextDecoder().decode(html(pieces)));
  const bytes = await page.pdf({format: "A4"});
  await page.close();
  return new Uint8Array(bytes);
}
