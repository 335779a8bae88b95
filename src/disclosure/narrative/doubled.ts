import {comparableText} from "../model/comparableText.js";
import type {Residue} from "../model/residue.js";
import type {Passage} from "../outline/passage.js";
import {sourceAt} from "../outline/passage.js";

/** Paragraphs with amounts that are printed again below the same heading. */
export function doubledPassages(passages: readonly Passage[], document: string): Residue[] {
  const seen = new Set<string>();
  return passages.flatMap((passage) => {
    const {text, headings} = passage;
    const key = `${headings.join("/")}/${comparableText(text)}`;
    if (!isTelling(text) || !seen.has(key)) return seen.add(key) && [];
    const where = sourceAt(passage, document, 0, Math.min(text.length, longestQuoted));
    return [{kind: "doubledPassage", where, text: where.text}];
  });
}

/** Long, and with two amounts that are not nothing: short lines of a form come again in every document. */
function isTelling(text: string): boolean {
  const amounts = text.match(/\d[\d,]*(?:\.\d+)?\s*万?元/g) ?? [];
  return text.length >= shortest && amounts.filter((amount) => /[1-9]/.test(amount)).length >= 2;
}

const shortest = 30;
const longestQuoted = 60;
