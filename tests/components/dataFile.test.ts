import {csvParseRows} from "d3-dsv";
import {JSDOM} from "jsdom";
import {afterAll, describe, expect, test, vi} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {peersFile} from "../../loaders/publish/peers.js";
import {unitFile} from "../../src/store/published/unitFile.js";
import {fenPer} from "../../src/budget/amount.js";
import {breakdown, compare} from "../../src/budget/breakdown.js";
import {catalogue} from "../../src/components/exhibits/catalogue.js";
import {comparedTable} from "../../src/components/exhibits/comparedTable.js";
import type {ExhibitTable} from "../../src/components/page/dataFile.js";
import {columnEntries, columnsCsv} from "../../src/components/page/columnsDialog.js";
import {dataColumns, exhibitCsv} from "../../src/components/page/dataFile.js";
import {tableSheet} from "../../src/components/tables/exhibitXlsx.js";
import {columnUnit} from "../../src/locale/words/columnWords.js";
import {drawIn} from "../../src/store/page.js";
import {displayUnits} from "../../src/locale/number.js";
import {dataFolder, small} from "../loaders/smallDisclosure.js";
import {contextOf, unitsIn} from "./pageContext.js";

const {units: all} = await readCorpus("data");
/** The two that are here whole, and one of figures alone. */
const chosen = [...all.filter(({code}) => code === "213002" || code === "310107-wanli"), all.at(-1)!];
const units = [
  ...chosen.map((unit) => unitFile(unit)),
  ...(await unitsIn(
    await dataFolder({
      "213002-social/2025.md": small({year: 2025}),
      "213002-social/2025-final.md": small({year: 2025, kind: "决算"}),
      "213002-social/2026.md": small()
    })
  ))
];

drawIn(new JSDOM(`<meta name="site-root" content="./">`, {url: "http://site.invalid/"}).window.document);
vi.stubGlobal("fetch", async () => Response.json(peersFile({units: all})));
afterAll(() => vi.unstubAllGlobals());

const parsed = (table: ExhibitTable) => csvParseRows(exhibitCsv(table).replace(/^\ufeff/, ""));

const contexts = units.flatMap((unit) =>
  unit.years
    .slice(1)
    .flatMap((year, i) =>
      (["en", "zh"] as const).flatMap((locale) =>
        displayUnits.map((display) => contextOf(unit, {year, base: unit.years[i]!, display}, locale))
      )
    )
);

describe.each(Object.keys(catalogue))("the CSV of the exhibit %s", async (id) => {
  const {make} = await catalogue[id]!.load();
  const drawn = contexts.flatMap((context) => {
    const exhibit = make(context);
    return exhibit ? [{context, table: exhibit.table}] : [];
  });

  test("has numbers or nothing in its numeric columns, whatever the unit, years and language", () => {
    expect(drawn.length).toBeGreaterThan(0);
    for (const {table} of drawn) {
      const [, ...rows] = parsed(table);
      dataColumns(table).forEach(({numeric, text}, i) => {
        for (const row of rows) if (numeric) expect(row[i], text).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/);
      });
    }
  });

  test("has a dictionary that names each column of its head, with the unit of every amount", () => {
    for (const {context, table} of drawn) {
      const [head] = parsed(table);
      const entries = columnEntries(table, context);
      expect(entries.map(({name}) => name)).toEqual(head);
      expect(new Set(head).size).toBe(head!.length);
      for (const {name, unit, meaning} of entries) {
        expect(meaning).not.toBe("");
        if (unit && unit !== "%") expect(name).toContain(`(${unit})`);
      }
      const rows = csvParseRows(
        columnsCsv(table, {name: id, shows: "shows", source: "source"}, context).replace(/^\ufeff/, "")
      );
      expect(rows.slice(1).map(([name]) => name)).toEqual(head);
    }
  });
});

describe.each(Object.keys(catalogue))("the Excel sheet of the exhibit %s", async (id) => {
  const {make} = await catalogue[id]!.load();

  test("has the numbers of its CSV, whole where that rounds, and nothing or a word where that has nothing", () => {
    let compared = 0;
    for (const context of contexts) {
      const table = make(context)?.table;
      if (!table) continue;
      const columns = dataColumns(table);
      tableSheet(table, context).rows.forEach((row, i) =>
        columns.forEach(({numeric, column, of, text}, j) => {
          if (!numeric) return;
          const printed = of(table.rows[i]!);
          const {value} = row[j]!;
          if (printed === null) return expect(typeof value === "number", `${text}: ${String(value)}`).toBe(false);
          const digits = typeof printed === "object" ? printed!.decimal : String(printed);
          const shown = Number(value) * (columnUnit(column) === "percent" ? 100 : 1);
          const last = 10 ** -(digits.split(".")[1]?.length ?? 0);
          const isWhole = columnUnit(column) === "money";
          expect(Math.abs(shown - Number(digits)), text).toBeLessThanOrEqual(isWhole ? 0 : last * 0.500001);
          compared++;
        })
      );
    }
    expect(compared).toBeGreaterThan(0);
  });
});

describe("exhibitCsv", () => {
  test("amounts and changes are those of the lines, fen for fen, in every unit of display", () => {
    for (const context of contexts) {
      const rows = compare(context.unit.lines, breakdown("headline"), context.view);
      const [, ...lines] = parsed(comparedTable(rows, context));
      const fen = (text: string | undefined) => (text ? Math.round(Number(text) * fenPer[context.view.display]) : null);
      expect(lines.map((line) => [fen(line[2]), fen(line[3]), fen(line[4])])).toEqual(
        rows.map(({variance: {base, current, change}}) => [
          base.amount?.fen ?? null,
          current.amount?.fen ?? null,
          change?.value ?? null
        ])
      );
    }
  });

  test("what kind of change it is stands in a column of its own, the rate beside it with the digits shown", () => {
    const context = contextOf(units[0]!, {year: 2026, base: 2025});
    const rows = compare(context.unit.lines, breakdown("headline"), context.view);
    const byName = new Map(parsed(comparedTable(rows, context)).map(([name, , ...rest]) => [name, rest]));
    expect(byName.get("Line")!.slice(2, 5)).toEqual(["Δ (万元)", "Δ %", "Kind of change"]);
    expect(byName.get("Three public expenses")!.slice(0, 5)).toEqual(["3.84", "4.42", "0.58", "15.1", "changed"]);
    expect(byName.get("Government procurement")!.slice(1, 5)).toEqual(["0.84", "0.84", "", "new"]);
  });

  test("a word in a numeric column without a column for words gets one, and a formula stays text", () => {
    const table: ExhibitTable = {
      columns: [
        {text: "Line", column: "line"},
        {text: "2026", column: "amount", numeric: true}
      ],
      rows: [
        [{text: "=1+1"}, {text: "–"}],
        [{text: "a"}, {text: "−1.00", value: {decimal: "-1"}}]
      ]
    };
    expect(exhibitCsv(table)).toBe("\ufeffLine,2026,2026 *\r\n'=1+1,,–\r\na,-1,\r\n");
  });
});
