import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {readFile} from "../../src/disclosure/readFile.js";
import {factColumns, facts, factsCsv, factsJson} from "../../src/store/fact.js";

const document = "data/213002-tianmen-social-insurance/2026.md";
const disclosure = readFile(readFileSync(document), {document});
const read = facts(disclosure);

describe("facts", () => {
  test("are all figures, then all claims", () => {
    expect(read.map(({kind}) => kind)).toEqual([...disclosure.figures.map(() => "figure"), ...disclosure.claims.map(() => "claim")]);
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
    expect(factsCsv([])).toBe(`${factColumns.map(([name]) => name).join(",")}\r\n`);
  });

  test("as CSV every line has every column", () => {
    const short = read.filter(({label, reason, source}) => ![label, reason, source.text].some((text) => text?.includes(",")));
    for (const line of factsCsv(short).trimEnd().split("\r\n")) expect(line.split(",")).toHaveLength(factColumns.length);
  });
});
