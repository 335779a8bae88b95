import type {PrintedMovement} from "../../figure.js";
import {contains} from "../../interval.js";
import type {FactIndex, Fact, Precision} from "../facts.js";
import {valuesOf} from "../facts.js";
import type {Finding} from "../finding.js";
import {isPrinted, notAssessable, term} from "../finding.js";
import {fromNothing, ratioFinding} from "./ratio.js";
import {difference, growthBetween} from "./statedChange.js";

/** A change that a table prints against the two amounts of its row. */
export function tableChange(book: FactIndex): Finding[] {
  return movements(book, "change").map(({fact, current, base, movement}) =>
    current && base ? difference(book, "tableChange", fact, current, base) : untold(book, "tableChange", fact, movement)
  );
}

/** A rate that a table prints against the two amounts of its row. */
export function tableGrowth(book: FactIndex): Finding[] {
  return movements(book, "rate").map(({fact, current, base, movement}) => {
    if (!current || !base) return untold(book, "tableGrowth", fact, movement);
    const terms = [term("current", current), term("base", base)];
    if (contains(valuesOf(base, "half"), 0)) return fromBlank(book, fact, current, base);
    const size = Math.abs(base.value);
    const within = (precision: Precision) => {
      const {lo, hi} = growthBetween(valuesOf(current, precision), valuesOf(base, precision))!;
      return base.value > 0 ? {lo, hi} : {lo: -hi, hi: -lo};
    };
    return ratioFinding(book, "tableGrowth", fact, terms, ((current.value - base.value) / size) * 1e6, within);
  });
}

/** Spreadsheets print 0 % where there is nothing to divide by. */
function fromBlank(book: FactIndex, rate: Fact, current: Fact, base: Fact): Finding {
  const terms = [term("current", current), term("base", base)];
  if (base.value !== 0)
    return notAssessable(
      book,
      "tableGrowth",
      rate,
      [term("stated", rate), ...terms],
      {what: "base", of: String(base.year)},
      {quantity: "ppm"}
    );
  return rate.value === 0 && isPrinted(current) && current.value !== 0
    ? fromNothing(book, rate, terms, 0, "zeroFromNothing")
    : fromNothing(book, rate, terms, 0);
}

function untold(book: FactIndex, rule: "tableChange" | "tableGrowth", fact: Fact, {year}: PrintedMovement): Finding {
  return notAssessable(
    book,
    rule,
    fact,
    [term(rule === "tableChange" ? "change" : "stated", fact)],
    {what: "compared", of: String(year)},
    rule === "tableGrowth" ? {quantity: "ppm"} : {}
  );
}

function movements(
  {document, facts}: FactIndex,
  part: PrintedMovement["part"]
): Array<{movement: PrintedMovement; fact: Fact; current: Fact | undefined; base: Fact | undefined}> {
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
