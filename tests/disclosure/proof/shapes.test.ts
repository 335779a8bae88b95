import {describe, expect, test} from "vitest";
import {randomOf} from "../../../bench/random.js";
import {check} from "../../../src/budget/checks/rules/rules.js";
import type {Disclosure} from "../../../src/disclosure/model/disclosure.js";
import {doc} from "../formats/docFile.js";
import {odt} from "../formats/odtFile.js";
import {ofd} from "../formats/ofdFile.js";
import type {Piece} from "../formats/oneDocument.js";
import {rtf} from "../formats/rtfFile.js";
import {docx, html, markdown, ods, workbook} from "../formats/writers.js";
import {readDocument} from "../../../src/disclosure/readDocument.js";

/** An item of a tree of functions: its code, and its basic and project expenditure in fen. */
interface Item {
  readonly code: string;
  readonly basic: number;
  readonly project: number;
}

interface Line extends Item {
  readonly name: string;
}

const names: Readonly<Record<string, string>> = {
  "205": "教育支出",
  "20502": "普通教育",
  "2050201": "学前教育",
  "2050202": "小学教育",
  "20508": "进修及培训",
  "2050803": "培训支出",
  "208": "社会保障和就业支出",
  "20805": "行政事业单位养老支出",
  "2080505": "机关事业单位基本养老保险缴费支出",
  "2080506": "机关事业单位职业年金缴费支出",
  "20808": "抚恤",
  "2080801": "死亡抚恤",
  "221": "住房保障支出",
  "22102": "住房改革支出",
  "2210201": "住房公积金",
  "2210203": "购房补贴"
};
const items = Object.keys(names).filter((code) => code.length === 7);

/** A tree of random amounts: its items with those above them, from the top. */
function tree(seed: number): Line[] {
  const random = randomOf(seed);
  const amount = () => Math.floor(random() * 90_000 + 100) * 10_000;
  const leaves = items.map((code): Item => ({code, basic: amount(), project: amount()}));
  return Object.keys(names)
    .sort()
    .map((code) => {
      const own = leaves.filter((leaf) => leaf.code.startsWith(code));
      const sum = (of: "basic" | "project") => own.reduce((all, leaf) => all + leaf[of], 0);
      return {code, name: names[code]!, basic: sum("basic"), project: sum("project")};
    });
}

const text = (fen: number) => (fen / 1e6).toFixed(2);
const amounts = ({basic, project}: Pick<Item, "basic" | "project">) => [basic + project, basic, project].map(text);

/** The labels of a line in a shape, by its place among its siblings. */
type Shape = (line: Line, at: number) => readonly string[];

const chinese = "一二三四五六七八九";
const numbering = [(i: number) => `${chinese[i]}、`, (i: number) => `（${chinese[i]}）`, (i: number) => `${i + 1}.`];

const shapes: Readonly<
  Record<string, {readonly head: readonly string[]; readonly labels: Shape; readonly first?: true}>
> = {
  "codes in one column": {head: ["科目编码", "科目名称"], labels: ({code, name}) => [code, name]},
  "codes in one column, the total first": {
    head: ["科目编码", "科目名称"],
    labels: ({code, name}) => [code, name],
    first: true
  },
  "codes over three columns": {
    head: ["类", "款", "项", "科目名称"],
    labels: ({code, name}) => [code.slice(0, 3), code.slice(3, 5), code.slice(5), name]
  },
  "codes over three columns, the last part alone": {
    head: ["类", "款", "项", "科目名称"],
    labels: ({code, name}) => [
      code.length === 3 ? code : "",
      code.length === 5 ? code.slice(3) : "",
      code.length === 7 ? code.slice(5) : "",
      name
    ]
  },
  "codes before names in one column": {head: ["功能分类科目"], labels: ({code, name}) => [`${code} ${name}`]},
  "names with numbers": {
    head: ["功能分类科目"],
    labels: ({code, name}, at) => [numbering[(code.length - 3) / 2]!(at) + name]
  },
  "names set in": {head: ["功能分类科目"], labels: ({code, name}) => ["　".repeat(code.length - 3) + name]}
};

