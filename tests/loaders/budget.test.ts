import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readFileSync} from "node:fs";
import type {Figure} from "../../src/budget/figure.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {readTidy} from "../../src/disclosure/tidy/tidy.js";
import {facts} from "../../src/store/published/fact.js";
import {budget, budgetProgram, processOf} from "./budgetCommand.js";
import {dataFolder, small} from "./smallDisclosure.js";

const template = "data/template.csv";
const tianmen = "data/213002-tianmen-social-insurance/2026.md";

const draft = async (text: string, name = "2026.md") =>
  join(await dataFolder({[`213002-x/${name}`]: text}), "213002-x", name);

describe("budget figures", () => {
  test("prints a JSON array with one figure or claim a line", async () => {
    const {code, out, error} = await budget("figures", tianmen);
    const lines = out.trimEnd().split("\n");
    const read = JSON.parse(out) as unknown[];
    expect([code, error, lines.length]).toEqual([0, "", read.length + 2]);
    expect(read).toEqual(
      JSON.parse(JSON.stringify(facts(await readDocument(readFileSync(tianmen), {document: tianmen}))))
    );
  });

  test("a claim keeps change, rate in ppm, direction and reason", async () => {
    const {out} = await budget("figures", tianmen);
    const read = JSON.parse(out) as Array<Record<string, unknown>>;
    const claim = read.find(
      ({kind, measure, classification}) =>
        kind === "claim" && measure === "agencyOperating" && classification === "total"
    );
    expect(claim).toMatchObject({
      unit: "213002",
      fiscalYear: 2026,
      year: 2026,
      statement: null,
      amount: 88_940_000,
      change: 7_650_000,
      rate: 93_300,
      direction: "increase",
      reason: "2025 年下半年新考进公务员 6 名"
    });
  });

  test("--format csv has a header and one line a figure or claim, --bom a byte order mark", async () => {
    const [plain, marked] = await Promise.all([
      budget("figures", tianmen, "--format", "csv"),
      budget("figures", tianmen, "--format=csv", "--bom")
    ]);
    expect(plain.out.split("\r\n")[0]).toMatch(/^unit,fiscal_year,year,phase,kind,.*,amount_yuan,.*,printed$/);
    expect(plain.out).toContain(
      "\r\n213002,2026,2026,budget,figure,expenditure,functional,208,社会保障和就业支出,expenditure,all,394867200,50,value,"
    );
    expect(marked.out).toBe(`\ufeff${plain.out}`);
  });

  test("a label that a spreadsheet would run gets an apostrophe", async () => {
    const {out} = await budget("figures", await draft(small().replace("卫生健康支出", "=1+1")), "--format", "csv");
    expect(out).toContain(",'=1+1,");
  });

  test("problems go to standard error, and exit code 1 says that there are errors", async () => {
    const {code, out, error} = await budget("figures", await draft(small({total: "12.x0"})));
    expect(code).toBe(1);
    expect(error).toMatch(/2026\.md:\d+: invalid/);
    expect(JSON.parse(out)).not.toEqual([]);
  });

  test("--unit gives the code that the document does not print", async () => {
    const file = join(await dataFolder({"drafts/2026.md": small()}), "drafts/2026.md");
    expect(JSON.parse((await budget("figures", file)).out)[0].unit).toMatch(/\p{Script=Han}/u);
    expect(JSON.parse((await budget("figures", file, "--unit", "213099")).out)[0]).toMatchObject({unit: "213099"});
  });
});

describe("budget inspect", () => {
  test("says what was recognised, and every unused number by reason and line", async () => {
    const {code, out, error} = await budget("inspect", tianmen);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/3 {2}expenditure +15 × +8 +90 figures +line +\d+ +wan +proved 19\/19 +部门支出总表/);
    expect(out).toMatch(/claims: \d+/);
    expect(out).toMatch(/numbers printed: 382/);
    expect(out).toMatch(/code: 53\n +line +\d+: 213\n/);
    expect(out).toContain("problems: 0");
  });
});

describe("budget tidy", () => {
  test("prints the figures of documents as a tidy CSV that reads as the same figures", async () => {
    const years = [2025, 2026].map((year) => draft(small({year}), `${year}.md`));
    const files = await Promise.all(years);
    const {code, out, error} = await budget("tidy", ...files, "--unit", "213099");
    expect([code, error]).toEqual([0, ""]);
    const {disclosures, problems} = readTidy(out, {document: "figures.csv"});
    expect(problems).toEqual([]);
    expect(disclosures.map(({fiscalYear, unit}) => [fiscalYear, unit.code])).toEqual([
      [2025, "213099"],
      [2026, "213099"]
    ]);
    const [first] = files;
    const amounts = (figures: readonly Figure[]) =>
      figures.map(({id, amount, precision, state}) => [id, amount, precision, state]);
    expect(amounts(disclosures[0]!.figures)).toEqual(
      amounts((await readDocument(readFileSync(first!), {document: first!, unitCode: "213099"})).figures)
    );
    expect(out).not.toContain(first!);
  });

  test("takes a tidy CSV as the other commands do", async () => {
    const [tidy, figures, inspect] = await Promise.all([
      budget("tidy", template),
      budget("figures", template),
      budget("inspect", template)
    ]);
    expect([tidy.code, figures.code, inspect.code]).toEqual([0, 0, 0]);
    expect(readTidy(tidy.out, {document: "x"}).disclosures[0]!.figures).toEqual(
      readTidy(readFileSync(template, "utf8"), {document: "x"}).disclosures[0]!.figures
    );
    expect(JSON.parse(figures.out)).toHaveLength(2);
    expect(inspect.out).toMatch(/2 × +3 +2 figures/);
  });

  test("inspect tells every year of a tidy CSV", async () => {
    const {out} = await budget("inspect", "data/310107-putuo-wanli/figures.csv");
    expect(out.match(/fiscal year \d+/g)).toEqual(["fiscal year 2023", "fiscal year 2024", "fiscal year 2025"]);
  });

  test("a tidy CSV without figures is unusable, each error with its line", async () => {
    const file = await draft("unit,code\r\n1,2\r\n", "figures.csv");
    const {code, out, error} = await budget("figures", file);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(`${file}:1: missing column: fiscal_year\n`);
  });

  test("a bad row is told with its line, the others are printed, and the exit code is 1", async () => {
    const file = await draft(readFileSync(template, "utf8").replace(",expenditure,all,", ",wages,all,"), "figures.csv");
    const {code, out, error} = await budget("figures", file);
    expect([code, error]).toEqual([1, `${file}:2: unknown measure: wages\n`]);
    expect(JSON.parse(out)).toHaveLength(1);
  });
});

