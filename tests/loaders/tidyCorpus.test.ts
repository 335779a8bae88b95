import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {formatProblem} from "../../src/disclosure/model/problem.js";
import {readTidy} from "../../src/disclosure/tidy/tidy.js";
import {tidyText} from "../../src/store/published/tidyText.js";
import {dataFolder, small} from "./smallDisclosure.js";

const template = readFileSync("data/template.csv", "utf8");

async function corpus(files: Readonly<Record<string, string>>) {
  const {disclosures, problems} = await readCorpus(await dataFolder(files));
  return {
    read: disclosures.map(({document, unit, fiscalYear}) => `${document} ${unit.code} ${fiscalYear}`),
    problems: problems.map((problem) => `${problem.severity}: ${formatProblem(problem)}`)
  };
}

/** The figures of small documents as a tidy CSV of the unit 213002. */
async function tidy(...years: number[]): Promise<string> {
  const files = Object.fromEntries(years.map((year) => [`213002-x/${year}.md`, small({year})]));
  return tidyText((await readCorpus(await dataFolder(files))).disclosures);
}

describe("figures.csv in a unit's folder", () => {
  test("gives a disclosure for each of its years", async () => {
    const {read, problems} = await corpus({"213002-social/figures.csv": await tidy(2024, 2025)});
    expect(read).toEqual(["data/213002-social/figures.csv 213002 2024", "data/213002-social/figures.csv 213002 2025"]);
    expect(problems).toEqual([]);
  });

  test("stands beside documents of other years", async () => {
    const {read, problems} = await corpus({
      "213002-social/figures.csv": await tidy(2024, 2025),
      "213002-social/2026.md": small()
    });
    expect(read).toEqual([
      "data/213002-social/figures.csv 213002 2024",
      "data/213002-social/figures.csv 213002 2025",
      "data/213002-social/2026.md 213002 2026"
    ]);
    expect(problems).toEqual([]);
  });

  test("a year that a document gives too is an error", async () => {
    const {read, problems} = await corpus({
      "213002-social/figures.csv": await tidy(2025),
      "213002-social/2025.md": small({year: 2025})
    });
    expect(read).toEqual(["data/213002-social/figures.csv 213002 2025"]);
    expect(problems).toEqual([
      "error: data/213002-social/2025.md: duplicate disclosure: 213002 2025, also in data/213002-social/figures.csv"
    ]);
  });

  test("names the unit for documents beside it that print no code", async () => {
    const text = (await tidy(2025)).replaceAll("\r\n213002,", "\r\n213002-x,");
    const {read, problems} = await corpus({"213002-social/figures.csv": text, "213002-social/2026.md": small()});
    expect(read).toEqual(["data/213002-social/figures.csv 213002-x 2025", "data/213002-social/2026.md 213002-x 2026"]);
    expect(problems).toEqual([]);
  });

  test("of another unit than its folder is noted", async () => {
    const {problems} = await corpus({"999-social/figures.csv": await tidy(2025)});
    expect(problems).toEqual([
      "note: data/999-social/figures.csv: ambiguous unit: folder says 999, document says 213002"
    ]);
  });

  test("its errors come with their lines, and hide nothing else", async () => {
    const text = (await tidy(2025)).replace(",expenditure,all,12.50,", ",wages,all,12.50,");
    const {read, problems} = await corpus({"213002-social/figures.csv": text, "213003-b/2026.md": small()});
    expect(read).toHaveLength(2);
    expect(problems).toEqual([
      expect.stringMatching(/^error: data\/213002-social\/figures\.csv:\d+: unknown measure: wages$/)
    ]);
  });

  test("datapackage.json beside it and template.csv above are no disclosures", async () => {
    const {read, problems} = await corpus({
      "template.csv": template,
      "213002-social/datapackage.json": "{}",
      "213002-social/figures.csv": await tidy(2025)
    });
    expect(read).toHaveLength(1);
    expect(problems).toEqual([]);
  });
});

test("the template reads without a problem", () => {
  const {disclosures, problems} = readTidy(template, {document: "template.csv"});
  expect(problems).toEqual([]);
  expect(disclosures.map(({figures, problems}) => [figures.length, problems])).toEqual([[2, []]]);
});
