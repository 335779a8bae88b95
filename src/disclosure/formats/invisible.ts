import type {Page} from "./page.js";

/** Characters that no reader sees and that mean nothing in Chinese or English: joiners, marks of direction and of byte order, soft hyphens, controls. */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const any = new RegExp(invisible.source);

/** The text without characters that nobody sees. */
export function withoutInvisible(text: string): string {
  return any.test(text) ? text.replace(invisible, "") : text;
}

/** The pages without characters that nobody sees, which would part a word or a number from itself. */
export function visiblePages(pages: readonly Page[]): readonly Page[] {
  const dirty = pages.some(({blocks}) =>
    blocks.some((block) =>
      block.kind === "table" ? block.rows.some(({cells}) => cells.some((cell) => any.test(cell))) : any.test(block.text)
    )
  );
  if (!dirty) return pages;
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block) =>
      block.kind === "table"
        ? {
            ...block,
            rows: block.rows.map((row) => ({...row, cells: row.cells.map((cell) => withoutInvisible(cell).trim())}))
          }
        : {...block, text: withoutInvisible(block.text)}
    )
  }));
}