function printed(
  lines: readonly Line[],
  shape: keyof typeof shapes,
  changed?: {line: number; cell: number}
): readonly Piece[] {
  const {head, labels, first} = shapes[shape]!;
  const siblings = ({code}: Line) =>
    lines.filter((other) => other.code.length === code.length && other.code.slice(0, -2) === code.slice(0, -2));
  const placeOf = (line: Line) =>
    line.code.length === 3 ? lines.filter(({code}) => code.length === 3).indexOf(line) : siblings(line).indexOf(line);
  const rows = lines.map((line, i) => {
    const cells = amounts(line);
    if (changed?.line === i) cells[changed.cell] = text(Math.round(Number(cells[changed.cell]) * 1e6) + 111_000_000);
    return [...labels(line, placeOf(line)), ...cells];
  });
  const classes = lines.filter(({code}) => code.length === 3);
  const whole = {
    basic: classes.reduce((all, {basic}) => all + basic, 0),
    project: classes.reduce((all, {project}) => all + project, 0)
  };
  const total = [...head.map((_, i) => (i === head.length - 1 ? "合计" : "")), ...amounts(whole)];
  const body = first ? [total, ...rows] : [...rows, total];
  return [
    {kind: "heading", depth: 1, text: "天门市示例局 2026 年部门预算公开"},
    {kind: "heading", depth: 3, text: "部门支出总表"},
    {kind: "prose", text: "单位：万元"},
    {kind: "table", rows: [[...head, "合计", "基本支出", "项目支出"], ...body]}
  ];
}

const read = (pieces: readonly Piece[]): Promise<Disclosure> =>
  readDocument(markdown(pieces), {document: "2026.md", unitCode: "1"});

const seeds = [1, 2, 3, 4, 5, 6];

describe.each(Object.keys(shapes))("%s", (shape) => {
  test.each(seeds)("a tree of random amounts reads back, proved (seed %i)", async (seed) => {
    const lines = tree(seed);
    const {figures, statements} = await read(printed(lines, shape));
    expect(statements.map(({id, proof}) => [id, proof?.standing])).toEqual([["expenditure", "proved"]]);
    const amountOf = (line: Line, measure: string) =>
      figures.find((figure) => figure.label.endsWith(line.name) && figure.measure === measure)?.amount;
    expect(
      lines.map((line) => ["expenditure", "basicExpenditure", "projectExpenditure"].map((of) => amountOf(line, of)))
    ).toEqual(lines.map(({basic, project}) => [basic + project, basic, project]));
  });

  test.each(seeds)("a changed amount is found as that cell (seed %i)", async (seed) => {
    const lines = tree(seed);
    const random = randomOf(seed + 100);
    const changed = {line: Math.floor(random() * lines.length), cell: 1 + Math.floor(random() * 2)};
    const disclosure = await read(printed(lines, shape, changed));
    const failing = check([disclosure]).filter(({status, rule}) => status === "fail" && rule === "rowSum");
    const wrong = failing.map(({terms}) => terms[0]!.fact.label.replace(/^.*?(?=\p{Script=Han}{2})/u, ""));
    expect(wrong.map((label) => label.replace(/^[一二三]、/, ""))).toEqual([lines[changed.line]!.name]);
  });
});

const formats: Readonly<Record<string, (pieces: readonly Piece[]) => Uint8Array | Promise<Uint8Array>>> = {
  html,
  docx,
  xlsx: workbook,
  xls: (pieces) => workbook(pieces, "biff8"),
  ods,
  odt,
  rtf,
  doc,
  ofd
};

describe.each(Object.keys(formats))("as .%s", (extension) => {
  test.each(Object.keys(shapes))("%s: the same figures, proved", async (shape) => {
    const pieces = printed(tree(7), shape);
    const bytes = await formats[extension]!(pieces);
    const {figures, statements} = await readDocument(bytes, {document: `2026.${extension}`, unitCode: "1"});
    const amountsIn = (found: Disclosure["figures"]) =>
      found.map(({measure, code, label, amount}) => `${measure} ${code} ${label.trim()} ${amount}`);
    expect(statements.map(({id, proof}) => [id, proof?.standing])).toEqual([["expenditure", "proved"]]);
    expect(amountsIn(figures)).toEqual(amountsIn((await read(pieces)).figures));
  });
});
