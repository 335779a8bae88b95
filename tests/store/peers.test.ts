import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {peersFile} from "../../loaders/publish/peers.js";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {headlineKey} from "../../src/budget/headlines.js";
import {answeredChanges, publishedChanges} from "../../src/components/view/changedRows.js";
import {answeredRows, peersOf, publishedRows, ranked, standing, peerValue} from "../../src/components/view/peerRows.js";
import type {PeersFile} from "../../src/store/published/peersFile.js";
import type {ChangedLine, PeerAmounts} from "../../src/store/queries/peers.js";
import {changedLines, peerAmounts} from "../../src/store/queries/peers.js";
import {bind} from "../../src/store/queries/query.js";
import {dataFolder} from "../loaders/smallDisclosure.js";
import {smallFigures} from "../loaders/smallFigures.js";
import type {TestWarehouse} from "./engines.js";
import {warehouseOf} from "./engines.js";

const years = {year: 2026, base: 2025};
const expenditure = headlineKey("expenditure");
const education = "expenditure/all/functional/205";

let warehouse: TestWarehouse;
let file: PeersFile;

beforeAll(async () => {
  const unit = (code: string, printed: readonly string[]) =>
    [`${code}-x/figures.csv`, smallFigures(printed, {unit: code, name: `${code}局`})] as const;
  const root = await dataFolder(
    Object.fromEntries([
      unit("1", [
        "2025 expenditure total 100.00",
        "2025 expenditure functional 205 教育 100.00",
        "2026 expenditure total 130.00",
        "2026 expenditure functional 205 教育 90.00",
        "2026 expenditure functional 208 社保 40.00"
      ]),
      unit("2", [
        "2025 expenditure total 60.00",
        "2026 expenditure total 120.00",
        "2026 expenditure functional 208 社保 120.00"
      ]),
      unit("3", ["2026 expenditure total 500.00", "2026 expenditure functional 205 教育 500.00"]),
      unit("4", ["2025 expenditure total 7.00", "2026 expenditure total blank"]),
      unit("5", ["2025 expenditure total 0.00", "2026 expenditure total 9.00"])
    ])
  );
  file = peersFile(await readCorpus(root));
  warehouse = await warehouseOf(root);
}, 120_000);
afterAll(() => {
  warehouse.native.close();
  warehouse.wasm.close();
});

const codes = (rows: ReadonlyArray<{readonly unit: {readonly code: string}}>) => rows.map(({unit}) => unit.code);

describe("peerAmounts", () => {
  test.each([expenditure, education])("%s: both engines, and the published table, give one answer", async (line) => {
    const values = bind(peerAmounts, {base: years.base, current: years.year, line});
    const native = await warehouse.native.query(peerAmounts.sql, values);
    expect(await warehouse.wasm.query(peerAmounts.sql, values)).toEqual(native);
    const about = file.lines.find(({key}) => key === line)!;
    const answered = answeredRows(file, about, native as unknown as PeerAmounts[], years);
    const known = (rows: readonly ReturnType<typeof answeredRows>[number][]) =>
      rows.filter(({variance}) => variance.base.amount ?? variance.current.amount);
    expect(known(answered)).toEqual(known(publishedRows(file, line, years)!));
  });
});

describe("changedLines", () => {
  test("both engines agree; every published change is among them, alike", async () => {
    const values = bind(changedLines, {base: years.base, current: years.year, most: 1000});
    const native = await warehouse.native.query(changedLines.sql, values);
    expect(await warehouse.wasm.query(changedLines.sql, values)).toEqual(native);
    const told = (rows: ReturnType<typeof answeredChanges>) =>
      rows
        .map(({unit, line, variance}) => `${unit.code} ${line.key} ${variance.kind} ${variance.change?.value}`)
        .sort();
    const answered = told(answeredChanges(file, native as unknown as ChangedLine[]));
    for (const change of told(publishedChanges(file, {view: {...years} as never}))) expect(answered).toContain(change);
    expect(answered).toContain("1 expenditure/all/functional/205 changed -10000000");
  });
  test("no more than asked for, the largest", async () => {
    const rows = await warehouse.native.query(
      changedLines.sql,
      bind(changedLines, {base: 2025, current: 2026, most: 1})
    );
    expect(rows.map(({unit}) => unit)).toEqual(["2"]);
  });
});

describe("ranked", () => {
  const rows = () => publishedRows(file, expenditure, years)!;
  test("by amount, change, rate and share", () => {
    expect(codes(ranked(rows(), "amount"))).toEqual(["3", "1", "2", "5"]);
    expect(codes(ranked(rows(), "change"))).toEqual(["2", "1", "5", "4"]);
    expect(codes(ranked(rows(), "rate"))).toEqual(["2", "1", "4"]);
    expect(codes(ranked(publishedRows(file, education, years)!, "share"))).toEqual(["3", "1"]);
  });
  test("who has no earlier year, or rises from zero, has no rate and is not 0 %", () => {
    const by = (code: string) => rows().find(({unit}) => unit.code === code)!;
    expect(peerValue(by("3"), "change")).toBeUndefined();
    expect(peerValue(by("3"), "rate")).toBeUndefined();
    expect(peerValue(by("5"), "rate")).toBeUndefined();
    expect(by("5").variance.kind).toBe("new");
  });
  test("where a unit stands", () => expect(standing(rows(), "1", "amount")).toEqual({rank: 2, of: 4, median: 125e6}));
});

describe("peersOf", () => {
  const rows = () => publishedRows(file, expenditure, years)!;
  test("same main function, and half to twice the size", () => {
    expect(codes(peersOf(rows(), "1", {peers: "function"}))).toEqual(["1", "3"]);
    expect(codes(peersOf(rows(), "1", {peers: "size"}))).toEqual(["1", "2"]);
    expect(codes(peersOf(rows(), "1", {peers: "all"}))).toEqual(["1", "2", "3", "4", "5"]);
  });
  test("without a level known there is no peer but itself", () =>
    expect(codes(peersOf(rows(), "1", {peers: "level"}))).toEqual(["1"]));
});
