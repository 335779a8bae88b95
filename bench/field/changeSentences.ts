import type {Claim} from "../../src/budget/claim.js";
import type {Page} from "../../src/disclosure/formats/page.js";

/** Words by which a sentence tells a change, and what it must print besides. */
const change = /增加|增长|减少|下降|上升|降低|持平/;
const number = /\d/;

interface Sentence {
  text: string;
  readonly lines: number[];
}

/** How many sentences of a narrative tell a change with a number, and of how many of them a claim was read. */
export function changeSentences(
  pages: readonly Page[],
  claims: ReadonlyArray<Pick<Claim, "source" | "change" | "rate" | "direction">>
): {readonly read: number; readonly all: number} {
  const told = new Set(
    claims.flatMap(({source, change, rate, direction}) =>
      change || rate || direction ? [source.line, change?.source.line, rate?.source.line] : []
    )
  );
  const sentences = sentencesIn(pages).filter(({text}) => change.test(text) && number.test(text));
  return {read: sentences.filter(({lines}) => lines.some((line) => told.has(line))).length, all: sentences.length};
}

function sentencesIn(pages: readonly Page[]): Sentence[] {
  const found: Sentence[] = [];
  let open: Sentence | undefined;
  for (const block of pages.flatMap(({blocks}) => blocks)) {
    if (block.kind !== "prose") {
      open = undefined;
      continue;
    }
    for (const part of block.text.split(/(?<=[。；])/)) {
      if (!open) found.push((open = {text: "", lines: []}));
      open.text += part;
      open.lines.push(block.line);
      if (/[。；]\s*$/.test(part)) open = undefined;
    }
  }
  return found;
}
