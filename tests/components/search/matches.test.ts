import {beforeAll, describe, expect, test} from "vitest";
import {readCorpus} from "../../../loaders/corpus/corpus.js";
import {searchIndex} from "../../../loaders/publish/searchIndex.js";
import type {ReadyIndex} from "../../../src/components/search/matches.js";
import {foldersOfData} from "../../store/engines.js";
import {matches, readyIndex} from "../../../src/components/search/matches.js";

let ready: ReadyIndex;
beforeAll(async () => {
  ready = readyIndex(
    searchIndex(await readCorpus(await foldersOfData("213002-tianmen-social-insurance", "310107-putuo-wanli")))
  );
}, 60_000);

const first = (query: string, unit = "213002") => matches(ready, query, unit).found[0]?.entry;

describe("what is found first", () => {
  test.each([
    ["公务用车运行费", {zh: "公务用车运行费", amount: [3_500_000, 5000], change: [500_000, 10_000, 2025]}],
    ["gwycyx", {zh: "公务用车运行费", by: "headline"}],
    ["vehicle operation", {en: "Vehicle operation"}],
    ["30231", {code: "30231", by: "economic"}],
    ["２０８", {code: "208", by: "functional"}],
    ["tmsshbxsyglj", {kind: "unit", code: "213002"}],
    ["运转类项目", {kind: "term", year: 2026}]
  ])("by %s", (query, expected) => expect(first(query)).toMatchObject(expected));

  test("a line of the unit that is looked at, then the same of others", () => {
    expect(ready.index.units[first("expenditure", "310107-wanli")!.unit]!.code).toBe("310107-wanli");
    expect(ready.index.units[first("expenditure")!.unit]!.code).toBe("213002");
  });

  test("every word must be found, one of them may be the unit's", () => {
    const {found} = matches(ready, "万里 vehicle", "213002");
    expect(found.length).toBeGreaterThan(0);
    for (const {entry} of found) expect(ready.index.units[entry.unit]!.name).toContain("万里");
    expect(matches(ready, "vehicle zzzz", "213002")).toEqual({found: [], all: 0});
    expect(matches(ready, "  ", "213002").all).toBe(0);
  });
});

describe("the index", () => {
  test("has every kind of thing, each with a way to where it stands", () => {
    const kinds = new Set(ready.index.entries.map(({kind}) => kind));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(["line", "project", "reason", "term", "unit"]));
    for (const {kind, by, key, at} of ready.index.entries)
      if (kind !== "unit")
        expect(
          [at, key, by].some((way) => way !== undefined),
          kind
        ).toBe(true);
  });
});
