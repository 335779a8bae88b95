import {raised} from "../raised.js";
import {isStruck} from "./fonts.js";
import {unescaped} from "./unescaped.js";

/** A cell's text that is set in several ways: what is shown, and what of it is struck through. */
export interface RichText {
  readonly text: string;
  readonly struck: string;
}

const run = /<(?:\w+:)?r(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?r>/g;
const properties = /<(?:\w+:)?rPr(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?rPr>/;
const texts = /<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g;
const special = /<(?:\w+:)?(?:strike|vertAlign)\b/;

/** Reads the runs of a shared string; undefined where none is struck, raised or lowered. */
export function richText(source: unknown): RichText | undefined {
  if (typeof source !== "string" || !special.test(source)) return undefined;
  let [text, struck] = ["", ""];
  for (const [, inner = ""] of source.matchAll(run)) {
    const said = properties.exec(inner)?.[1] ?? "";
    const own = [...inner.matchAll(texts)].map(([, piece = ""]) => unescaped(piece)).join("");
    const set = /<(?:\w+:)?vertAlign\s+val="(super|sub)script"/.exec(said)?.[1];
    if (isStruck(said)) struck += own;
    else text += set ? raised(text, own, set === "sub") : own;
  }
  return {text, struck};
}