describe("budget", () => {
  test.each([
    ["--help", "Usage: npm run budget -- COMMAND FILE"],
    ["-h", "Exit codes"],
    ["figures --help", "--bom"],
    ["tidy --help", "template.csv"],
    ["inspect -h", "--unit CODE"]
  ])("%s explains it and exits with 0", async (args, text) => {
    expect(await budget(...args.split(" "))).toMatchObject({code: 0, error: "", out: expect.stringContaining(text)});
  });

  test.each([
    ["", "Usage:"],
    ["nonsense", "unknown command: nonsense"],
    ["figures", "missing file"],
    ["figures a.md b.md", "unknown argument: b.md"],
    ["tidy", "missing file: tidy reads at least one"],
    ["tidy nowhere.pdf", "nowhere.pdf: missing file: nowhere.pdf"],
    ["figures a.md --colour", "unknown option: --colour"],
    ["figures a.md --format", "invalid value of option: --format"],
    [`figures ${tianmen} --format xml`, "invalid format: xml (one of json, csv)"],
    [`figures ${tianmen} --bom`, "invalid option: --bom goes with --format csv"],
    ["inspect nowhere.md", "nowhere.md: missing file: nowhere.md"],
    ["inspect package.json", "package.json: unsupported format: .json"],
    [`inspect ${tianmen} --language de`, "invalid language: de (one of en, zh)"],
    ["figures data", "data: "]
  ])("`%s` exits with 2, says why, and prints nothing", async (args, text) => {
    expect(await budget(...args.split(" ").filter(Boolean))).toMatchObject({
      code: 2,
      out: "",
      error: expect.stringContaining(text)
    });
  });

  test("a file of a kind that is not read comes with what to do, in either language", async () => {
    const file = await draft("?", "2026.pages");
    expect((await budget("inspect", file)).error).toBe(
      `${file}: unsupported format: .pages (save it as .docx or PDF)\n`
    );
    expect((await budget("check", file, "--language", "zh")).error).toBe(
      `${file}: 不支持这种格式：.pages（请另存为 .docx 或 PDF）\n`
    );
    expect((await budget("figures", file, "--language", "zh")).error).toBe(
      `${file}: 不支持这种格式：.pages（请另存为 .docx 或 PDF）\n`
    );
  });

  test("the program prints what it cannot use to standard error, and exits with 2", async () => {
    const {code, out, error} = await budget("inspect", "nowhere.md");
    expect(code).toBe(2);
    expect(await budgetProgram("inspect", "nowhere.md")).toEqual({code, out, error});
  });

  test("output may be cut off by the program that reads it", async () => {
    const {code, error} = await processOf(
      "sh",
      "-c",
      `"${process.execPath}" --import tsx loaders/budget.ts figures ${tianmen} | head -1 >/dev/null`
    );
    expect([code, error]).toEqual([0, ""]);
  });
});

describe("how tables are to be read", () => {
  const rows = (table: string) =>
    `document,table,line,says,at,value,reason,who,when\r\n2026.md,${table},,money,,千元,,预算科,2026-11-01\r\n`;
  const beside = async (table: string) => {
    const root = await dataFolder({"213002-x/2026.md": small(), "213002-x/reading.csv": rows(table)});
    return join(root, "213002-x", "2026.md");
  };
  const title = "部门支出总表";

  test("is read beside the document, and said with who told it", async () => {
    const {code, out} = await budget("inspect", await beside(title));
    expect(code).toBe(0);
    expect(out).toMatch(/ thousand +(?:small|proved) .*部门支出总表/);
    expect(out).toContain("read as told by 预算科, 2026-11-01: money 千元");
  });

  test("or in a file of another place, which must be there", async () => {
    const elsewhere = join(await dataFolder({"a/other.csv": rows(title)}), "a", "other.csv");
    const {out} = await budget("inspect", await draft(small()), "--reading", elsewhere);
    expect(out).toContain("read as told by 预算科");
    expect(await budget("inspect", tianmen, "--reading", "nowhere.csv")).toMatchObject({
      code: 2,
      out: "",
      error: expect.stringContaining("missing file: nowhere.csv")
    });
  });

  test("a table that is not there is an error with its line", async () => {
    const {code, error} = await budget("inspect", await beside("别的表"));
    expect([code, error]).toEqual([1, expect.stringContaining("reading.csv:2: unknown table: 别的表 in 2026.md")]);
  });
});
