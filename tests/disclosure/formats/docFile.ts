import * as xlsx from "@e965/xlsx";
import type {Cell, Piece} from "./oneDocument.js";

interface Containers {
  readonly utils: {
    cfb_new: () => unknown;
    cfb_add: (container: unknown, name: string, content: Uint8Array) => void;
  };
  readonly write: (container: unknown, options: {readonly type: "buffer"}) => ArrayLike<number>;
}
const {CFB} = xlsx as unknown as {readonly CFB: Containers};

/** A stretch of text with the operations that say how it is shown. */
export interface DocRun {
  readonly text: string;
  readonly operations?: readonly number[];
}

/** A paragraph, a cell or the end of a row: what is said of it and the mark that ends it. */
export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly style?: number;
  readonly operations?: readonly number[];
  readonly mark?: "\r" | "\x07";
}

const low = (n: number): number[] => [n & 255, (n >> 8) & 255];
const operation = (code: number, ...operand: number[]): number[] => [...low(code), ...operand];
export const vanish = operation(0x083c, 1);
export const strike = operation(0x0837, 1);
export const raised = operation(0x2a48, 1);
const inTable = operation(0x2416, 1);

/** A row of cells that end at these places; a cell that goes on from above holds nothing. */
export function docRow(cells: readonly string[], edges: readonly number[]): DocParagraph[] {
  const definition = [cells.length, ...edges.flatMap(low), ...Array<number>(20 * cells.length).fill(0)];
  return [
    ...cells.map((text): DocParagraph => ({runs: [{text}], operations: inTable, mark: "\x07"})),
    {
      runs: [],
      operations: [
        ...inTable,
        ...operation(0x2417, 1),
        ...operation(0xd608, ...low(definition.length + 1), ...definition)
      ],
      mark: "\x07"
    }
  ];
}

const start = 2048;
const page = 512;

/** A Word 97 file of these paragraphs, all of its text at two bytes a character, or in two pieces the first of which has one. */
export function docFile(
  paragraphs: readonly DocParagraph[],
  {narrow = "", flags = 0x200, version = 0xc1} = {}
): Uint8Array {
  let text = "";
  const characters: Stretch[] = [];
  const ends: Stretch[] = [];
  for (const {runs, style = 0, operations = [], mark = "\r"} of paragraphs) {
    for (const run of runs) {
      text += run.text;
      characters.push({end: start + 2 * text.length, bytes: run.operations ?? []});
    }
    text += mark;
    characters.push({end: start + 2 * text.length, bytes: []});
    ends.push({end: start + 2 * text.length, bytes: [...low(style), ...operations]});
  }
  const wide = [...text].flatMap((c) => low(c.charCodeAt(0)));
  const narrowAt = start + wide.length;
  const body = [...wide, ...[...narrow].map((c) => c.charCodeAt(0))];
  const file = new Uint8Array(start + Math.ceil(body.length / page) * page);
  file.set(body, start);
  const characterPages = pagesOf(characters, false);
  const paragraphPages = pagesOf(ends, true);
  const first = file.length / page;
  const whole = new Uint8Array([...file, ...characterPages.flat(), ...paragraphPages.flat()]);

  const table: number[] = [];
  const view = new DataView(whole.buffer);
  const keep = (place: number, bytes: readonly number[]) => {
    view.setUint32(place, table.length, true);
    view.setUint32(place + 4, bytes.length, true);
    table.push(...bytes);
  };
  const long = (n: number) => [...low(n & 0xffff), ...low(n >>> 16)];
  const listOf = (count: number, from: number) => [
    ...Array.from({length: count + 1}, (_, i) => long(i)).flat(),
    ...Array.from({length: count}, (_, i) => long(from + i)).flat()
  ];
  const pieces = narrow ? [0, narrow.length, narrow.length + text.length] : [0, text.length];
  const places = narrow ? [2 * narrowAt + 0x40000000, start] : [start];
  const list = [...pieces.flatMap(long), ...places.flatMap((place) => [0, 0, ...long(place), 0, 0])];
  whole.set([0xec, 0xa5, ...low(version)]);
  view.setUint16(0x0a, flags, true);
  view.setUint32(0x4c, narrow.length + text.length, true);
  keep(0xa2, styleSheet());
  keep(0xfa, listOf(characterPages.length, first));
  keep(0x102, listOf(paragraphPages.length, first + characterPages.length));
  keep(0x1a2, [2, ...long(list.length), ...list]);

  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, "/WordDocument", padded(whole));
  CFB.utils.cfb_add(container, flags & 0x200 ? "/1Table" : "/0Table", padded(new Uint8Array(table)));
  return Uint8Array.from(CFB.write(container, {type: "buffer"}));
}

