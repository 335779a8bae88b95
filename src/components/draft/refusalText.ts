import {limits} from "../../disclosure/read/limits.js";
import {adviceText} from "../../locale/adviceText.js";
import type {Locale} from "../../locale/locale.js";
import type {Translate, Word} from "../../locale/words.js";
import {acceptedFormats} from "./acceptedFormats.js";

/** From what a reader says to what the reader of the page can do; the first that fits. */
const refusals: ReadonlyArray<readonly [message: RegExp, word: Word]> = [
  [/^unsupported pdf: no text/, "refusedScan"],
  [/locked by a password/, "refusedLocked"],
  [/^unsupported size: the file has/, "refusedLarge"],
  [/^unsupported size: (?<detail>.*)/, "refusedHuge"],
  [/^unsupported format: \.doc\b(?!x)/, "refusedOldWord"],
  [/^unsupported format: (?<extension>\.\w+) \((?!one of)(?<advice>.*)\)$/, "refusedAdvised"],
  [/^unsupported format/, "refusedFormat"],
  [/^invalid text: .*; name it (?<extension>\.\w+)/, "refusedName"],
  [/^invalid (?:text|pdf|docx|xlsx|zip)/, "refusedDamaged"],
  [/^missing title/, "refusedTitle"],
  [/^missing statement/, "refusedStatement"],
  [/^(?<detail>.*)/, "refusedOther"]
];

/** Why a file was not read, and what to do, in one line. */
export function refusalText(message: string, t: Translate, locale: Locale): string {
  const [pattern, word] = refusals.find(([pattern]) => pattern.test(message))!;
  const {advice = "", ...told} = pattern.exec(message)!.groups ?? {};
  return t(word, {limit: limits.bytes / 2 ** 20, formats: acceptedFormats.join(locale === "zh" ? " " : ", "), advice: adviceText(advice, locale), ...told});
}
