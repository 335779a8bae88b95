import type {Paper, PaperBlock} from "./paper.js";

/** Captions by their block: figures and tables are counted apart, through the whole paper. */
export function captionNumbers({sections}: Pick<Paper, "sections">): ReadonlyMap<PaperBlock, number> {
  const counts = {picture: 0, table: 0};
  return new Map(
    sections
      .flatMap(({blocks}) => blocks)
      .flatMap((block) =>
        block.kind === "picture" || block.kind === "table" ? [[block, ++counts[block.kind]] as const] : []
      )
  );
}
