import {parentCode} from "../../classification/functional.js";
import type {Claim, Direction} from "../../claim.js";
import type {FactIndex} from "../facts.js";
import {statedFacts} from "../facts.js";
import type {DraftFinding} from "../finding.js";
import {finding, term} from "../finding.js";

/** A reason that says no more than that the money of a line rose, fell or stayed, and what it says of which name. */
const bare = /^(.{4,}?)(?:支出)?(?:经费|资金|预算)?(?:有所|略有)?(增加|增长|减少|下降|保持不变|持平)$/;

const saidOf: Readonly<Record<string, Direction>> = {
  增加: "increase",
  增长: "increase",
  减少: "decrease",
  下降: "decrease",
  保持不变: "same",
  持平: "same"
};

/** A reason that names its line alone says of it what the amounts do. */
export function reasonDirection(book: FactIndex): DraftFinding[] {
  return bareReasons(book).flatMap(({claim, name, said}) => {
    if (!claim.direction || !namesOf(book, claim.code).includes(name)) return [];
    return [worded(book, claim, {holds: claim.direction === said, said: claim.reason!.text})];
  });
}

/** A reason that names a line alone names its own, not one that the document tells of elsewhere. */
export function reasonLine(book: FactIndex): DraftFinding[] {
  const lines = [...new Set(book.table.filter(isFunctional).map(({code}) => code))];
  return bareReasons(book).flatMap(({claim, name}) => {
    const isOwn = namesOf(book, claim.code).some((own) => own === name || own.endsWith(name) || name.endsWith(own));
    const isOther = lines.some((code) => code !== claim.code && namesOf(book, code).includes(name));
    return isOwn || isOther ? [worded(book, claim, {holds: isOwn, said: claim.reason!.text})] : [];
  });
}

function bareReasons({document}: FactIndex) {
  return document.claims.flatMap((claim) => {
    const [, name, said] = bare.exec(claim.reason?.text ?? "") ?? [];
    return name && said && isFunctional(claim) ? [{claim, name, said: saidOf[said]!}] : [];
  });
}

function isFunctional({classification, code}: Pick<Claim, "classification" | "code">): boolean {
  return classification === "functional" && /^\d+$/.test(code);
}

/** What a document's tables call a line: by its own name, and by that of its group before it. */
function namesOf({table}: FactIndex, code: string): string[] {
  const nameOf = (wanted: string | undefined) =>
    table.find((fact) => fact.code === wanted && isFunctional(fact))?.label.replace(/支出$/, "");
  const [own, group] = [nameOf(code), nameOf(parentCode(code))];
  return own === undefined ? [] : [own, ...(group === undefined ? [] : [`${group}${own}`])];
}

function worded(book: FactIndex, claim: Claim, {holds, said}: {holds: boolean; said: string}): DraftFinding {
  const {amount, change, rate} = statedFacts(book, claim);
  const fact = rate ?? change ?? amount;
  return finding(book, holds ? "pass" : "uncertain", fact ?? claim, {
    terms: [rate, change, amount].flatMap((each) => (each ? [term("stated", each)] : [])),
    relation: "present",
    ...(holds ? {} : {missing: {what: "words", of: said}})
  });
}
