import {economicItems, governmentClasses} from "./economic.js";
import {functionalClasses} from "./functional.js";
import {learned, publishers} from "./learned.js";
import {reclassifications} from "./reclassified.js";

/** A name that documents or the ministry give a code of the functional, the departments' or the government's economic classification. */
export interface CatalogueItem {
  readonly code: string;
  /** Comparable: no spaces, half-width brackets. */
  readonly name: string;
  /** The first and the last year of a document that prints it; none for names of the ministry's that no document here does. */
  readonly years?: readonly [first: number, last: number];
  /** How many documents of each publisher print it. */
  readonly counts: ReadonlyMap<string, number>;
  /** It is the ministry's, whoever prints it. */
  readonly isStandard: boolean;
}

/** The ministry's own: the tables that stand beside this file, with former names and moves. */
const standards: ReadonlyArray<readonly [code: string, names: string]> = [
  ...[...functionalClasses, ...economicItems, ...governmentClasses].map(
    ([code, name, aliases]) => [code, `${name} ${aliases}`] as const
  ),
  ...reclassifications.flatMap(({from, to}) => [...from, ...to].map(({code, name}) => [code, name] as const))
];

let left: (publisher: string) => boolean = () => false;
let index: Index | undefined;

interface Index {
  readonly byName: ReadonlyMap<string, readonly CatalogueItem[]>;
  readonly byCode: ReadonlyMap<string, readonly CatalogueItem[]>;
}

/** For measuring and for learning anew: forgets what only these publishers print; the ministry's names stay. */
export function leaveOut(isLeft: (publisher: string) => boolean): void {
  left = isLeft;
  index = undefined;
}

/** What bears a name; a class may leave out its 支出. */
export function itemsNamed(name: string): readonly CatalogueItem[] {
  const {byName} = indexed();
  const own = byName.get(name);
  if (own) return own;
  return (byName.get(`${name}支出`) ?? []).filter(({code}) => code.length === 3);
}

/** The names of a code. */
export function itemsOf(code: string): readonly CatalogueItem[] {
  return indexed().byCode.get(code) ?? [];
}

function indexed(): Index {
  return (index ??= indexOf(catalogueItems()));
}

/** Every pair of code and name, the learned ones without those of publishers that are left out. */
export function catalogueItems(): CatalogueItem[] {
  const found = new Map<string, CatalogueItem>();
  for (const item of learnedItems()) found.set(`${item.code} ${item.name}`, item);
  for (const [code, names] of standards)
    for (const name of names.split(" ").filter(Boolean).map(comparable)) {
      const known = found.get(`${code} ${name}`) ?? {code, name, counts: new Map()};
      found.set(`${code} ${name}`, {...known, isStandard: true});
    }
  return [...found.values()];
}

const comparable = (name: string) => name.replace(/（/g, "(").replace(/）/g, ")");

/** Rows of `learned`: code, name, years, and a letter with a count for each publisher. */
function learnedItems(): CatalogueItem[] {
  const names = publishers.split(" ");
  return learned
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [code = "", name = "", years = "", ...counted] = row.split(" ");
      const [first, last = first] = years.split("-").map(Number);
      const counts = counted
        .map((word) => [names[word.charCodeAt(0) - firstLetter]!, Number(word.slice(1))] as const)
        .filter(([publisher]) => !left(publisher));
      return counts.length
        ? [{code, name, years: [first!, last!] as const, counts: new Map(counts), isStandard: false}]
        : [];
    });
}

const firstLetter = "a".charCodeAt(0);

function indexOf(items: readonly CatalogueItem[]): Index {
  return {byName: grouped(items, ({name}) => name), byCode: grouped(items, ({code}) => code)};
}

function grouped(items: readonly CatalogueItem[], of: (item: CatalogueItem) => string): Map<string, CatalogueItem[]> {
  const groups = new Map<string, CatalogueItem[]>();
  for (const item of items) {
    const own = groups.get(of(item));
    if (own) own.push(item);
    else groups.set(of(item), [item]);
  }
  return groups;
}

/** The catalogue as its data file holds it: sorted, a letter for each publisher. */
export function learnedRows(items: readonly CatalogueItem[]): {readonly publishers: string; readonly rows: string[]} {
  const names = [...new Set(items.flatMap(({counts}) => [...counts.keys()]))].sort();
  const letter = (publisher: string) => String.fromCharCode(firstLetter + names.indexOf(publisher));
  const rows = items.map(({code, name, years, counts}) => {
    const [first, last] = years!;
    const printed = [...counts].map(([publisher, count]) => `${letter(publisher)}${count}`).sort();
    return [code, name, first === last ? first : `${first}-${last}`, ...printed].join(" ");
  });
  return {publishers: names.join(" "), rows: rows.sort()};
}
