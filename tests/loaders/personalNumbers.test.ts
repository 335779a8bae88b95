import {unzipSync} from "fflate";
import {existsSync} from "node:fs";
import {mkdir, mkdtemp, readFile, readdir, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {describe, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {publish} from "../../loaders/publish/publish.js";
import {personalNumbersBelow, refusePersonalNumbers} from "../../loaders/site/personalNumbers.js";
import {decisionColumns} from "../../src/budget/crosswalk/decision.js";
import {formatProblem} from "../../src/disclosure/model/problem.js";
import {reviewColumns} from "../../src/store/decided/reviewText.js";
import {tidyText} from "../../src/store/published/tidyText.js";
import {waiverColumns} from "../../src/store/decided/waiverText.js";
import {budget} from "./budgetCommand.js";
import {people, peopled} from "./peopled.js";
import {dataFolder, small} from "./smallDisclosure.js";

async function folder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "published-"));
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), {recursive: true});
    await writeFile(join(root, path), contents);
  }
  return root;
}

const below = async (files: Readonly<Record<string, string | Uint8Array>>) => personalNumbersBelow(await folder(files));

/** Everything that is published of a data folder, as the site holds it. */
async function publishedOf(data: string): Promise<string> {
  const root = await folder({});
  await mkdir(join(root, "data"));
  await publish(await readCorpus(data), join(root, "data"));
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(join(root, "data/published.zip"))))) {
    await mkdir(dirname(join(root, "data/published", name)), {recursive: true});
    await writeFile(join(root, "data/published", name), bytes);
  }
  return root;
}

describe("what is published of a document with people in it", () => {
  test("holds none of their numbers, and every amount that looks like one", async () => {
    const root = await publishedOf(await dataFolder({"213002-x/2026.md": peopled}));
    expect(await personalNumbersBelow(root)).toEqual([]);
    const written = (
      await Promise.all(
        (await readdir(join(root, "data/published"), {recursive: true}))
          .filter((name) => name.endsWith(".json"))
          .map((name) => readFile(join(root, "data/published", name), "utf8"))
      )
    ).concat(await readFile(join(root, "data/figures.csv"), "utf8"));
    expect(people.filter((own) => written.some((text) => text.includes(own)))).toEqual([]);
    const {disclosures} = await readCorpus(await dataFolder({"213002-x/2026.md": peopled}));
    const projects = disclosures[0]!.figures.filter(({statement}) => statement === "projects");
    expect(projects.map(({label, amount, source}) => [label, amount, source.text])).toEqual([
      ["档案修复", 1_381_234_567_800, "13812345678"],
      ["档案修复", 1_381_234_567_800, "13812345678"],
      ["养老补助", 16_497_864_000, "164978640.00"],
      ["养老补助", 16_497_864_000, "164978640.00"]
    ]);
  });

  test("nor do the outputs of the command line", async () => {
    const path = join(await dataFolder({"213002-x/2026.md": peopled}), "213002-x/2026.md");
    for (const args of [
      ["figures", path],
      ["figures", path, "--format", "csv"],
      ["inspect", path],
      ["tidy", path],
      ["check", path, "--all"],
      ["check", path, "--format", "json"],
      ["check", path, "--format", "sarif"]
    ]) {
      const {out, error} = await budget(...args);
      const printed = out + error;
      expect(printed.length, args.join(" ")).toBeGreaterThan(500);
      expect(
        people.filter((own) => printed.includes(own)),
        args.join(" ")
      ).toEqual([]);
    }
  });
});

