import type {Block, Page} from "../../../src/disclosure/formats/page.js";

/** "heading 1@1 标题", "prose@3 文", "item@4 项", "table 5: a|b / c|d" */
export function said(pages: readonly Page[]): string[] {
  return pages.flatMap(({blocks}) => blocks.map(saidBlock));
}

function saidBlock(block: Block): string {
  if (block.kind === "table")
    return `table ${block.rows[0]!.line}: ${block.rows.map(({cells}) => cells.join("|")).join(" / ")}`;
  return block.kind === "heading"
    ? `heading ${block.depth}@${block.line} ${block.text}`
    : `${block.item ? "item" : "prose"}@${block.line} ${block.text}`;
}
