import type {Source} from "../../figure.js";
import type {Mention} from "../../mention.js";
import type {Fact, FactIndex} from "../facts.js";
import {statedFacts} from "../facts.js";
import type {DraftFinding, Sides} from "../finding.js";
import {finding, sumOf, term, verdict} from "../finding.js";

/** What was procured within what was reserved for smaller firms, and outside it, is no more than all. */
export function exclusiveParts(book: FactIndex): DraftFinding[] {
  const {mentions = []} = book.document;
  const inside = mentions.filter(({kind, about}) => kind === "procuredPart" && about === "reserved");
  return inside.flatMap((mention) => {
    const other = mentions.find(
      ({kind, about, paragraph}) => kind === "procuredPart" && about === "other" && paragraph === mention.paragraph
    );
    const parts = [mention, other].flatMap((each) => (each && amountOf(book, each)) ?? []);
    const wholes = wholesOf(book);
    return parts.length === 2 && wholes.length ? [within(book, parts, wholes)] : [];
  });
}

/** The amount that the words end before. */
function amountOf(book: FactIndex, {source}: Mention): Fact | undefined {
  const claim = book.document.claims.find((claim) => claim.amount && isWithin(claim.source, source));
  return claim && statedFacts(book, claim).amount;
}

/** Whether a claim begins within words, which may go on over several lines, or right behind them. */
function isWithin(claim: Source, words: Source): boolean {
  if (claim.line < words.line || (claim.line === words.line && claim.column < words.column)) return false;
  const [name = ""] = /^[^\d]*/.exec(claim.text)!;
  return words.text.endsWith(name.trim());
}

/** All that was procured, or what there was of each kind. */
function wholesOf({prose}: FactIndex): Fact[] {
  const said = prose.filter(
    ({part, measure, phase}) => part === "amount" && measure === "procurement" && phase === "final"
  );
  const total = said.find(({code}) => code === "total");
  const kinds = procured.flatMap((kind) => said.find(({code}) => code === kind) ?? []);
  return total ? [total] : kinds.length === procured.length ? kinds : [];
}

const procured = ["goods", "works", "services"];

/** Both are told of what was contracted, though a document may not say so: more than all is uncertain. */
function within(book: FactIndex, parts: readonly Fact[], wholes: readonly Fact[]): DraftFinding {
  const [sum, all] = [sumOf(parts), sumOf(wholes)];
  const sides = (precision: "half" | "printedHalf"): Sides => [sum.within(precision), all.within(precision)];
  const holds = verdict(sides, "atMost") === "pass";
  return finding(
    book,
    holds ? "pass" : "uncertain",
    {...wholes[0]!, classification: "total", code: "total"},
    {
      terms: [...parts.map((part) => term("part", part)), ...wholes.map((whole) => term("other", whole))],
      relation: "ordered",
      stated: {value: sum.value, ...sum.within("half")},
      computed: {value: all.value, ...all.within("half")}
    }
  );
}
