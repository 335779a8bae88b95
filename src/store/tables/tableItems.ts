import type {Finding} from "../../budget/checks/finding.js";
import type {Waiver} from "../../budget/checks/outcome.js";
import {waive} from "../../budget/checks/outcome.js";
import {familyOf} from "../../budget/checks/rules/rules.js";
import {crosswalk} from "../../budget/crosswalk/crosswalk.js";
import type {Decision} from "../../budget/crosswalk/decision.js";
import type {Figure} from "../../budget/figure.js";
import {lineKey} from "../../budget/figure.js";
import type {Line} from "../../budget/series.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import {standingsOf} from "../../disclosure/proof/standing.js";
import type {WarehousePlace} from "./column.js";
import type {
  IndicatorTarget,
  PlacedFigure,
  PlacedFinding,
  PlacedLink,
  PlacedPoint,
  TableItem,
  TableName
} from "./tables.js";

/** One unit as its rows are made of it: its disclosures by year, budget before final account, and what is computed of them. */
export interface TabledUnit {
  readonly code: string;
  /** Names the unit. */
  readonly latest: Disclosure;
  readonly disclosures: readonly Disclosure[];
  /** Of disclosures whose money another unit's counts too: that unit's code. */
  readonly coveredBy: ReadonlyMap<Disclosure, string>;
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
}

/** What people decided on a unit, as far as rows say it. */
interface Decided {
  readonly decisions: readonly Decision[];
  readonly waivers: readonly Waiver[];
}

/** What each table has a row for of one unit. */
export const tableItems: {
  readonly [T in TableName]: (unit: TabledUnit, reviewed: Decided) => Iterable<TableItem<T>>;
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
  return ({disclosures}: TabledUnit): Array<WarehousePlace<Item>> =>
    disclosures.flatMap((disclosure) => items(disclosure).map((item, i) => ({item, disclosure, position: i + 1})));
}

function figureItems({disclosures}: TabledUnit): PlacedFigure[] {
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

function pointItems({code: unit, disclosures, lines}: TabledUnit): PlacedPoint[] {
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
export function linkItems({code: unit, disclosures, lines}: TabledUnit, {decisions}: Decided): PlacedLink[] {
  const own = [...new Set(disclosures.map(({fiscalYear}) => fiscalYear))];
  const found = own.slice(1).flatMap((year, i) => {
    const years = {base: own[i]!, year};
    return crosswalk(lines, years, decisions).map((link) => ({unit, link, years}));
  });
  return found.map((link, i) => ({...link, position: i + 1}));
}

/** Every finding of a unit's disclosures, with its waiver. */
function findingItems({findings}: TabledUnit, {waivers}: Decided): PlacedFinding[] {
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
