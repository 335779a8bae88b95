import type {CellObject, WorkSheet} from "@e965/xlsx";
import {invalid} from "../../budget/errors.js";
import {squeeze} from "../squeeze.js";
import {limits, within} from "./limits.js";
import type {Block, Page, Row} from "./page.js";
import {refuseZipBomb} from "./zip.js";

/** Names that a spreadsheet program gives and nobody chose. */
const unnamed = /^(?:sheet|工作表|表)\s*\d*$/i;
const total = /^(?:合计|总计|小计)$/;
/** A cell that belongs to the title of a table, not to its columns. */
const remark = /^(?:金额)?单位[:：]|^(?:编制|填报|预算)?(?:部门|单位|日期)(?:名称)?[:：]|^(?:备?注|说明)[:：]|^(?:部门)?公开\d*表?|^(?:附表|附件|表)\s*\d+[:：]?$/;

/** Reads a workbook (.xlsx or .xls), hidden sheets and rows too: a page a sheet, numbers as they are displayed. Throws `unsupported size` and `invalid xlsx`. */
export async function readXlsx(bytes: Uint8Array): Promise<Page[]> {
  within("bytes", bytes.length);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) refuseZipBomb(bytes);
  const {read} = await import("@e965/xlsx");
  const {SheetNames, Sheets} = parsed(() => read(bytes, {type: "array", dense: true, sheetRows: limits.rows + 1, cellFormula: false, cellHTML: false}));
  let base = 0;
  return SheetNames.map((name, i) => {
    const sheet = Sheets[name]!;
    const rows = rowsOf(sheet, base);
    within("rows", rows.length);
    base = Math.max(base, rows.at(-1)?.line ?? 0) + 1;
    return {number: i + 1, blocks: blocksOf(rows, name, base)};
  });
}

function parsed<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw invalid("xlsx", "the file is damaged, locked or no workbook");
  }
}

interface SheetRow extends Row {
  /** Cells up to the last filled or merged one. */
  readonly cells: string[];
}

function rowsOf(sheet: WorkSheet, base: number): SheetRow[] {
  const data = (sheet as unknown as {readonly "!data"?: ReadonlyArray<ReadonlyArray<CellObject | undefined> | undefined>})["!data"] ?? [];
  const rows: SheetRow[] = [];
  data.forEach((cells, index) => {
    const texts = Array.from(cells ?? [], (cell) => (cell ? displayed(cell) : ""));
    texts.length = texts.findLastIndex(Boolean) + 1;
    if (texts.length) rows.push({line: base + index + 1, cells: texts});
    within("columns", texts.length);
  });
  const widest = Math.max(0, ...new Set(rows.map(({cells}) => cells.length)));
  const byLine = new Map(rows.map((row) => [row.line, row]));
  for (const {s, e} of sheet["!merges"] ?? []) {
    const row = byLine.get(base + s.r + 1);
    if (row?.cells[s.c]) while (row.cells.length <= Math.min(e.c, widest - 1)) row.cells.push("");
  }
  return rows;
}

/** A cell's text as the program displays it; a number never with an exponent or a double's noise. */
export function displayed({t, v, w}: Pick<CellObject, "t" | "v" | "w">): string {
  const text = (w ?? "").trim();
  if (t === "n" && typeof v === "number" && (!text || /\d[eE][+-]?\d/.test(text) || /^#+$/.test(text))) return decimal(v);
  return (text || String(v ?? "")).replace(/\s*[\r\n]+\s*/g, "").trim();
}

/** A number in full, to the fifteen digits that a spreadsheet keeps. */
export function decimal(value: number): string {
  const [mantissa = "", exponent] = Number(value.toPrecision(15)).toString().split("e");
  if (exponent === undefined) return mantissa;
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const text = point <= 0 ? `0.${"0".repeat(-point)}${digits}` : digits.padEnd(point, "0");
  return value < 0 ? `-${text}` : text;
}

/** A sheet's rows as blocks: single cells above a table, remarks and what follows a gap are prose. */
function blocksOf(rows: readonly SheetRow[], name: string, nameLine: number): Block[] {
  const blocks: Block[] = [];
  const saysName = (text: string) => squeeze(text) === squeeze(name);
  if (!unnamed.test(name) && !rows.slice(0, 3).some(({cells}) => isTitle(cells) && saysName(filled(cells).join("")))) blocks.push({kind: "heading", line: nameLine, depth: 3, text: name});
  let table: SheetRow[] = [];
  const endTable = () => {
    if (table.length) blocks.push({kind: "table", rows: padded(table)});
    table = [];
  };
  rows.forEach((row, i) => {
    const {line, cells} = row;
    const isApart = line - (rows[i - 1]?.line ?? line) > 1;
    const isText = isRemark(cells) || (isTitle(cells) && (!table.length || isApart || namesTable(cells)));
    if (!isText) return table.push(row);
    endTable();
    const text = filled(cells).join(" ");
    return blocks.push(saysName(text) ? {kind: "heading", line, depth: 3, text} : {kind: "prose", line, text, offset: 0});
  });
  endTable();
  return blocks;
}

function filled(cells: readonly string[]): string[] {
  return cells.filter(Boolean);
}

function isTitle(cells: readonly string[]): boolean {
  return filled(cells).length === 1 && !total.test(squeeze(filled(cells)[0]!));
}

/** The title of the next table of a sheet that holds several. */
function namesTable(cells: readonly string[]): boolean {
  return /^.{3,}表(?:[（(].*[）)])?$/.test(squeeze(filled(cells)[0]!));
}

function isRemark(cells: readonly string[]): boolean {
  return filled(cells).every((cell) => remark.test(squeeze(cell)));
}

function padded(rows: readonly SheetRow[]): Row[] {
  const width = Math.max(...new Set(rows.map(({cells}) => cells.length)));
  return rows.map(({line, cells}) => ({line, cells: [...cells, ...Array<string>(width - cells.length).fill("")]}));
}
