import type {Explained, LedgerLine} from "../../budget/explain/ledger.js";
import type {Review, ReviewState} from "../../budget/explain/review.js";
import {mergeReviews} from "../../budget/explain/review.js";
import type {Line} from "../../budget/series.js";
import {absenceMark} from "../../locale/words/stateMark.js";
import type {Word} from "../../locale/words/words.js";
import type {Keeping} from "../../store/decided/browserStorage.js";
import {inBrowser} from "../../store/decided/browserStorage.js";
import {readDrafts} from "../../store/decided/reviewText.js";
import type {UnitFile} from "../../store/published/unitFile.js";
import type {PageContext} from "../page/context.js";
import {hasNarrative} from "../page/phrase.js";

export const reviewStateWords: Readonly<Record<ReviewState, Word>> = {
  accepted: "reviewAccepted",
  query: "reviewQuery",
  needsExplanation: "reviewNeedsExplanation"
};

const explainedWords: Readonly<Record<Explained, Word>> = {
  quantified: "saidQuantified",
  partly: "saidPartly",
  attributed: "saidAttributed",
  unexplained: "saidNothing",
  noChange: "saidNothing"
};

/** What the document says of a line's change, in a word or two; nothing where its sentences are not loaded. */
export function saidOfLine({key}: Line, entries: readonly LedgerLine[], context: PageContext): string {
  if (!hasNarrative(context)) return absenceMark;
  const entry = entries.find((own) => own.key === key && own.against === "budget");
  if (!entry) return context.t("saidNothing");
  const {
    explained,
    coverage: {via}
  } = entry;
  const said = context.t(via === "named" ? "saidNamed" : explainedWords[explained]);
  return via === "parts" ? context.t("saidThroughParts", {said}) : said;
}

/** Where the reader's own reviews of a unit are kept. */
export const reviewsKept = ({unit}: Pick<UnitFile, "unit">) => `reviews/${unit.code}`;

/** Reviews that came with the site, and over them the reader's own. */
export function reviewsHeld(unit: UnitFile, {kept}: Keeping = inBrowser): readonly Review[] {
  return mergeReviews(unit.reviews, readDrafts(kept(reviewsKept(unit)) ?? ""));
}
