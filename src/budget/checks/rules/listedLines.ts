import {economicItem} from "../../classification/economic.js";
import type {Mention} from "../../mention.js";
import type {Fact, FactIndex} from "../facts.js";
import type {DraftFinding} from "../finding.js";
import {finding} from "../finding.js";

/** So many other classes must have an amount before one that has none is told: else the list is a form's. */
const leastOthers = 8;

/** A class named among the contents of personnel or operating funds has an amount in the table of basic expenditure, where every other one has. */
export function listedLines(book: FactIndex): DraftFinding[] {
  const lines = book.table.filter(isOwnBasic(book));
  const named = new Map(
    (book.document.mentions ?? []).filter(isContents).flatMap((mention) => namesIn(mention, lines))
  );
  const lacking = [...named].filter(([, {code}]) => !lines.some((line) => line.code === code && line.value !== 0));
  const [only] = lacking;
  const isCertain = lacking.length === 1 && [...named].every(([, {code}]) => code !== undefined);
  const others = named.size - lacking.length;
  const blank = lines.find(({code}) => code === only?.[1].code);
  return only && isCertain && others >= leastOthers && blank ? [told(book, blank, only[1].mention)] : [];
}

function isOwnBasic({document}: FactIndex): (fact: Fact) => boolean {
  const phase = document.kind === "final" ? "final" : "budget";
  return (fact) =>
    fact.classification === "economic" &&
    fact.measure === "basicExpenditure" &&
    fact.year === document.fiscalYear &&
    fact.phase === phase;
}

interface NamedClass {
  readonly code: string | undefined;
  readonly mention: Mention;
}

/** The classes that a list names, by name: by the table's names or the standard's. */
function namesIn(mention: Mention, lines: readonly Fact[]): Array<[name: string, NamedClass]> {
  const codes = new Map(lines.map(({label, code}) => [bare(label), code]));
  const list = mention.source.text.replace(/^.*主要包括\s*[:：]?/s, "").replace(/等\s*$/, "");
  return list
    .split(/[、，,]/)
    .map(bare)
    .filter(Boolean)
    .map((name) => [name, {code: codes.get(name) ?? economicItem(name), mention}]);
}

/** A name without blanks, its brackets of one width. */
function bare(name: string): string {
  return name.replace(/\s/g, "").replaceAll("(", "（").replaceAll(")", "）");
}

function isContents({kind}: Mention): boolean {
  return kind === "contents";
}

function told(book: FactIndex, line: Fact, {source}: Mention): DraftFinding {
  return finding(book, "advice", line, {relation: "present", place: source, missing: {what: "amount", of: line.label}});
}
