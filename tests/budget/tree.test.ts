import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {Compared} from "../../src/budget/breakdown.js";
import {breakdown, compare} from "../../src/budget/breakdown.js";
import {series} from "../../src/budget/series.js";
import type {TreeNode} from "../../src/budget/tree.js";
import {ended, treeFooting, leavesOf, negativeIn, pathTo, tree, undrawable, without} from "../../src/budget/tree.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {readTidy} from "../../src/disclosure/tidy/tidy.js";
import {lineWith} from "./lines.js";

const read = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url));
const document = await readDocument(read("213002-tianmen-social-insurance/2026.md"), {document: "2026.md"});
const tianmen = series(document.figures, document.claims);
const wanli = series(
  readTidy(read("310107-putuo-wanli/figures.csv").toString(), {document: "figures.csv"}).disclosures.flatMap(
    ({figures}) => figures
  ),
  []
);
const functions = tree(compare(tianmen, breakdown("functional"), {year: 2026, base: 2025}))!;

const code = ({compared, key}: TreeNode) => compared?.line.code ?? key.split("/").at(-1);
const said = (node: TreeNode) => `${code(node)} ${node.fen / 1_000_000}`;

/** Every node is filled by its parts, to the yuan that 款 and 项 of 万里 are rounded by, to 0.01 万元 of 301 of Tianmen. */
function expectFilled(node: TreeNode, rounding = 0): void {
  if (!node.children.length) return;
  expect(Math.abs(node.children.reduce((sum, {fen}) => sum + fen, 0) - node.fen), node.key).toBeLessThanOrEqual(
    rounding
  );
  for (const child of node.children) expectFilled(child, rounding);
}

