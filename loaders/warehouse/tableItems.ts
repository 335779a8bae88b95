import {waive} from "../../src/budget/checks/outcome.js";
import {familyOf} from "../../src/budget/checks/rules/rules.js";
import {crosswalk} from "../../src/budget/crosswalk/crosswalk.js";
import type {Figure} from "../../src/budget/figure.js";
import {lineKey} from "../../src/budget/figure.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {standingsOf} from "../../src/disclosure/proof/standing.js";
import type {WarehousePlace} from "../../src/store/tables/column.js";
import type {
  IndicatorTarget,
  PlacedFigure,
  PlacedFinding,
  PlacedLink,
  PlacedPoint,
  TableItem,
  TableName
} from "../../src/store/tables/tables.js";
import type {Reviewed} from "../corpus/reviewed.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";

/** What each table has a row for of one unit. */
export const tableItems: {
  readonly [T in TableName]: (unit: UnitAnalysis, reviewed: Reviewed) => Iterable<TableItem<T>>;
} = {
  units: ({latest}) => [latest.unit],
  documents: ({disclosures, coveredBy}) =>
    disclosures.map((disclosure) => ({...disclosure, coveredBy: coveredBy.get(disclosure)})),
  statements: each(({statements}) => statements),
  figures: figureItems,
  points: pointItems,
  claims: each(({claims}) => claims),
  links: linkItems,
  findings: findingItems,
  indicators: each(({indicators}) => indicators.flatMap(targetsOf)),
  quantities: each(({quantities}) => quantities),
  glossary: each(({glossary}) => glossary),
  unused_numbers: each(({numbers}) => numbers.unused)
};

function each<Item>(items: (disclosure: Disclosure) => readonly Item[]) {
  return ({disclosures}: UnitAnalysis): Array<WarehousePlace<Item>> =>
    disclosures.flatMap((disclosure) => items(disclosure).map((item, i) => ({item, disclosure, position: i + 1})));
}

function figureItems({disclosures}: UnitAnalysis): PlacedFigure[] {
  const nearest = nearestOf(disclosures.flatMap(({figures}) => figures));
  return disclosures.flatMap((disclosure) => {
    const standings = standingsOf(disclosure.statements);
    return disclosure.figures.map((item, i) => ({
      item,
      disclosure,
      position: i + 1,
      nearest: nearest.has(item),
      standing: standings.get(item.id)
    }));
  });
}

/** The figures of the disclosure nearest to their year, statement by statement. */
function nearestOf(figures: readonly Figure[]): Set<Figure> {
  const key = (figure: Figure) => [figure.phase, figure.statement, figure.year, lineKey(figure)].join("/");
  const distance = ({fiscalYear, year}: Figure) => Math.abs(fiscalYear - year);
  const best = new Map<string, Figure>();
  for (const figure of figures) {
    const held = best.get(key(figure));
    if (!held || distance(figure) < distance(held)) best.set(key(figure), figure);
  }
  return new Set(figures.filter((figure) => best.get(key(figure))?.fiscalYear === figure.fiscalYear));
}

function pointItems({code: unit, disclosures, lines}: UnitAnalysis): PlacedPoint[] {
  const printed = new Map(
    disclosures.flatMap(({figures, statements}) => {
      const standings = standingsOf(statements);
      return figures.map(({id, source, statement}) => [source, {statement, standing: standings.get(id)}]);
    })
  );
  const nowhere = {statement: undefined, standing: undefined};
  return lines.flatMap((line, i) =>
    line.points.map((point) => ({unit, line, point, position: i + 1, ...(printed.get(point.source) ?? nowhere)}))
  );
}

/** The links between each year that has a disclosure and the next that has one. */
export function linkItems({code: unit, disclosures, lines}: UnitAnalysis, {decisions}: Reviewed): PlacedLink[] {
  const own = [...new Set(disclosures.map(({fiscalYear}) => fiscalYear))];
  const found = own.slice(1).flatMap((year, i) => {
    const years = {base: own[i]!, year};
    return crosswalk(lines, years, decisions).map((link) => ({unit, link, years}));
  });
  return found.map((link, i) => ({...link, position: i + 1}));
}

/** Every finding of a unit's disclosures, with its waiver. */
function findingItems({findings}: UnitAnalysis, {waivers}: Reviewed): PlacedFinding[] {
  const waived = waive(findings, waivers).waivers;
  return findings.map((finding, i) => ({
    finding,
    family: familyOf(finding.rule),
    waiver: waived.get(finding.id),
    position: i + 1
  }));
}

function targetsOf({targets, ...about}: Disclosure["indicators"][number]): IndicatorTarget[] {
  return (targets.length ? targets : [undefined]).map((target) => ({...about, target}));
}
