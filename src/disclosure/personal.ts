import type {Block, Page, Row} from "./read/page.js";
import {squeeze} from "./squeeze.js";

/** Labels of a form behind which a person's name or number stands. */
const personalLabels = /^(填报人|联系人|项目负责人|负责人|经办人|联系电话|电话|手机|联系方式)[:：]?$/;
const telephone = /(?<![\d.,])(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8})(?![\d.,])/g;
const number = /^[\d.,]+$/;
const labelled = /((?:填报人|联系人|负责人|经办人|联系电话|电话)[:：]\s*)(\S+)/g;

export const withheld = "█";

/** The pages without names and telephone numbers of persons, and how many were left out. */
export function withoutPersonalData(pages: readonly Page[]): {pages: Page[]; redactions: number} {
  let redactions = 0;
  const hide = () => {
    ++redactions;
    return withheld;
  };
  const clean = (text: string) => text.replace(labelled, (_, label: string) => label + hide()).replace(telephone, hide);
  const row = (row: Row): Row => withFactsOf(row, {
    line: row.line,
    cells: row.cells.map((cell, i) => (cell && personalLabels.test(squeeze(row.cells.slice(0, i).findLast(Boolean) ?? "")) ? hide() : number.test(cell) ? cell : clean(cell)))
  });
  const block = (block: Block): Block =>
    block.kind === "table" ? {...block, rows: block.rows.map(row)} : {...block, text: clean(block.text)};
  return {pages: pages.map((page) => ({...page, blocks: page.blocks.map(block)})), redactions};
}

/** What a file knows of a cell goes with the cell's own text. */
function withFactsOf({cells, facts}: Row, clean: Row): Row {
  const kept = [...(facts ?? [])].filter(([i]) => clean.cells[i] === cells[i]);
  return kept.length ? {...clean, facts: new Map(kept)} : clean;
}
