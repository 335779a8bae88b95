import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {breakdown, compare} from "../../src/budget/breakdown.js";
import {series} from "../../src/budget/series.js";
import type {TreeNode} from "../../src/budget/tree.js";
import {ended, leavesOf, pathTo, tree, without} from "../../src/budget/tree.js";
import {readFile} from "../../src/disclosure/readFile.js";
import {readTidy} from "../../src/disclosure/tidy.js";
import {lineWith} from "./lines.js";

const read = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url));
const document = readFile(read("213002-tianmen-social-insurance/2026.md"), {document: "2026.md"});
const tianmen = series(document.figures, document.claims);
const wanli = series(readTidy(read("310107-putuo-wanli/figures.csv").toString(), {document: "figures.csv"}).disclosures.flatMap(({figures}) => figures), []);
const functions = tree(compare(tianmen, breakdown("functional"), {year: 2026, base: 2025}))!;

const code = ({compared, key}: TreeNode) => compared?.line.code ?? key.split("/").at(-1);
const said = (node: TreeNode) => `${code(node)} ${node.fen / 1_000_000}`;

/** Every node is filled by its parts. */
function expectFilled(node: TreeNode): void {
  if (!node.children.length) return;
  expect([node.key, node.children.reduce((sum, {fen}) => sum + fen, 0)]).toEqual([node.key, node.fen]);
  node.children.forEach(expectFilled);
}

describe("tree", () => {
  it("functions of Tianmen: classes by size, blank lines left out", () => {
    expect([said(functions), functions.children.map(said)]).toEqual(["total 39585.07", ["208 39486.72", "221 60.81", "210 37.54"]]);
    expect(leavesOf(functions).map(said)).toEqual(["2080507 38700", "2080505 68.35", "2080109 666.62", "2080199 30", "2080105 21.75", "2210201 60.81", "2101101 37.54"]);
  });
  it.each(["functional", "economic", "project"])("%s: parts fill their whole in every year of both units", (id) => {
    for (const [lines, years] of [[tianmen, [2026]], [wanli, [2024, 2025]]] as const) {
      for (const year of years) {
        const found = tree(compare(lines, breakdown(id), {year, base: year - 1}));
        if (found) expectFilled(found);
      }
    }
  });
  it("functions of 万里 in 2025 against 2024: 城乡社区 up by 29.3 %, education unchanged", () => {
    const found = tree(compare(wanli, breakdown("functional"), {year: 2025, base: 2024}))!;
    const rate = (of: string) => found.children.find((child) => code(child) === of)?.compared?.variance.rate?.value;
    expect([rate("212")?.toFixed(4), rate("205")]).toEqual([(15436.9326 / 11938.5303 - 1).toFixed(4), 0]);
  });
  it("what parts leave is a part without a line", () => {
    const parts = [lineWith("合计", {2026: 100}, {code: "total", classification: "total", level: 0}), lineWith("甲", {2026: 60}), lineWith("乙", {2026: 30})];
    expect(tree(compare(parts, breakdown("project"), {year: 2026, base: 2025}))!.children.map(({key, fen, compared}) => [key.split("/").at(-1), fen, compared === undefined])).toEqual([["甲", 60, false], ["乙", 30, false], ["rest", 10, true]]);
  });
  it("is none without a total", () => expect([tree([]), tree(compare(tianmen, breakdown("functional"), {year: 2020, base: 2019}))]).toEqual([undefined, undefined]));
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
    const lines = [lineWith("合计", {2025: 5, 2026: 1}, {code: "total", classification: "total", level: 0}), lineWith("甲", {2025: 4, 2026: 0}), lineWith("乙", {2025: 1, 2026: 1})];
    expect(ended(compare(lines, breakdown("project"), {year: 2026, base: 2025})).map(({line}) => line.label)).toEqual(["甲"]);
  });
});
