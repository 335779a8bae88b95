import type {Proof, ReadingStanding} from "../../budget/proof.js";
import type {Translate, Word} from "../../locale/words/words.js";

const readingWords: Readonly<Record<ReadingStanding, Word>> = {
  proved: "readingProved",
  small: "readingSmall",
  unproved: "readingUnproved"
};

/** What a table's own sums say of its reading. */
export function standingText(
  {standing, held, tried}: Pick<Proof, "standing" | "held" | "tried">,
  t: Translate
): string {
  return t(tried ? readingWords[standing] : "readingUntested", {held, tried});
}
