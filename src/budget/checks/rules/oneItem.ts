import type {Claim} from "../../claim.js";
import {lineKey} from "../../figure.js";
import {meets} from "../../interval.js";
import type {Fact, FactIndex} from "../facts.js";
import {grouped, statedFacts, valuesOf} from "../facts.js";
import type {DraftFinding} from "../finding.js";
import {agree, term} from "../finding.js";
import {baseOf, printedElsewhere, printedHere} from "../readings.js";
import {reckonedRatio} from "../reckonedRatio.js";

/** Two amounts of one line in one numbered item: the second against the first, and which of them the item's rate follows from. */
export function oneItem(book: FactIndex): DraftFinding[] {
  const items = grouped(
    book.document.claims.filter(({item, amount, measure}) => item && amount && measure !== "unclassified"),
    (claim) => [claim.item!.line, claim.year, claim.phase, lineKey(claim)].join("/")
  );
  return [...items.values()].flatMap((claims) => {
    const amounts = claims.map((claim) => statedFacts(book, claim).amount!);
    const [first] = amounts;
    const other = amounts.find((fact) => !meets(valuesOf(fact, "half"), valuesOf(first!, "half")));
    if (!first || amounts.length < 2) return [];
    if (!other) return [agree(book, amounts[1]!, [first])];
    const fitting = claims.flatMap((claim) => fittingOf(book, claim, [first, other]))[0];
    const told = agree(book, other, [first]);
    return [{...told, status: fitting ? "fail" : "uncertain", ...(fitting ? {fitting} : {})}];
  });
}

/** The only amount of two that a claim's rate follows from. */
function fittingOf(book: FactIndex, claim: Claim, amounts: readonly Fact[]): Fact[] {
  const {rate} = statedFacts(book, claim);
  const line = baseOf(claim);
  const base = line && (printedHere(book, line) ?? printedElsewhere(book, line));
  if (!rate || !base?.value) return [];
  const fitting = amounts.filter((amount) =>
    meets(valuesOf(rate, "half"), reckonedRatio([term("current", amount), term("base", base)])!.within("half"))
  );
  return fitting.length === 1 ? fitting : [];
}
