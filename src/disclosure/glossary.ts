import type {Term} from "./disclosure.js";
import type {Passage} from "./claims/passage.js";
import {sourceAt} from "./claims/passage.js";
import {numbered} from "./numbering.js";

/** "一、机关运行经费：…" of the glossary; undefined for any other paragraph. */
export function readTerm(passage: Passage, document: string): Term | undefined {
  if (passage.section !== "glossary") return undefined;
  const {text} = numbered(passage.text);
  const colon = text.search(/[：:]/);
  if (colon < 0) return undefined;
  return {
    term: text.slice(0, colon).trim(),
    definition: text.slice(colon + 1).trim(),
    source: sourceAt(passage, document, 0, passage.text.length)
  };
}
