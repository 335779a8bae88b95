import type {Book} from "../book.js";
import type {Fact} from "../fact.js";
import {subjectOf} from "../fact.js";
import type {Finding} from "../finding.js";
import {agree, finding, isPrinted, term} from "../identity.js";

/**
 * Projects of the performance form against those of the table of projects. One
 * under another name but with the same amount, which no other project has, is
 * linked to it and noted, not failed.
 */
export function projectNames(book: Book): Finding[] {
  const listed = projectsOf(book, "projects");
  const planned = projectsOf(book, "projectPlan");
  if (!listed.length) return [];
  const unnamed = listed.filter(({code}) => !planned.some((plan) => plan.code === code));
  return planned.flatMap((plan) => {
    const own = listed.find(({code}) => code === plan.code);
    if (own) return [agree(book, "projectNames", plan, [own])];
    const alike = unnamed.filter(({value}) => Math.abs(value - plan.value) <= plan.half);
    const [only] = alike;
    if (alike.length === 1) return [{...agree(book, "projectNames", plan, [only!]), renamed: only!.label}];
    return [finding(book, "projectNames", "uncertain", subjectOf(plan), [term("stated", plan)], {missing: {what: "lines", of: plan.label}})];
  });
}

function projectsOf({table}: Book, statement: string): Fact[] {
  return table.filter((fact) => fact.statement === statement && fact.classification === "project" && fact.measure === "projectExpenditure" && fact.fund === "all" && fact.code !== "total" && isPrinted(fact));
}
