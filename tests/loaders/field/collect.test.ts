import {existsSync} from "node:fs";
import {cp, mkdir, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import type {Corpus} from "../../../loaders/corpus/corpus.js";
import {readCorpus} from "../../../loaders/corpus/corpus.js";
import {collect} from "../../../loaders/field/collect.js";
import {pointAt} from "../../../src/budget/series.js";

/** A table whose sums prove its reading, and a sentence on its total. */
const document = (name: string) => `# ${name} 2026 年部门预算公开

### 一、预算收支安排及增减变化情况

2026 年预算支出总额 60.00 万元，比上年预算增加 1.50 万元。支出增长主要原因是新增人员。

### 部门支出总表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | ---: | ---: | ---: |
|  | 合计 | 60.00 | 50.00 | 10.00 |
| 208 | 社会保障和就业支出 | 40.00 | 30.00 | 10.00 |
| 20801 | 人力资源和社会保障管理事务 | 40.00 | 30.00 | 10.00 |
| 2080101 | 行政运行 | 30.00 | 30.00 |  |
| 2080102 | 一般行政管理事务 | 10.00 |  | 10.00 |
| 221 | 住房保障支出 | 20.00 | 20.00 |  |
`;

describe("figures of several units taken over into data", () => {
  let root: string;
  let corpus: Corpus;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "field-"));
    const [data, from] = [join(root, "data"), join(root, "from")];
    await mkdir(data);
    await mkdir(from);
    await writeFile(join(data, "divisions.csv"), "division,name,english_name\n990100,天门市,Eastville\n");
    await writeFile(join(from, "a.md"), document("天门市档案馆"));
    await writeFile(join(from, "b.md"), document("天门市图书馆"));
    await writeFile(join(from, "c.md"), "没有标题的文字\n");
    await writeFile(join(from, "d.md"), document("某地图书馆"));
    await collect([from], data);
    corpus = await readCorpus(data);
  });

  test("stand in a folder of their division and are read back without a problem", () => {
    expect(corpus.problems).toEqual([]);
    expect(corpus.units.map(({code, latest: {unit}}) => [code, unit.name, unit.division])).toEqual([
      ["990100-dag", "天门市档案馆", "990100"],
      ["990100-tsg", "天门市图书馆", "990100"]
    ]);
  });

  test("are those of proved tables, with how far each is proved, and no sentence", () => {
    const [{disclosures: own = []} = {}] = corpus.units;
    const [disclosure] = own;
    expect(disclosure?.statements.map(({id, proof}) => [id, proof?.standing])).toContainEqual([
      "expenditure",
      "proved"
    ]);
    expect(disclosure).toMatchObject({figuresOnly: true, sections: [], quotedLines: [], glossary: []});
    expect(disclosure?.claims.filter(({reason}) => reason)).toEqual([]);
    const line = corpus.units[0]!.lines.find(({key}) => key === "expenditure/all/functional/2080102");
    expect(pointAt(line, 2026)?.operand.amount?.fen).toBe(10_000_000);
  });

  test("the amount of the year before follows from what the sentence says of the change", () => {
    const line = corpus.units[0]!.lines.find(({key}) => key === "expenditure/all/total/total");
    expect(line?.points.map(({year, basis, operand}) => [year, basis, operand.amount?.fen])).toEqual([
      [2025, "implied", 58_500_000],
      [2026, "published", 60_000_000]
    ]);
  });

  test("what is left out is listed with why", async () => {
    expect((await readFile(join(root, "data", "omitted.csv"), "utf8")).split("\r\n")).toContain(
      "d.md,,no division known of 某地图书馆: list it in units.csv or divisions.csv"
    );
  });

  test("the same documents and lists make the same files; what a person corrected in a list stays", async () => {
    const folder = join(root, "data", "990100-eastville");
    const again = join(root, "again");
    await cp(join(root, "data"), again, {recursive: true});
    const units = join(again, "990100-eastville", "units.csv");
    await writeFile(
      units,
      (await readFile(units, "utf8")).replace("990100-dag,天门市档案馆,,", "990100-1,天门市档案馆,Archive,")
    );
    await collect([join(root, "from")], again);
    expect(await readFile(units, "utf8")).toContain("990100-1,天门市档案馆,Archive,");
    const figures = await readFile(join(again, "990100-eastville", "figures.csv"), "utf8");
    expect(figures.replaceAll("990100-1,", "990100-dag,")).toBe(await readFile(join(folder, "figures.csv"), "utf8"));
    expect(existsSync(join(folder, "datapackage.json"))).toBe(true);
  });
});
