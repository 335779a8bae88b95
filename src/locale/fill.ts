import {missing} from "../budget/errors.js";

/** What fills the {slots} of a sentence, by name; more than it has are fine. */
export type Slots<T> = Readonly<Record<string, T | null | undefined>>;

/** A sentence with its {slots} filled. Throws where one is missing. */
export function fill(sentence: string, slots: Slots<unknown> = {}): string {
  return fillPieces(sentence, slots).map(String).join("");
}

/** The same in pieces: its own text, and what fills its slots as it is. */
export function fillPieces<T>(sentence: string, slots: Slots<T>): Array<string | T> {
  return sentence
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) => (/^\{\w+\}$/.test(piece) ? slotOf(sentence, piece.slice(1, -1), slots) : piece));
}

function slotOf<T>(sentence: string, name: string, slots: Slots<T>): T {
  const value = slots[name];
  if (value === undefined || value === null) throw missing("slot", `{${name}} in ${sentence}`);
  return value;
}
