import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import {describe, expect, test} from "vitest";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {factColumns, facts, factsCsv, factsJson} from "../../src/store/published/fact.js";

const document = "data/213002-tianmen-social-insurance/2026.md";
const disclosure = await readDocument(readFileSync(document), {document});
const read = facts(disclosure);

describe("facts", () => {
  test("are all figures, then all claims", () => {
    expect(read.map(({kind}) => kind)).toEqual([
      ...disclosure.figures.map(() => "figure"),
      ...disclosure.claims.map(() => "claim")
    ]);
  });

  test("a blank figure has neither amount nor precision", () => {
    expect(read.find(({state}) => state === "blank")).toMatchObject({amount: null, precision: null});
  });

  test("a claim without an amount has no state", () => {
    const index = disclosure.claims.findIndex(({amount}) => !amount);
    expect(read[disclosure.figures.length + index]).toMatchObject({kind: "claim", amount: null, state: null});
  });

  test("as JSON stand one a line and read back the same", () => {
    expect(JSON.parse(factsJson(read))).toEqual(read);
    expect(factsJson(read).split("\n")).toHaveLength(read.length + 3);
  });

  test("of nothing are an empty array and a header", () => {
    expect(JSON.parse(factsJson([]))).toEqual([]);
    expect(factsCsv([])).toBe(`${factColumns.map(({name}) => name).join(",")}\r\n`);
  });

  test("as CSV every line has every column", () => {
    const short = read.filter(
      ({label, reason, source}) => ![label, reason, source.text].some((text) => text?.includes(","))
    );
    for (const line of factsCsv(short).trimEnd().split("\r\n"))
      expect(line.split(",")).toHaveLength(factColumns.length);
  });

  test("as JSON say what they count in", () => {
    expect(JSON.parse(factsJson(read))[0]).toMatchObject({amountUnit: "fen", rateUnit: "ppm"});
  });
});

describe("figures as CSV", () => {
  const rows = csvParse(factsCsv(read, {bom: true}).replace(/^\ufeff/, ""));
  const numeric = factColumns.filter(({type}) => type !== "text").map(({name}) => name);

  test("money is in yuan and rates in percent, and the column says so", () => {
    const total = rows.find(
      ({kind, statement, measure, code, year}) =>
        kind === "figure" &&
        statement === "expenditure" &&
        measure === "expenditure" &&
        code === "total" &&
        year === "2026"
    )!;
    expect([total.amount_yuan, total.precision_yuan, total.printed]).toEqual(["395850700", "50", "39,585.07"]);
    const claim = rows.find(({kind, change_yuan}) => kind === "claim" && change_yuan !== "")!;
    expect([claim.amount_yuan, claim.change_yuan, claim.rate_percent]).toEqual(["395850700", "2502100", "0.64"]);
  });

  test("numeric columns hold plain numbers or nothing", () => {
    for (const row of rows) for (const name of numeric) expect(row[name]).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/);
  });

  test("amounts are those of the figures, fen for fen", () => {
    const fen = (text: string | undefined) => (text ? Math.round(Number(text) * 100) : null);
    expect(rows.map(({amount_yuan}) => fen(amount_yuan))).toEqual(read.map(({amount}) => amount));
    expect(rows.map(({change_yuan}) => fen(change_yuan))).toEqual(read.map(({change}) => change));
  });
});