describe("personalNumbersBelow names file and place, never the number", () => {
  test.each([
    [
      "a string of JSON, with the document that it stands in",
      {
        "data/published/units/1.json": JSON.stringify({
          claims: [{reason: {text: "请拨13812345678", source: {document: "data/1/2026.md", line: 7}}}]
        })
      },
      "a telephone number in data/published/units/1.json: claims[0].reason.text, data/1/2026.md:7"
    ],
    [
      "a cell of CSV",
      {"figures.csv": '\ufeffunit,label,amount\r\n1,甲,13812345678\r\n1,"乙, 0728-5223456",1\r\n'},
      "a telephone number in figures.csv: row 3, label"
    ],
    ["a text of HTML", {"index.html": "<p>1</p>\n<p>电话：5223456</p>"}, "a telephone number in index.html: line 2"],
    [
      "an attribute of HTML",
      {"zh/index.html": '<svg><rect aria-label="请拨 138 1234 5678"/></svg>'},
      "a telephone number in zh/index.html: line 1, aria-label"
    ],
    [
      "a link to call",
      {"index.html": '<a href="tel:07285223456">x</a>'},
      "a telephone number in index.html: line 1, href"
    ],
    [
      "data within a page",
      {"index.html": '<script type="application/json">{"who":["a@example.com"]}</script>'},
      "an e-mail address in index.html: line 1, who[0]"
    ],
    [
      "a string in a page's script",
      {"index.html": '<script>const n = 13812345678, a = "+8613812345678";</script>'},
      "a telephone number in index.html: line 1"
    ],
    [
      "a picture's text",
      {"exhibits/a.svg": "<svg><text>身份证号420106198001011235</text></svg>"},
      "an identity card number in exhibits/a.svg: line 1"
    ],
    ["a line of text", {"README.md": "# a\n\n请拨 13812345678"}, "a telephone number in README.md: line 3"]
  ])("%s", async (_, files, place) => expect(await below(files)).toEqual([place]));

  test("a text column of the warehouse", async () => {
    const data = await dataFolder({"213002-x/2026.md": small(), "213002-x/2025-13812345678.md": small({year: 2025})});
    const places = await personalNumbersBelow(await publishedOf(data));
    expect(places).toContain("a telephone number in data/budget.duckdb: documents.document");
    expect(places).toContainEqual(
      expect.stringMatching(
        /^a telephone number in data\/budget\.duckdb: figures\.document, data\/213002-x\/2025-█\.md:\d+$/
      )
    );
    expect(places.join()).not.toContain("1381234");
  });

  test.each([
    ["numbers", {"a.json": JSON.stringify({amount: 13812345678, total: 16497864000, list: [13812345678]})}],
    [
      "cells as printed",
      {
        "a.json": JSON.stringify({text: "13812345678", other: "13,812,345,678.00", third: "-13812345678"}),
        "a.csv": "printed,amount\n13812345678,16497864000\n",
        "a.html": "<td>13812345678</td><text>16497864000</text>"
      }
    ],
    [
      "cells that a message joins",
      {"a.json": JSON.stringify({message: "ambiguous column: 13812345678 | 13912345678 | 甲"})}
    ],
    [
      "ids, codes, dates and paths",
      {
        "a.json": JSON.stringify({
          id: "213002/2026/项目 13812345678",
          code: "13812345678",
          when: "2026-03-01",
          key: "expenditure/all/functional/2080105"
        }),
        "a.html": '<path d="M138 12345678L0728 5223456"/><script src="./a.13812345.js"></script>'
      }
    ],
    ["others' code and licences", {"_npm/a.json": '{"author":"a@example.com"}', "cmaps/LICENSE": "a@example.com"}]
  ])("%s are none", async (_, files) => expect(await below(files)).toEqual([]));

  test("refusePersonalNumbers throws a line a place, and leaves nothing to publish", async () => {
    const root = await folder({"a.html": "请拨 13812345678", "b.json": '{"note":"a@example.com"}'});
    await expect(refusePersonalNumbers(root)).rejects.toThrow(
      "invalid publication: a telephone number in a.html: line 1\ninvalid publication: an e-mail address in b.json: note"
    );
    expect(existsSync(root)).toBe(false);
    const many = await folder({"a.csv": `label\n${"138 1234 5678\n".repeat(9)}`});
    await expect(refusePersonalNumbers(many)).rejects.toThrow(
      /: row 2, label\n.*: row 3, label\n.*: row 4, label\nand 6 more places in a\.csv$/
    );
    const clean = await folder({"a.html": "13812345678.00 元"});
    await refusePersonalNumbers(clean);
    expect(existsSync(clean)).toBe(true);
  });
});

describe("a number of a person in a file that people keep is an error with its line, and is not published", () => {
  const said = async (files: Readonly<Record<string, string>>) => {
    const data = await dataFolder({"9-x/2026.md": small(), ...files});
    const {problems} = await readCorpus(data);
    expect(await personalNumbersBelow(await publishedOf(data))).toEqual([]);
    return problems.filter(({severity}) => severity === "error").map(formatProblem);
  };

  test("reviews.csv, waivers.csv, crosswalk.csv", async () => {
    expect(
      await said({
        "9-x/reviews.csv": `${reviewColumns.join(",")}\nexpenditure/all/total/total,2025,2026,accepted,项目延续，电话13812345678,甲,2026-03-01,110000,125000\n`
      })
    ).toEqual(["data/9-x/reviews.csv:2: invalid note: it holds a telephone number; leave it out"]);
    expect(
      await said({"9-x/waivers.csv": `${waiverColumns.join(",")}\nabc,已核,预算科 0728-5223456,2026-03-01\n`})
    ).toEqual(["data/9-x/waivers.csv:2: invalid who: it holds a telephone number; leave it out"]);
    expect(
      await said({
        "9-x/crosswalk.csv": `${decisionColumns.join(",")}\n2025,2026,functional,208,functional,210,confirmed,见 a@example.com,预算科,2026-03-01\n`
      })
    ).toEqual(["data/9-x/crosswalk.csv:2: invalid reason: it holds an e-mail address; leave it out"]);
  });

  test("figures.csv", async () => {
    const {disclosures} = await readCorpus(await dataFolder({"8-y/2025.md": small({year: 2025})}));
    const text = tidyText(disclosures).replace(",社会保障和就业支出,", ",社会保障 13812345678,");
    expect(text).toContain("13812345678");
    expect(await said({"8-y/figures.csv": text})).toEqual([
      "data/8-y/figures.csv:5: invalid label: it holds a telephone number; leave it out"
    ]);
  });
});
