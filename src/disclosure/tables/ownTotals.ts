import type {DraftFigure} from "../model/statement.js";

const ownOf = {revenue: "yearRevenue", expenditure: "yearExpenditure"} as const;

/**
 * A table of revenue or of expenditure may leave out what was carried in and out:
 * where its total is the year's own of the summary, and not the summary's whole,
 * that is what it measures.
 */
export function settleOwnTotals(figures: readonly DraftFigure[]): void {
  for (const measure of ["revenue", "expenditure"] as const) {
    const totals = (statement: string, of: DraftFigure["measure"]) =>
      figures.filter(
        (figure) =>
          figure.statement === statement &&
          figure.measure === of &&
          figure.fund === "all" &&
          figure.code === "total" &&
          figure.year === figure.fiscalYear
      );
    const amountsOf = (of: DraftFigure["measure"]) => totals("summary", of).map(({amount}) => amount);
    const [own, whole] = [amountsOf(ownOf[measure]), amountsOf(measure)];
    for (const figure of totals(measure, measure))
      if (figure.amount !== null && own.includes(figure.amount) && whole.length && !whole.includes(figure.amount))
        figure.measure = ownOf[measure];
  }
}
