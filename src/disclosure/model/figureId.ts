import type {Figure, Phase} from "../../budget/figure.js";

type Identified = Pick<
  Figure,
  "fiscalYear" | "year" | "phase" | "statement" | "measure" | "fund" | "classification" | "code"
>;

/**
 * Makes the ids of a unit's figures in one disclosure, the same in every run: in
 * the order of the document, the second of a meaning gets #2. `own` is the phase
 * of the disclosure, which its ids need not name; `part` tells a movement from
 * the figure that it moves.
 */
export function figureIds(unit: string, own: Phase): (figure: Identified, part?: string) => string {
  const seen = new Map<string, number>();
  return ({fiscalYear, year, phase, statement, measure, fund, classification, code}, part) => {
    const printed = phase === own ? year : `${year}-${phase}`;
    const meaning = [unit, fiscalYear, statement, printed, measure, fund, classification, code];
    const id = [...meaning, ...(part ? [part] : [])].join("/");
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times > 1 ? `${id}#${times}` : id;
  };
}
