import type {PrintedMovement} from "../../figure.js";
import type {Fact, FactIndex} from "../facts.js";
import type {DraftFinding} from "../finding.js";
import {notAssessable, term} from "../finding.js";
import {difference} from "./statedChange.js";

/** A change that a table prints against the two amounts of its row. */
export function tableChange(book: FactIndex): DraftFinding[] {
  return printedMovements(book, "change").map(({fact, current, base, movement}) =>
    current && base
      ? {...difference(book, fact, current, base), base: {year: base.year, phase: base.phase}}
      : notAssessable(book, fact, {what: "compared", of: String(movement.year)}, {terms: [term("change", fact)]})
  );
}

/** A change or rate that a table prints, with the amounts that it lies between where the table has them. */
export interface Movement {
  readonly movement: PrintedMovement;
  readonly fact: Fact;
  readonly current: Fact | undefined;
  readonly base: Fact | undefined;
}

export function printedMovements({document, facts}: FactIndex, part: PrintedMovement["part"]): Movement[] {
  const own = (document.movements ?? []).filter((movement) => movement.part === part);
  if (!own.length) return [];
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const at = (id: string | undefined) => (id === undefined ? undefined : byId.get(id));
  return own.map((movement) => ({
    movement,
    fact: byId.get(movement.id)!,
    current: at(movement.current),
    base: at(movement.base)
  }));
}
