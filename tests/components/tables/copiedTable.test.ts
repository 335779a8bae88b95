import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, test} from "vitest";
import type {ExhibitTable} from "../../../src/components/page/dataFile.js";
import {copiedTable} from "../../../src/components/tables/copiedTable.js";
import {drawIn} from "../../../src/store/page.js";

beforeAll(() => drawIn(new JSDOM().window.document));

const table: ExhibitTable = {
  columns: [
    {text: "Line", column: "line"},
    {text: "Δ (万元)", column: "change", numeric: true},
    {text: "Δ %", column: "rate", numeric: true}
  ],
  rows: [
    [
      {text: "=HYPERLINK(1)"},
      {text: "\u22121,250.21", value: {decimal: "-1250.21"}},
      {text: "\u22120.64\u202f%", value: {decimal: "-0.64"}}
    ],
    [{text: "<b>社会\t保障</b>"}, {text: "–", value: null}, {text: "new", value: null, word: "new"}],
    [
      {text: "－a"},
      {text: "+0.58", value: {decimal: "0.58"}},
      {text: "\u2212100\u202f% ended", value: {decimal: "-100"}}
    ]
  ]
};
const words = {which: "Unit · 2026", title: "@title", subtitle: "in 万元", source: "Source: 《…》"};

describe("a table copied", () => {
  test("as text has tabs between cells, plain signs, title above and source below, and no formula", () =>
    expect(copiedTable(table, words).text).toBe(
      [
        "Unit · 2026",
        "'@title",
        "in 万元",
        "Line\tΔ (万元)\tΔ %",
        "'=HYPERLINK(1)\t-1,250.21\t-0.64%",
        "<b>社会 保障</b>\t–\tnew",
        "'－a\t+0.58\t\u2212100\u202f% ended",
        "Source: 《…》"
      ].join("\n")
    ));

  test("as markup is the same table, head and numbers to the right, its texts no markup", () => {
    const {html, text} = copiedTable(table, words);
    const {document} = new JSDOM(html).window;
    const rows = [...document.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual(
      text
        .split("\n")
        .slice(3, -1)
        .map((line) => line.split("\t"))
    );
    expect(
      [...document.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.getAttribute("align")))
    ).toEqual(Array.from({length: 4}, () => ["left", "right", "right"]));
    expect([document.querySelectorAll("thead th").length, document.querySelector("b")]).toEqual([3, null]);
    expect([document.querySelector("caption")!.textContent, document.querySelector("p")!.textContent]).toEqual([
      "Unit · 2026'@titlein 万元",
      "Source: 《…》"
    ]);
  });
});
