import {afterAll, beforeAll, expect, test} from "vitest";
import {readCorpus} from "../../../loaders/corpus/corpus.js";
import {searchIndex} from "../../../loaders/publish/searchIndex.js";
import {foundRow} from "../../../src/components/notebook/search.js";
import type {ReadyIndex} from "../../../src/components/search/matches.js";
import {matches, readyIndex} from "../../../src/components/search/matches.js";
import type {Locale} from "../../../src/locale/locale.js";
import {foldersOfData} from "../../store/engines.js";
import {withDocument} from "../unitContext.js";

let ready: ReadyIndex;
let restore: () => void;

beforeAll(async () => {
  restore = withDocument();
  ready = readyIndex(searchIndex(await readCorpus(await foldersOfData("213002-tianmen-social-insurance"))));
}, 60_000);
afterAll(() => restore());

const first = (query: string, locale: Locale = "en") => {
  const [found] = matches(ready, query, "", 1).found;
  return found && foundRow(found.entry, ready.index, locale);
};

const vehicles = {
  kind: "line",
  by: "headline",
  code: null,
  unit: "213002",
  unitName: "天门市社会保险事业管理局",
  year: 2026,
  fen: 3_500_000,
  wan: 3.5,
  change: 0.5,
  base: 2025
};

test.each(["公务用车", "vehicle", "gwyc"])("%s is the line, with its latest amount and change", (query) => {
  expect(first(query)).toMatchObject({...vehicles, name: "Vehicle operation"});
  expect(first(query, "zh")).toMatchObject({...vehicles, name: "公务用车运行费"});
});

test("a code is a row with that code; its address opens it among the variances", () => {
  const row = first("30231")!;
  expect(row).toMatchObject({kind: "line", code: "30231", name: "Vehicle operation and maintenance", wan: 3.5});
  const {pathname, searchParams} = new URL(row.address);
  expect(pathname).toMatch(/\/variances\.html$/);
  expect(searchParams.get("unit")).toBe("213002");
  expect(searchParams.get("open")).toContain("/economic/30231");
});

test("a unit has its code and no amount", () =>
  expect(first("天门市社会保险事业管理局")).toMatchObject({
    kind: "unit",
    code: "213002",
    fen: null,
    wan: null,
    change: null,
    base: null
  }));

test("what nothing has is no row, and no more are given than asked for", () => {
  expect(first("zzzz")).toBe(undefined);
  expect([2, 5].map((limit) => matches(ready, "2", "", limit).found.length)).toEqual([2, 5]);
});
