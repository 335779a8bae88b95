import type {Compared} from "../../budget/breakdown.js";
import type {Explained, LedgerLine} from "../../budget/explain/ledger.js";
import type {Word} from "../../locale/words.js";
import {hasNarrative} from "../narrative.js";
import type {PageContext} from "../page.js";

const words: Readonly<Record<Explained, Word>> = {
  quantified: "saidQuantified",
  partly: "saidPartly",
  attributed: "saidAttributed",
  unexplained: "saidNothing",
  noChange: "saidNothing"
};

/** What the document says of a line's change, in a word or two; nothing where its sentences are not loaded. */
export function saidOf({line}: Compared, entries: readonly LedgerLine[], context: PageContext): string {
  if (!hasNarrative(context)) return "–";
  const entry = entries.find(({key, against}) => key === line.key && against === "budget");
  if (!entry) return context.t("saidNothing");
  const {explained, coverage: {via}} = entry;
  const said = context.t(via === "named" ? "saidNamed" : words[explained]);
  return via === "parts" ? context.t("saidThroughParts", {said}) : said;
}
