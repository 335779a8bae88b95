import {withEdges} from "../indents.js";
import {comparableText} from "../../model/comparableText.js";
import type {Block, Row} from "../page.js";

/** Names that a spreadsheet program gives and nobody chose. */
const unnamed = /^(?:sheet|工作表|表)\s*\d*$/i;
const total = /^(?:合计|总计|小计)$/;
/** A cell that belongs to the title of a table, not to its columns. */
const remark =
  /^(?:金额)?单位[:：]|^(?:编制|填报|预算)?(?:部门|单位|日期)(?:名称)?[:：]|^(?:备?注|说明)[:：]|^(?:部门)?公开\d*表?|^(?:附表|附件|表)\s*\d+[:：]?$/;

export interface WorkbookRow extends Row {
  /** Cells up to the last filled or merged one. */
  readonly cells: string[];
  /** Rows shown above it. */
  readonly order: number;
}

/** A sheet's rows as blocks: single cells above a table, remarks and what follows a gap are prose; `line` is that of the sheet's name. */
export function sheetBlocks(rows: readonly WorkbookRow[], {name = "", line: nameLine = 1} = {}): Block[] {
  const blocks: Block[] = [];
  const saysName = (text: string) => comparableText(text) === comparableText(name);
  if (
    name &&
    !unnamed.test(name) &&
    !rows.slice(0, 3).some(({cells}) => isTitle(cells) && saysName(filled(cells).join("")))
  )
    blocks.push({kind: "heading", line: nameLine, depth: 3, text: name});
  let table: WorkbookRow[] = [];
  const endTable = () => {
    if (table.length) blocks.push({kind: "table", rows: withEdges(padded(table))});
    table = [];
  };
  rows.forEach((row, i) => {
    const {line, cells, order} = row;
    const isApart = order - (rows[i - 1]?.order ?? order) > 1;
    const isText = isRemark(cells) || (isTitle(cells) && (!table.length || isApart || namesTable(cells)));
    if (!isText) return table.push(row);
    endTable();
    const text = filled(cells).join(" ");
    return blocks.push(
      saysName(text) ? {kind: "heading", line, depth: 3, text} : {kind: "prose", line, text, offset: 0}
    );
  });
  endTable();
  return blocks;
}

function filled(cells: readonly string[]): string[] {
  return cells.filter(Boolean);
}

function isTitle(cells: readonly string[]): boolean {
  return filled(cells).length === 1 && !total.test(comparableText(filled(cells)[0]!));
}

/** The title of the next table of a sheet that holds several. */
function namesTable(cells: readonly string[]): boolean {
  return /^.{3,}表(?:[（(].*[）)])?$/.test(comparableText(filled(cells)[0]!));
}

function isRemark(cells: readonly string[]): boolean {
  return filled(cells).every((cell) => remark.test(comparableText(cell)));
}

function padded(rows: readonly WorkbookRow[]): Row[] {
  const width = Math.max(...new Set(rows.map(({cells}) => cells.length)));
  return rows.map(({line, cells, facts}) => ({
    line,
    cells: [...cells, ...Array<string>(width - cells.length).fill("")],
    ...(facts ? {facts} : {})
  }));
}
