import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {describe, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {formatProblem} from "../../src/disclosure/model/problem.js";
import {oneDocument} from "../disclosure/formats/oneDocument.js";
import {workbook} from "../disclosure/formats/writers.js";
import {dataFolder, small} from "./smallDisclosure.js";

async function corpus(files: Readonly<Record<string, string>>) {
  const {disclosures, problems} = await readCorpus(await dataFolder(files));
  return {
    read: disclosures.map(({document}) => document),
    problems: problems.map((problem) => `${problem.severity}: ${formatProblem(problem)}`),
    disclosures
  };
}

describe("readCorpus", () => {
  test("reads every year of every unit folder, in order of folder and name", async () => {
    const {read, problems} = await corpus({
      "213002-social/2026.md": small(),
      "213002-social/2025.md": small({year: 2025}),
      "101-office/2026.md": small({name: "天门市办公室"})
    });
    expect(read).toEqual(["data/101-office/2026.md", "data/213002-social/2025.md", "data/213002-social/2026.md"]);
    expect(problems).toEqual([]);
  });

  test("a unit's code is that of its folder where the document prints none", async () => {
    const {disclosures} = await corpus({"213002-social/2026.md": small()});
    expect(disclosures[0]!.unit.code).toBe("213002");
    expect(disclosures[0]!.figures.every(({unit}) => unit === "213002")).toBe(true);
  });

  test("README.md, hidden files, and files that are not directly in a unit folder are no disclosures", async () => {
    const {read, problems} = await corpus({
      "README.md": "source",
      "2026.md": small(),
      "213002-social/README.md": "source",
      "213002-social/.2026.md": small(),
      "213002-social/old/2024.md": small({year: 2024}),
      "213002-social/2026.md": small()
    });
    expect(read).toEqual(["data/213002-social/2026.md"]);
    expect(problems).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["2026.md", "2026-tables.md", "2026.md"],
    ["2026/说明.md", "2026/附表.md", "2026"]
  ])("a text in %s and tables in %s are one disclosure", async (text, tables, document) => {
    const [words, table] = small().split(/(?=### 部门支出总表)/);
    const {read, problems, disclosures} = await corpus({
      [`213002-social/${text}`]: words!,
      [`213002-social/${tables}`]: `# 天门市示例局 2026 年部门预算公开\n\n${table!}`
    });
    expect(read).toEqual([`data/213002-social/${document}`]);
    expect([disclosures[0]!.statements.length, disclosures[0]!.claims.length]).toEqual([1, 1]);
    const names = [text, tables].map((name) => name.split("/").at(-1)!).join(", ");
    expect(problems).toEqual([`note: data/213002-social/${document}:1: files read as one document: ${names}`]);
  });

  test.each(["2026年部门预算.MD", "示例局2026年部门预算公开.md", "（２０２６）预算.md", "预算公开-2026.Md"])(
    "%s is read, its year from within the name",
    async (name) => {
      const {read, problems} = await corpus({[`213002-social/${name}`]: small()});
      expect(read).toEqual([`data/213002-social/${name}`]);
      expect(problems).toEqual([`note: data/213002-social/${name}: year 2026 read from within its name: ${name}`]);
    }
  );

  test.each(["部门预算公开.md", "20260115.md", "2025年决算和2026年预算.md"])(
    "%s is read, its year from the title",
    async (name) => {
      const {read, problems} = await corpus({[`213002-social/${name}`]: small()});
      expect(read).toEqual([`data/213002-social/${name}`]);
      expect(problems).toEqual([
        `note: data/213002-social/${name}: year 2026 read from the document's title, its name says none: ${name}`
      ]);
    }
  );

  test("a workbook named 2026年部门预算.XLSX is read as 2026.xlsx is", async () => {
    const book = workbook(oneDocument);
    const root = await dataFolder({});
    for (const [folder, name] of [
      ["1-a", "2026年部门预算.XLSX"],
      ["2-b", "2026.xlsx"]
    ] as const) {
      await mkdir(join(root, folder));
      await writeFile(join(root, folder, name), book);
    }
    const [named, plain] = (await readCorpus(root)).disclosures;
    expect(named!.figures.length).toBeGreaterThan(50);
    expect(named!.figures.map(({amount}) => amount)).toEqual(plain!.figures.map(({amount}) => amount));
  });

  test("a document whose name says no year gives way to those that do, and what is none is no error; a note says how to name it", async () => {
    const {read, problems} = await corpus({
      "213002-social/0draft.md": small(),
      "213002-social/2026.md": small(),
      "213002-social/notes.txt": "as discussed"
    });
    expect(read).toEqual(["data/213002-social/2026.md"]);
    expect(problems).toEqual([
      "note: data/213002-social/0draft.md: unknown file not read: duplicate disclosure: 213002 2026, also in data/213002-social/2026.md (name a disclosure by its year, such as 2026.pdf)",
      "note: data/213002-social/notes.txt: unknown file not read: missing title: no line names a unit, a year and its budget: not a budget disclosure (name a disclosure by its year, such as 2026.pdf)"
    ]);
  });

  test("a file of a kind that is not read comes with what to do; a lock that a program left is no file", async () => {
    const {problems} = await corpus({
      "213002-social/2026.pages": "?",
      "213002-social/2026年部门预算.ceb": "?",
      "213002-social/cover.jpg": "?",
      "213002-social/~$2026.docx": "?",
      "213002-social/.~2026.docx": "?",
      "213002-social/2026.md": small()
    });
    expect(problems.sort()).toEqual([
      "error: data/213002-social/2026.pages: unsupported format: .pages (save it as .docx or PDF)",
      "note: data/213002-social/2026年部门预算.ceb: unknown file not read: .ceb (open it in its reader and print or save it as PDF); name a disclosure by its year, such as 2026.pdf",
      "note: data/213002-social/cover.jpg: unknown file not read: .jpg (a picture holds no text; take the Word, Excel or PDF file that it was made from); name a disclosure by its year, such as 2026.pdf"
    ]);
  });

  test("two documents for one unit, year and kind are an error that names both, and the first is kept", async () => {
    const {read, problems} = await corpus({
      "213002-social/2026-draft.md": small(),
      "213002-social/2026.md": small(),
      "213002-twin/2026.md": small()
    });
    expect(read).toEqual(["data/213002-social/2026-draft.md"]);
    expect(problems).toEqual([
      "error: data/213002-social/2026.md: duplicate disclosure: 213002 2026, also in data/213002-social/2026-draft.md",
      "error: data/213002-twin/2026.md: duplicate disclosure: 213002 2026, also in data/213002-social/2026-draft.md"
    ]);
  });

  test("a budget and a final account of one year are two disclosures", async () => {
    const {read, problems} = await corpus({
      "213002-social/2026.md": small(),
      "213002-social/2026-final.md": small({kind: "决算"})
    });
    expect(read).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  test("a file that is no disclosure is an error and hides none of the others", async () => {
    const {read, problems} = await corpus({
      "213001-a/2026.md": "nothing of a budget",
      "213001-a/2025.xyz": "?",
      "213001-a/2024.md": "\0",
      "213002-b/2026.md": small()
    });
    expect(read).toEqual(["data/213002-b/2026.md"]);
    expect(problems.map((problem) => problem.slice(0, 60))).toEqual([
      expect.stringContaining("error: data/213001-a/2024.md: invalid text"),
      expect.stringContaining("error: data/213001-a/2025.xyz: unsupported format"),
      expect.stringContaining("error: data/213001-a/2026.md: missing title")
    ]);
  });

  test("a folder or name that contradicts the document is noted", async () => {
    const {problems} = await corpus({"213002-social/2025.md": small({year: 2026})});
    expect(problems).toEqual([
      "note: data/213002-social/2025.md:1: ambiguous year: name says 2025, document says 2026"
    ]);
  });

  test("problems inside a document come with its place", async () => {
    const {problems} = await corpus({"213002-social/2026.md": small({total: "12.x0"})});
    expect(problems.some((problem) => /^error: data\/213002-social\/2026\.md:\d+: invalid/.test(problem))).toBe(true);
  });

  test("progress is told before each document", async () => {
    const seen: string[] = [];
    await readCorpus(
      await dataFolder({"1-a/2025.md": small({year: 2025}), "1-a/2026.md": small()}),
      ({done, total, document}) => seen.push(`${done}/${total} ${document}`)
    );
    expect(seen).toEqual(["0/2 data/1-a/2025.md", "1/2 data/1-a/2026.md"]);
  });

  test("a folder that is not there is `missing folder`", async () => {
    const nowhere = join(dirname(await dataFolder({})), "nowhere");
    await expect(readCorpus(nowhere)).rejects.toThrow(`missing folder: ${nowhere}`);
  });
});

describe("reading.csv", () => {
  const header = "document,table,line,says,at,value,reason,who,when";
  const money = small().replaceAll("单位：万元", "");

  test("says how a table beside it is to be read, and who said so", async () => {
    const {disclosures, problems} = await corpus({
      "213002-social/2026.md": money,
      "213002-social/reading.csv": `${header}\r\n2026.md,部门支出总表,,money,,万元,漏印,预算科,2026-11-01\r\n`
    });
    expect(problems).toEqual([]);
    const [statement] = disclosures[0]!.statements;
    expect([statement!.unit, statement!.told?.[0]?.who]).toEqual(["wan", "预算科"]);
  });

  test("a row that cannot be followed is an error with its line", async () => {
    const {problems} = await corpus({
      "213002-social/2026.md": small(),
      "213002-social/reading.csv": `${header}\r\n2026.md,别的表,,money,,万元,,预算科,2026-11-01\r\n2026.md,部门支出总表,,money,,两,,预算科,2026-11-01\r\n`
    });
    expect(problems).toEqual([
      "error: data/213002-social/reading.csv:3: unknown value: 两 (one of 千元, 万元, 亿元, 元)",
      "error: data/213002-social/reading.csv:2: unknown table: 别的表 in 2026.md"
    ]);
  });
});
