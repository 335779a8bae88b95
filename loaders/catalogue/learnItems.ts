import type {CatalogueItem} from "../../src/budget/classification/catalogue.js";
import {catalogueItems} from "../../src/budget/classification/catalogue.js";
import type {Disclosure, Unit} from "../../src/disclosure/model/disclosure.js";
import {printedItems} from "./printedItems.js";

/** Stands for every publisher that names no place of its own. */
const elsewhere = "其他";

/** Whose document it is, as the catalogue counts them: a province or municipality, failing that a city, failing that a county. */
export function publisherOf({place}: Pick<Unit, "place">): string {
  return place?.province ?? place?.city ?? place?.county ?? elsewhere;
}

/** One a unit, year and kind: a document may be there in several formats. */
function distinctDisclosures(disclosures: readonly Disclosure[]): Disclosure[] {
  return [
    ...new Map(
      disclosures.map((disclosure) => [
        `${disclosure.unit.name}/${disclosure.fiscalYear}/${disclosure.kind}`,
        disclosure
      ])
    ).values()
  ];
}

/** So many statements must print what no other publisher does: one alone may be misread. */
const fewestStatements = 2;

/**
 * The catalogue's items out of disclosures. A pair of code and name counts if
 * several publishers print it, the ministry's own tables have it, or one prints
 * it in several statements: a unit's, a project's or a person's name never
 * bears a code of 类, 款 and 项 so.
 */
export function learnItems(disclosures: readonly Disclosure[]): CatalogueItem[] {
  const standard = new Set(
    catalogueItems().flatMap(({code, name, isStandard}) => (isStandard ? [`${code} ${name}`] : []))
  );
  const found = new Map<string, {years: number[]; counts: Map<string, number>; statements: number}>();
  for (const disclosure of distinctDisclosures(disclosures)) {
    const publisher = publisherOf(disclosure.unit);
    for (const {code, name, statements} of printedItems(disclosure)) {
      const pair = `${code} ${name}`;
      const known = found.get(pair) ?? {years: [], counts: new Map<string, number>(), statements: 0};
      known.years.push(disclosure.fiscalYear);
      known.counts.set(publisher, (known.counts.get(publisher) ?? 0) + 1);
      known.statements += statements;
      found.set(pair, known);
    }
  }
  return [...found].flatMap(([pair, {years, counts, statements}]): CatalogueItem[] => {
    if (counts.size < 2 && !standard.has(pair) && statements < fewestStatements) return [];
    const [code = "", name = ""] = pair.split(" ");
    return [{code, name, years: [Math.min(...years), Math.max(...years)], counts, isStandard: false}];
  });
}
