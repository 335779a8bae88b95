import type {Source} from "../../budget/figure.js";
import {comparableText} from "../model/comparableText.js";
import type {Residue} from "../model/residue.js";
import type {Passage} from "../outline/passage.js";
import {sourceAt} from "../outline/passage.js";

/** Paragraphs with amounts that are printed again below the same heading: a telling one, or several that follow each other both times. */
export function doubledPassages(passages: readonly Passage[], document: string): Residue[] {
  return runsOf(earlierOf(passages))
    .filter((run) => isTold(passages.slice(run.from, run.to)))
    .map(({from, earlier}) => {
      const where = quoted(passages[from]!, document);
      return {kind: "doubledPassage", where, text: where.text, also: quoted(passages[earlier]!, document)};
    });
}

/** Paragraphs `from` to `to` that say what those from `earlier` on do. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly earlier: number;
}

/** For each paragraph with an amount the place of the first that says the same below the same heading. */
function earlierOf(passages: readonly Passage[]): ReadonlyArray<number | undefined> {
  const first = new Map<string, number>();
  return passages.map(({text, headings}, i) => {
    if (text.length < shortest || !amountsIn(text)) return undefined;
    const key = `${headings.join("/")}/${comparableText(text)}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, i);
    return earlier;
  });
}

function runsOf(earlier: ReadonlyArray<number | undefined>): Run[] {
  const runs: Run[] = [];
  earlier.forEach((of, i) => {
    if (of === undefined) return;
    const last = runs.at(-1);
    if (last?.to === i && last.earlier + i - last.from === of) runs[runs.length - 1] = {...last, to: i + 1};
    else runs.push({from: i, to: i + 1, earlier: of});
  });
  return runs;
}

/** One amount that comes again may be a line of a form; two in a paragraph, or two paragraphs in their order, are not. */
function isTold(run: readonly Passage[]): boolean {
  return run.length > 1 || run.some(({text}) => amountsIn(text) > 1);
}

/** Amounts that are not nothing: what has none comes again in every document. */
function amountsIn(text: string): number {
  const amounts = text.match(/\d[\d,]*(?:\.\d+)?\s*万?元/g) ?? [];
  return amounts.filter((amount) => /[1-9]/.test(amount)).length;
}

function quoted(passage: Passage, document: string): Source {
  return sourceAt(passage, document, 0, Math.min(passage.text.length, longestQuoted));
}

const shortest = 30;
const longestQuoted = 60;
