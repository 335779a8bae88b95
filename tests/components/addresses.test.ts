import {readFile} from "node:fs/promises";
import {beforeAll, describe, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {exploreLink} from "../../src/components/explore/exploreLink.js";
import type {ChoiceTable} from "../../src/components/page/choices.js";
import {knownChoices, readChoices} from "../../src/components/page/choices.js";
import {writtenPage} from "../../src/components/pages/writtenPage.js";
import {document} from "../../src/store/page.js";
import type {CorpusIndex} from "../../src/store/published/published.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import {unitFile} from "../../src/store/published/unitFile.js";
import type {Asked} from "../../src/store/view.js";
import {comparisonAsked, formatView, parseView, unitAsked} from "../../src/store/view.js";
import {foldersOfData} from "../store/engines.js";
import {frozenAddresses, movedAddresses, unknownChoices} from "./frozenAddresses.js";
import {contextOf, withDocument} from "./unitContext.js";

let units: readonly UnitFile[];

beforeAll(async () => {
  const leave = withDocument();
  const corpus = await readCorpus(await foldersOfData("213002-tianmen-social-insurance", "310107-putuo-wanli"));
  units = corpus.units.map((unit) => unitFile(unit));
  return leave;
});

/** All that may be chosen on a page, as its Markdown has it. */
async function tablesOf(page: string): Promise<ChoiceTable> {
  const place = document.createElement("div");
  place.innerHTML = await readFile(`src/${page}.md`, "utf8");
  return Object.assign({}, ...(await writtenPage(place)).choices({})) as ChoiceTable;
}

const indexed = () => units.map((unit) => ({unit, code: unit.unit.code, years: unit.years}));

/** What a page makes of an address, as it opens. */
async function opened(page: string, search: string): Promise<Asked & {readonly chosen: unknown}> {
  const {unit, code} = unitAsked(search, indexed()) as ReturnType<typeof indexed>[number];
  const asked = parseView(search, {
    unit: code,
    years: unit.years,
    latest: Math.max(...unit.fiscalYears),
    comparison: (year) => comparisonAsked(unit, year)
  });
  const table = await tablesOf(page);
  const corpus = {units: indexed()} as unknown as CorpusIndex;
  const {known, dropped} = knownChoices(asked.view.choices, [table], {unit, corpus});
  const view = {...asked.view, choices: known};
  return {...asked, view, dropped: [...asked.dropped, ...dropped], chosen: readChoices(table, known)};
}

describe("an address that a page has written", () => {
  test.each(frozenAddresses)("$page $search opens what it opened", async ({page, search, chosen}) => {
    const {view, missed, dropped, chosen: now} = await opened(page, search);
    expect([missed, dropped]).toEqual([undefined, []]);
    expect(now).toEqual(chosen);
    expect(formatView(view)).toBe(search);
  });

  test.each(["trends", "compare", "explore"])("%s has one for each of its choices", async (page) => {
    const rows = frozenAddresses.filter((row) => row.page === page);
    const names = new Set(rows.flatMap(({search}) => [...new URLSearchParams(search).keys()]));
    expect(Object.keys(await tablesOf(page)).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe("what no page knows", () => {
  test.each(unknownChoices)("%s goes without it, and says so", async (page, ...asked) => {
    const usual = await opened(page, "?unit=213002");
    const held = new URLSearchParams(asked.map((choice) => choice.split("=") as [string, string]));
    const {dropped, chosen, view} = await opened(page, `?unit=213002&${held}`);
    expect(dropped).toEqual(asked);
    expect(chosen).toEqual(usual.chosen);
    expect(formatView(view)).toBe(formatView(usual.view));
  });
});

describe("an address of the time when the table stood on Variances", () => {
  test.each(movedAddresses)("%s leads to that table on Explore", async (search, chosen) => {
    const {view, dropped} = await opened("variances", search);
    expect(dropped).toEqual([]);
    const context = {...contextOf(units.find(({unit}) => unit.code === view.unit)!), view};
    const {pathname, search: there} = new URL(exploreLink(context).querySelector("a")!.href);
    expect(pathname).toBe("/explore.html");
    expect((await opened("explore", there)).chosen).toEqual(chosen);
  });
});
