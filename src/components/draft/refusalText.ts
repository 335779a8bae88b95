import {limits} from "../../disclosure/read/limits.js";
import type {Translate, Word} from "../../locale/words.js";

/** From what a reader says to what the reader of the page can do; the first that fits. */
const refusals: ReadonlyArray<readonly [message: RegExp, word: Word]> = [
  [/^unsupported pdf: no text/, "refusedScan"],
  [/locked by a password/, "refusedLocked"],
  [/^unsupported size: the file has/, "refusedLarge"],
  [/^unsupported size: (?<detail>.*)/, "refusedHuge"],
  [/^unsupported format: \.doc\b(?!x)/, "refusedOldWord"],
  [/^unsupported format/, "refusedFormat"],
  [/^invalid text: .*; name it (?<extension>\.\w+)/, "refusedName"],
  [/^invalid (?:text|pdf|docx|xlsx|zip)/, "refusedDamaged"],
  [/^missing title/, "refusedTitle"],
  [/^missing statement/, "refusedStatement"],
  [/^(?<detail>.*)/, "refusedOther"]
];

/** Why a file was not read, and what to do, in one line. */
export function refusalText(message: string, t: Translate): string {
  const [pattern, word] = refusals.find(([pattern]) => pattern.test(message))!;
  return t(word, {limit: limits.bytes / 2 ** 20, ...pattern.exec(message)!.groups});
}
