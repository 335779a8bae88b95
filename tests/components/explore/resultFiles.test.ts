import {DuckDBInstance} from "@duckdb/node-api";
import {read, utils} from "@e965/xlsx";
import {mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {clipboardText, exhibitFile, resultCsv, resultJson} from "../../../src/components/explore/resultFiles.js";
import {resultParquet} from "../../../src/components/explore/resultParquet.js";
import {resultXlsx} from "../../../src/components/explore/resultXlsx.js";

const file = {
  columns: [
    {name: "name", type: "text"},
    {name: "amount", type: "number"},
    {name: "amount", type: "number"},
    {name: "isLarge", type: "boolean"}
  ],
  rows: [
    ["=HYPERLINK(1)", 39_585.07, -3, true],
    ["社会\t保障", null, 39_585_070_000, false],
    [null, 0, 0, null]
  ]
} as const;

describe("a result read back", () => {
  test("CSV keeps numbers and disarms what a spreadsheet would run", () =>
    expect(resultCsv(file)).toBe(
      "\ufeffname,amount,amount,isLarge\r\n'=HYPERLINK(1),39585.07,-3,true\r\n社会\t保障,,39585070000,false\r\n,0,0,\r\n"
    ));

  test("JSON is a row a line; a name that comes twice is numbered", () =>
    expect(JSON.parse(resultJson(file))).toEqual([
      {name: "=HYPERLINK(1)", amount: 39_585.07, amount_2: -3, isLarge: true},
      {name: "社会\t保障", amount: null, amount_2: 39_585_070_000, isLarge: false},
      {name: null, amount: 0, amount_2: 0, isLarge: null}
    ]));

  test("XLSX has numbers as numbers and no formula", async () => {
    const sheet = read(new Uint8Array(await resultXlsx(file))).Sheets.result!;
    expect(utils.sheet_to_json(sheet, {header: 1, defval: null})).toEqual([
      ["name", "amount", "amount", "isLarge"],
      ["=HYPERLINK(1)", 39_585.07, -3, true],
      ["社会\t保障", null, 39_585_070_000, false],
      [null, 0, 0, null]
    ]);
    expect([sheet.A2?.t, sheet.A2?.f, sheet.B2?.t]).toEqual(["s", undefined, "n"]);
  });

  test("Parquet reads in DuckDB, nothing as nothing", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "result-")), "result.parquet");
    await writeFile(path, new Uint8Array(await resultParquet(file)));
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const rows = (await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`)).getRowsJS();
    connection.closeSync();
    instance.closeSync();
    expect(rows).toEqual([
      ["=HYPERLINK(1)", 39_585.07, -3, true],
      ["社会\t保障", null, 39_585_070_000, false],
      [null, 0, 0, null]
    ]);
  });

  test("what is copied has tabs between cells, none within, and no formula", () =>
    expect(clipboardText(file)).toBe(
      "name\tamount\tamount\tisLarge\n'=HYPERLINK(1)\t39585.07\t-3\ttrue\n社会 保障\t\t39585070000\tfalse\n\t0\t0\t"
    ));

  test("an empty result is a head, and a list of nothing", () => {
    const empty = {columns: file.columns, rows: []};
    expect([resultJson(empty), clipboardText(empty)]).toEqual(["[]\n", "name\tamount\tamount\tisLarge"]);
  });
});

test("an exhibit's numbers are saved as numbers, its words beside them", () =>
  expect(
    exhibitFile({
      columns: [
        {text: "Line", column: "line"},
        {text: "Δ %", column: "rate", numeric: true}
      ],
      rows: [
        [{text: "a"}, {text: "+15.1 %", value: {decimal: "15.1"}}],
        [{text: "b"}, {text: "new", value: null, word: "new"}]
      ]
    })
  ).toEqual({
    columns: [
      {name: "Line", type: "text"},
      {name: "Δ %", type: "number"},
      {name: "Δ % *", type: "text"}
    ],
    rows: [
      ["a", 15.1, ""],
      ["b", null, "new"]
    ]
  }));