describe("tree", () => {
  it("functions of Tianmen: classes by size, blank lines left out", () => {
    expect([said(functions), functions.children.map(said)]).toEqual([
      "total 39585.07",
      ["208 39486.72", "221 60.81", "210 37.54"]
    ]);
    expect(leavesOf(functions).map(said)).toEqual([
      "2080507 38700",
      "2080505 68.35",
      "2080109 666.62",
      "2080199 30",
      "2080105 21.75",
      "2210201 60.81",
      "2101101 37.54"
    ]);
  });
  it.each(["functional", "economic", "project"])("%s: parts fill their whole in every year of both units", (id) => {
    for (const [lines, years] of [
      [tianmen, [2026]],
      [wanli, [2024, 2025]]
    ] as const) {
      for (const year of years) {
        const found = tree(compare(lines, breakdown(id), {year, base: year - 1}));
        if (found) expectFilled(found, lines === wanli ? 100 : 10_000);
        if (found) expect(leavesOf(found).filter(({compared, fen}) => !compared && fen <= 10_000)).toEqual([]);
      }
    }
  });
  it("functions of 万里 in 2025 against 2024: 城乡社区 up by 29.3 %, education unchanged", () => {
    const found = tree(compare(wanli, breakdown("functional"), {year: 2025, base: 2024}))!;
    const rate = (of: string) => found.children.find((child) => code(child) === of)?.compared?.variance.rate?.value;
    expect([rate("212")?.toFixed(4), rate("205")]).toEqual([(15436.9326 / 11938.5303 - 1).toFixed(4), 0]);
  });
  it("what parts leave is a part without a line", () => {
    const parts = [
      lineWith("合计", {2026: 100}, {code: "total", classification: "total", level: 0}),
      lineWith("甲", {2026: 60}),
      lineWith("乙", {2026: 30})
    ];
    expect(
      tree(compare(parts, breakdown("project"), {year: 2026, base: 2025}))!.children.map(({key, fen, compared}) => [
        key.split("/").at(-1),
        fen,
        compared === undefined
      ])
    ).toEqual([
      ["甲", 60, false],
      ["乙", 30, false],
      ["rest", 10, true]
    ]);
  });
  const lineOf = (code: string, fen: number) =>
    lineWith(
      `${code} 科目`,
      {2026: fen},
      {
        key: `expenditure/all/functional/${code}`,
        measure: "expenditure",
        classification: "functional",
        level: (code.length - 1) / 2
      }
    );
  const whole = (fen: number) =>
    lineWith(
      "合计",
      {2026: fen},
      {key: "expenditure/all/total/total", measure: "expenditure", code: "total", classification: "total", level: 0}
    );
  const treeOf = (...lines: ReturnType<typeof lineOf>[]) =>
    tree(compare(lines, breakdown("functional"), {year: 2026, base: 2025}));
  const names = (parts: readonly Compared[]) =>
    parts.map(({line, variance}) => `${line.code} ${variance.current.amount!.fen}`);

  it("a part below zero stands apart; the total is the printed one", () => {
    const found = treeOf(whole(115), lineOf("205", 100), lineOf("208", -5), lineOf("210", 20))!;
    expect([
      found.fen,
      found.children.map(({key, fen}) => `${key.split("/").at(-1)} ${fen}`),
      names(found.negative)
    ]).toEqual([115, ["205 100", "210 20"], ["208 -5"]]);
    expect(treeFooting(found)).toEqual({drawn: 120, negative: -5, exceeded: []});
  });
  it("deeper down as well", () => {
    const found = treeOf(
      whole(115),
      lineOf("205", 100),
      lineOf("20501", 130),
      lineOf("20502", -30),
      lineOf("210", 15)
    )!;
    expect([names(found.negative), names(negativeIn(found)), treeFooting(found)]).toEqual([
      [],
      ["20502 -30"],
      {drawn: 145, negative: -30, exceeded: []}
    ]);
  });
  it("parts that exceed their whole are said to; its amount stays the printed one", () => {
    const found = treeOf(whole(100), lineOf("205", 80), lineOf("210", 35))!;
    expect([found.fen, treeFooting(found).drawn, treeFooting(found).exceeded.map(({key}) => key)]).toEqual([
      100,
      115,
      [found.key]
    ]);
  });
  it("what rounding accounts for is no part", () =>
    expect(treeOf(whole(101), lineOf("205", 80), lineOf("210", 20))!.children.map(({fen}) => fen)).toEqual([80, 20]));
  it("a total that is not above zero has no tree, and is named", () => {
    const rows = compare([whole(-5), lineOf("205", 10), lineOf("210", -15)], breakdown("functional"), {
      year: 2026,
      base: 2025
    });
    expect([tree(rows), undrawable(rows)?.line.key]).toEqual([undefined, "expenditure/all/total/total"]);
  });
  it("without its largest part, what is left is what is printed less that part", () => {
    const found = treeOf(whole(115), lineOf("205", 100), lineOf("208", -5), lineOf("210", 20))!;
    expect(without(found, "expenditure/all/functional/205")).toMatchObject({fen: 15, children: [{fen: 20}]});
  });
  it("is none without a total", () =>
    expect([tree([]), tree(compare(tianmen, breakdown("functional"), {year: 2020, base: 2019}))]).toEqual([
      undefined,
      undefined
    ]));
});

describe("walking a tree", () => {
  const key = "expenditure/all/functional/2080507";
  it("a path leads from the whole to the node, or nowhere", () => {
    expect(pathTo(functions, key).map(code)).toEqual(["total", "208", "20805", "2080507"]);
    expect(pathTo(functions, "nonsense")).toEqual([]);
  });
  it("without its largest part, Tianmen spends 885.07", () => {
    const rest = without(functions, key);
    expect([said(rest), rest.children.map(said)]).toEqual(["total 885.07", ["208 786.72", "221 60.81", "210 37.54"]]);
    expectFilled(rest);
  });
  it("lines that ended have no area and are listed", () => {
    const lines = [
      lineWith("合计", {2025: 5, 2026: 1}, {code: "total", classification: "total", level: 0}),
      lineWith("甲", {2025: 4, 2026: 0}),
      lineWith("乙", {2025: 1, 2026: 1})
    ];
    expect(ended(compare(lines, breakdown("project"), {year: 2026, base: 2025})).map(({line}) => line.label)).toEqual([
      "甲"
    ]);
  });
});