/** Long enough to stand in sectors of their own, as Word's streams do. */
function padded(bytes: Uint8Array): Uint8Array {
  const long = new Uint8Array(Math.max(4096, bytes.length));
  long.set(bytes);
  return long;
}

interface Stretch {
  readonly end: number;
  readonly bytes: readonly number[];
}

/** Pages of properties, as many stretches on each as there is room for. */
function pagesOf(stretches: readonly Stretch[], areParagraphs: boolean): number[][] {
  const pages: number[][] = [];
  const entry = areParagraphs ? 13 : 1;
  let from = start;
  for (let i = 0; i < stretches.length;) {
    const bytes = new Uint8Array(page);
    const view = new DataView(bytes.buffer);
    const held: Array<{end: number; at: number}> = [];
    let free = page - 1;
    for (; i < stretches.length; ++i) {
      const {end, bytes: said} = stretches[i]!;
      const written = areParagraphs ? sized(said) : said.length ? [said.length, ...said] : [];
      const at = (free - written.length) & ~1;
      if (at < 4 * (held.length + 2) + entry * (held.length + 1)) break;
      bytes.set(written, at);
      if (written.length) free = at;
      held.push({end, at: written.length ? at / 2 : 0});
    }
    view.setUint32(0, from, true);
    held.forEach(({end, at}, k) => {
      view.setUint32(4 * (k + 1), end, true);
      bytes[4 * (held.length + 1) + entry * k] = at;
      from = end;
    });
    bytes[page - 1] = held.length;
    pages.push([...bytes]);
  }
  return pages;
}

function sized(said: readonly number[]): number[] {
  return said.length % 2 ? [(said.length + 1) / 2, ...said] : [0, said.length / 2, ...said];
}

/** Styles: the body's, headings 1 to 3, one whose characters are hidden. */
function styleSheet(): number[] {
  const style = (number: number, operations: readonly number[] = []) => {
    const paragraph = [...low(2), ...low(0)];
    const character = [...low(operations.length), ...operations, ...(operations.length % 2 ? [0] : [])];
    const bytes = [...low(number), ...low(1 + (0xfff << 4)), 2, 0, 0, 0, 0, 0, ...low(1), ...low(0x61), 0, 0];
    const whole = [...bytes, ...paragraph, ...character];
    return [...low(whole.length), ...whole];
  };
  const information = [...low(5), ...low(10)];
  return [
    ...low(information.length),
    ...information,
    ...style(0),
    ...style(1),
    ...style(2),
    ...style(3),
    ...style(0xffe, vanish)
  ];
}

const columnWidth = 1000;

/** The one document as a Word 97 file. */
export function doc(pieces: readonly Piece[]): Uint8Array {
  return docFile(
    pieces.flatMap((piece): DocParagraph[] => {
      if (piece.kind === "table") return docTable(piece.rows);
      return [{runs: [{text: piece.text}], style: piece.kind === "heading" ? piece.depth : 0}];
    })
  );
}

function docTable(rows: readonly (readonly Cell[])[]): DocParagraph[] {
  return placedRows(rows).flatMap((cells) =>
    docRow(
      cells.map(({text}) => text),
      [0, ...cells.map(({to}) => to * columnWidth)]
    )
  );
}

/** Rows with the column at which each cell ends, cells that go on from above among them. */
export function placedRows(
  rows: readonly (readonly Cell[])[]
): Array<Array<{readonly text: string; readonly to: number; readonly goesOn: boolean}>> {
  const taken: number[] = [];
  return rows.map((cells) => {
    const placed: Array<{text: string; to: number; goesOn: boolean}> = [];
    let column = 0;
    const skip = () => {
      for (; taken[column]! > 0; ++column) {
        taken[column]! -= 1;
        placed.push({text: "", to: column + 1, goesOn: true});
      }
    };
    for (const cell of cells) {
      skip();
      const {text, columns = 1, rows: height = 1} = typeof cell === "string" ? {text: cell} : cell;
      for (let i = 0; i < columns; ++i) taken[column + i] = height - 1;
      column += columns;
      placed.push({text, to: column, goesOn: false});
    }
    skip();
    return placed;
  });
}
