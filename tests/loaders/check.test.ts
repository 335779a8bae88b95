import {existsSync, readFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {describe, expect, test} from "vitest";
import {rules} from "../../src/budget/checks/rules/rules.js";
import {budget, budgetProgram} from "./budgetCommand.js";
import {dataFolder, small} from "./smallDisclosure.js";

const tianmen = "data/213002-tianmen-social-insurance/2026.md";
const text = readFileSync(tianmen, "utf8");
const corpus = process.env["DISCLOSURE_CORPUS"] ?? "";
const wanli = [2023, 2024, 2025].map((year) => join(corpus, `sh-putuo-wanli-${year}-budget.md`));

const check = (...args: string[]) => budget("check", ...args);

/** Files of one unit in a temporary folder; the path of the first. */
async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await dataFolder(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`213002-x/${name}`, content]))
  );
  return join(root, "213002-x", Object.keys(files)[0]!);
}

const correct = text
  .replace("工会经费 2.77 万元", "工会经费 20.77 万元")
  .replace("公务用车运行维护费 0.92 万元", "公务用车运行维护费 3.50 万元")
  .replace("增长 9.33 %", "增长 9.41 %");
const waivers = (...rows: string[]) => `finding,reason,who,when\r\n${rows.join("\r\n")}\r\n`;
const idsOf = (out: string) => [...out.matchAll(/^ {4}finding (\S+)$/gm)].map(([, id]) => id!);
const failing = [
  "proseTable/agencyOperating-30228",
  "proseTable/agencyOperating-30231",
  "growth/agencyOperating",
  "formerName/expenditure-210"
];

describe("exit codes", () => {
  test("0 where nothing contradicts itself", async () => {
    const {code, out, error} = await check(await folder({"2026.md": correct}));
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/: 0 contradictions, 1 uncertain, 6 not assessable, \d+ hold, 3 pieces of advice\n/);
  });
  test("1 where something does", async () => expect(await check(tianmen)).toMatchObject({code: 1, error: ""}));

  test("a process of its own exits likewise, and writes the report to standard output", async () => {
    const {code, out} = await budgetProgram("check", tianmen);
    expect([code, out]).toEqual([1, (await check(tianmen)).out]);
  });

  test.each([
    [[], "missing file: check reads at least one"],
    [["nowhere.md"], "nowhere.md: missing file: nowhere.md"],
    [["package.json"], "package.json: unsupported format: .json"],
    [[tianmen, "--format", "xml"], "invalid format: xml (one of text, json, sarif)"],
    [[tianmen, "--format", "constructor"], "invalid format: constructor (one of text, json, sarif)"],
    [[tianmen, "--language", "de"], "invalid language: de (one of en, zh)"],
    [[tianmen, "--waivers", "nowhere.csv"], "missing file: nowhere.csv"],
    [[tianmen, "nowhere.md"], "nowhere.md: missing file: nowhere.md"],
    [[tianmen, "--colour"], "unknown option: --colour"]
  ])("2 for %j, with nothing on standard output", async (args, message) => {
    const {code, out, error} = await check(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(message);
  });

  test("--help explains the codes", async () =>
    expect(await check("--help")).toMatchObject({
      code: 0,
      error: "",
      out: expect.stringMatching(/Exit codes\n {2}0 [^]*\n {2}1 [^]*\n {2}2 /)
    }));
});

describe("text", () => {
  test("a line a contradiction, its place first, then its id", async () => {
    const {out} = await check(tianmen);
    const lines = out.split("\n");
    expect(lines[0]).toBe(
      `${tianmen}:29: contradiction [Narrative and tables] Trade union funds: 2.77 万元 in the paragraph on agency operating expenses, but 20.77 万元 in the table “Basic expenditure”; 18.00 万元 apart.`
    );
    expect(lines.filter((line) => line.includes(": contradiction ["))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith("    gone with it: "))).toEqual([
      expect.stringContaining("11 parts add up to 68.36 万元, but 88.94 万元 is printed")
    ]);
    expect(lines.filter((line) => line.includes(": advice ["))).toHaveLength(3);
    expect(idsOf(out).map((id) => id.replace(/^213002\/2026\//, "").replace(/\/[\da-f]{8}$/, ""))).toEqual(failing);
    expect(lines.filter((line) => line.startsWith("smallest repair: "))).toHaveLength(1);
    expect(out).toContain(`\n${tianmen} (2026): 3 contradictions, 1 uncertain, 6 not assessable, `);
    expect(out).toContain("    262 of 271 printed amounts and rates take part in an equation\n");
  });

  test("in Chinese", async () => {
    const {out, code} = await check(tianmen, "--language", "zh");
    expect(code).toBe(1);
    expect(out.split("\n")[0]).toBe(
      `${tianmen}:29: 不符 [文字与报表] 工会经费：机关运行经费说明为 2.77 万元，而《一般公共预算基本支出表》为 20.77 万元，相差 18.00 万元。`
    );
    expect(out).toContain(`\n${tianmen} (2026): 不符 3 项，存疑 1 项，无法检查 6 项，相符 `);
    expect(out).toContain("    271 个所印金额与比率中有 262 个可由等式检查\n");
    expect(out.match(/^最小修正: /gm)).toHaveLength(1);
  });

  test("--all also says what holds and what could not be assessed", async () => {
    const [few, all] = await Promise.all([check(tianmen), check(tianmen, "--all")]);
    const count = (out: string, name: string) => out.split("\n").filter((line) => line.includes(`: ${name} [`)).length;
    expect(["contradiction", "not assessable", "holds"].map((name) => count(few.out, name))).toEqual([3, 0, 0]);
    const [, holds] = / (\d+) hold, /.exec(all.out)!;
    expect(["contradiction", "not assessable", "holds"].map((name) => count(all.out, name))).toEqual([
      3,
      6,
      Number(holds)
    ]);
    expect(Number(holds)).toBeGreaterThan(250);
  });
});

interface Json {
  readonly documents: unknown[];
  readonly counts: Record<string, number>;
  readonly unwaived: number;
  readonly findings: ReadonlyArray<{
    id: string;
    rule: string;
    status: string;
    message: string;
    stated: {value: number};
    computed: {value: number};
    waiver: {reason: string} | null;
    base: {year: number} | null;
    consequences: ReadonlyArray<{id: string; rule: string; root: string}>;
    terms: ReadonlyArray<{role: string; value: number; source: {line: number; text: string}}>;
  }>;
  readonly repairs: ReadonlyArray<{
    clears: string[];
    changes: ReadonlyArray<{value: number; slip: string | null; to: {value: number}; source: {line: number}}>;
  }>;
  readonly unmatchedWaivers: unknown[];
}

describe("json", () => {
  test("has every contradiction with its numbers in fen and ppm, their places, and the repairs", async () => {
    const {out, code} = await check(tianmen, "--format", "json");
    const json = JSON.parse(out) as Json;
    expect(code).toBe(1);
    expect(json.documents).toEqual([
      {
        document: tianmen,
        unit: "213002",
        fiscalYear: 2026,
        kind: "budget",
        statements: {proved: 10, small: 0, unproved: 0, unread: 0},
        numbers: 271,
        covered: 262
      }
    ]);
    expect([json.counts["fail"], json.counts["uncertain"], json.counts["notAssessable"], json.unwaived]).toEqual([
      3, 1, 6, 3
    ]);
    const contradictions = json.findings.filter(({status}) => status === "fail");
    expect(contradictions.map(({rule, stated, computed}) => [rule, stated.value, Math.round(computed.value)])).toEqual([
      ["proseTable", 2_770_000, 20_770_000],
      ["proseTable", 920_000, 3_500_000],
      ["growth", 93_300, 94_108]
    ]);
    expect(contradictions.flatMap(({consequences}) => consequences.map(({rule, root}) => [rule, root]))).toEqual([
      ["proseSum", contradictions[0]!.id]
    ]);
    expect(contradictions.map(({base}) => base)).toEqual([
      null,
      null,
      {text: "比上年预算", year: 2025, phase: "budget"}
    ]);
    expect(json.findings[0]!.terms.map(({role, value, source}) => [role, value, source.line, source.text])).toEqual([
      ["stated", 2_770_000, 29, "2.77 万元"],
      ["other", 20_770_000, 231, "20.77"]
    ]);
    const [union, vehicles] = contradictions;
    expect(json.repairs[0]!.clears).toEqual([union!.id, vehicles!.id, union!.consequences[0]!.id]);
    expect(json.repairs[0]!.changes.map(({value, to, slip, source}) => [value, to.value, slip, source.line])).toEqual([
      [2_770_000, 20_770_000, "digitDropped", 29],
      [920_000, 3_500_000, null, 29]
    ]);
  });

  test("says in the language asked for", async () => {
    const {findings} = JSON.parse((await check(tianmen, "--format", "json", "--language", "zh")).out) as Json;
    expect(findings[0]!.message).toMatch(/^工会经费：/);
  });

  test("--all has as many findings as it counts", async () => {
    const {findings, counts} = JSON.parse((await check(tianmen, "--format", "json", "--all")).out) as Json;
    expect(findings).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0));
    expect(findings.at(-1)!.status).toBe("advice");
    expect(new Set(findings.map(({id}) => id)).size).toBe(findings.length);
  });
});

interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: ReadonlyArray<{
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly rules: ReadonlyArray<{id: string; shortDescription: {text: string}; fullDescription: {text: string}}>;
      };
    };
    readonly columnKind: string;
    readonly results: ReadonlyArray<{
      ruleId: string;
      ruleIndex: number;
      level: string;
      kind: string;
      message: {text: string};
      locations: ReadonlyArray<{
        physicalLocation: {artifactLocation: {uri: string}; region?: {startLine: number; snippet: {text: string}}};
      }>;
      relatedLocations: ReadonlyArray<{
        id: number;
        message: {text: string};
        physicalLocation: {region: {startLine: number}};
      }>;
      partialFingerprints: Record<string, string>;
      properties: {root?: string; base?: {year: number}};
      suppressions?: ReadonlyArray<{kind: string; status: string; justification: string}>;
    }>;
  }>;
}

describe("sarif", () => {
  const sarif = async (...args: string[]) => JSON.parse((await check(...args, "--format", "sarif")).out) as Sarif;

  test("is 2.1.0 with one run, its tool and its rules", async () => {
    const log = await sarif(tianmen);
    const [run] = log.runs;
    expect([log.version, log.$schema, log.runs.length]).toEqual([
      "2.1.0",
      "https://json.schemastore.org/sarif-2.1.0.json",
      1
    ]);
    expect([run!.tool.driver.name, run!.columnKind]).toEqual(["budget check", "utf16CodeUnits"]);
    expect(run!.tool.driver.rules.map(({id}) => id)).toEqual(rules.map(({id}) => id));
    expect(
      run!.tool.driver.rules.filter(
        ({shortDescription, fullDescription}) => !shortDescription.text || !fullDescription.text
      )
    ).toEqual([]);
  });

  test("every result names its rule, level, words, place and fingerprint", async () => {
    const {results, tool} = (await sarif(tianmen, "--all")).runs[0]!;
    expect(results.length).toBeGreaterThan(250);
    for (const {ruleId, ruleIndex, kind, message, locations, partialFingerprints} of results) {
      expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
      expect(["fail", "notApplicable", "pass"]).toContain(kind);
      expect(message.text).not.toBe("");
      expect(locations).toHaveLength(1);
      expect(locations[0]!.physicalLocation.artifactLocation.uri).toBe(tianmen);
      expect(Object.values(partialFingerprints)).toEqual([
        expect.stringMatching(/^213002\/2026\/.*\/[\da-f]{8}(#\d+)?$/)
      ]);
    }
    expect(
      results
        .filter(({locations}) => locations[0]!.physicalLocation.region)
        .filter(({locations}) => !(locations[0]!.physicalLocation.region!.startLine >= 1))
    ).toEqual([]);
  });

  // SARIF 2.1.0, 3.27.10: a level other than none goes with kind fail only
  test("a level stands beside the kind fail only", async () => {
    const {results} = (
      await sarif(await folder({"2026.md": text.replace("公车运行维护费 3.5 万元", "公车运行维护费 4 万元")}), "--all")
    ).runs[0]!;
    expect([...new Set(results.map(({kind, level}) => `${kind} ${level}`))].sort()).toEqual([
      "fail error",
      "fail note",
      "fail warning",
      "notApplicable none",
      "pass none"
    ]);
  });

  test("a contradiction is an error at its line, with the other numbers as related places", async () => {
    const {results} = (await sarif(tianmen)).runs[0]!;
    expect(
      results.map(({level, kind, locations}) => [level, kind, locations[0]!.physicalLocation.region!.startLine])
    ).toEqual([
      ["error", "fail", 29],
      ["note", "fail", 29],
      ["error", "fail", 29],
      ["error", "fail", 29],
      ["warning", "fail", 25],
      ["note", "fail", 93],
      ["note", "fail", 33],
      ["note", "fail", 37]
    ]);
    expect(results[1]!.properties.root).toBe(results[0]!.partialFingerprints["finding/v1"]);
    expect(results[3]!.properties.base).toMatchObject({year: 2025, phase: "budget"});
    expect(results[0]!.locations[0]!.physicalLocation.region!.snippet.text).toBe("2.77 万元");
    expect(
      results[0]!.relatedLocations.map(({id, physicalLocation}) => [id, physicalLocation.region.startLine])
    ).toEqual([[0, 231]]);
    expect(results[0]!.relatedLocations[0]!.message.text).toContain("20.77");
  });

  test("a path is a URI reference", async () => {
    const file = await folder({"预算 2026.md": text});
    const {results} = (await sarif(file)).runs[0]!;
    expect(results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toMatch(
      /\/213002-x\/%E9%A2%84%E7%AE%97%202026\.md$/
    );
  });

  test("a waived finding is suppressed with its reason", async () => {
    const id = idsOf((await check(tianmen)).out)[2]!;
    const file = await folder({"2026.md": text, "waivers.csv": waivers(`${id},口径差异,预算科,2026-01-31`)});
    const {results} = (await sarif(file)).runs[0]!;
    expect(results.slice(0, 4).map(({suppressions}) => suppressions ?? [])).toEqual([
      [],
      [],
      [],
      [{kind: "external", status: "accepted", justification: "口径差异 (预算科, 2026-01-31)"}]
    ]);
  });
});

describe("waivers", () => {
  const all = async () => idsOf((await check(tianmen)).out);

  test("every contradiction accepted: 0, and each says by whom, when and why", async () => {
    const rows = (await all()).map((id) => `${id},口径差异,预算科,2026-01-31`);
    const {code, out} = await check(await folder({"2026.md": text, "waivers.csv": waivers(...rows)}));
    expect(code).toBe(0);
    expect(out.match(/^ {4}waived by 预算科, 2026-01-31: 口径差异$/gm)).toHaveLength(4);
  });
  test("all but one: 1", async () => {
    const rows = (await all()).slice(1).map((id) => `${id},口径差异,预算科,2026-01-31`);
    const {code, out} = await check(
      await folder({"2026.md": text, "waivers.csv": waivers(...rows)}),
      "--language",
      "zh"
    );
    expect(code).toBe(1);
    expect(out.match(/^ {4}已豁免（预算科，2026-01-31）：口径差异$/gm)).toHaveLength(3);
  });
  test("a file elsewhere, by option", async () => {
    const file = await folder({
      "accepted.csv": waivers(...(await all()).map((id) => `${id},口径差异,预算科,2026-01-31`))
    });
    expect(await check(tianmen, "--waivers", file)).toMatchObject({code: 0, error: ""});
  });
  test("one that matches nothing that fails is told, and fails nothing", async () => {
    const gone = "213002/2026/growth/agencyOperating/00000000";
    const {code, out} = await check(
      await folder({"2026.md": correct, "waivers.csv": waivers(`${gone},旧,预算科,2026-01-31`)})
    );
    expect([code, out]).toEqual([0, expect.stringContaining(`waiver matches nothing that fails: ${gone}\n`)]);
  });
  test("a waiver ends when the number changes: 9.33 → 9.35 fails again", async () => {
    const [, , growth] = await all();
    const {code, out} = await check(
      await folder({
        "2026.md": correct.replace("增长 9.41 %", "增长 9.35 %"),
        "waivers.csv": waivers(`${growth},口径差异,预算科,2026-01-31`)
      })
    );
    expect(code).toBe(1);
    expect(idsOf(out)).toHaveLength(2);
    expect(out).toContain(`waiver matches nothing that fails: ${growth}\n`);
  });
  test.each([
    [waivers("a,,预算科,2026-01-31"), "2: missing reason"],
    [waivers("a,口径,预算科,2026-01-31", "b,口径,预算科,昨天"), "3: invalid when: 昨天"],
    ["finding,reason\r\na,b\r\n", "1: missing column: who"],
    [
      waivers("310107-wanli/2024/growth/expenditure/0123abcd,口径,预算科,2026-01-31"),
      "2: invalid unit: the file is of 310107-wanli, not of 213002"
    ],
    [
      "finding,reason,who,when,unit,unit_name\r\na,口径,预算科,2026-01-31,310107-wanli,万里街道\r\n",
      "2: invalid unit: the file is of 310107-wanli 万里街道, not of 213002"
    ]
  ])("a malformed file, or another unit's, is refused with its line: %j", async (content, message) => {
    const file = await folder({"2026.md": text, "waivers.csv": content});
    const {code, out, error} = await check(file);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(`${join(dirname(file), "waivers.csv")}:${message}`);
  });
});

describe("several files", () => {
  const lastYear = (out: string) =>
    out
      .split("\n")
      .filter((line) => line.includes("[Last year’s own document]"))
      .map((line) => line.replace(/^.*?(\d{4}\.md:\d+): (\w[\w ]*) \[.*$/, "$1 $2"));

  test("of one unit are compared year with year, in any order", async () => {
    const years = {"2026.md": small(), "2025.md": small({year: 2025, basic: "8.50", total: "11.00"})};
    const first = await folder(years);
    const files = Object.keys(years).map((name) => join(dirname(first), name));
    expect(lastYear((await check(...files, "--all")).out).sort()).toEqual([
      "2025.md:5 not assessable",
      "2026.md:5 holds"
    ]);
    expect(lastYear((await check(...[...files].reverse(), "--all")).out).sort()).toEqual([
      "2025.md:5 not assessable",
      "2026.md:5 holds"
    ]);
    expect(lastYear((await check(first, "--all")).out)).toEqual(["2026.md:5 not assessable"]);
  });
  test("whose years do not fit contradict one another", async () => {
    const first = await folder({"2026.md": small(), "2025.md": small({year: 2025, basic: "9.00", total: "11.50"})});
    const {code, out} = await check(first, join(dirname(first), "2025.md"));
    expect(code).toBe(1);
    expect(lastYear(out)).toEqual(["2026.md:5 contradiction"]);
    expect(out).toContain("a change of 1.50 万元 is stated, but 1.00 万元 follows from the other year’s own document.");
  });
  test("of two units are not compared", async () => {
    const root = await dataFolder({
      "213002-x/2026.md": small(),
      "213003-y/2025.md": small({year: 2025, basic: "9.00", total: "11.50"})
    });
    const {out} = await check(join(root, "213002-x/2026.md"), join(root, "213003-y/2025.md"), "--all");
    expect(lastYear(out).sort()).toEqual(["2025.md:5 not assessable", "2026.md:5 not assessable"]);
  });

  test.skipIf(!wanli.every((file) => existsSync(file)))(
    "万里 2024 and 2025: +3,355.65 holds against last year's own document",
    async () => {
      const [, before, after] = wanli;
      const {code, out} = await check(before!, after!, "--all", "--language", "zh");
      expect(code).toBe(1);
      const lines = out.split("\n").filter((line) => line.includes("[上年文件]") && line.startsWith(after!));
      expect(
        lines.map((line) =>
          line
            .replace(/^.*budget\.md: page \d+, line (\d+): |^.*budget\.md:(\d+): /, "$1$2 ")
            .split(" ")
            .slice(0, 2)
            .join(" ")
        )
      ).toEqual(["84", "85", "86", "595", "597", "598"].map((line) => `${line} 相符`));
      expect(lines[0]).toContain("3,355.65 万元");
      const contradicted = out.split("\n").filter((line) => line.startsWith(after!) && line.includes(" 不符 ["));
      expect(contradicted.map((line) => line.replace(/^.* (\[.*\]) .*：/, "$1 "))).toEqual([
        "[数量合计] 各项之和为 8103平方米。"
      ]);
      expect(out).toContain(`${basename(after!)} (2025): 不符 1 项，存疑 0 项`);
    }
  );
});

test("figures alone have no narrative, and no empty tables: nothing contradicts itself", async () => {
  const {code, out} = await check("data/310107-putuo-wanli/figures.csv");
  expect(code).toBe(0);
  expect(out.match(/: 0 contradictions, 0 uncertain, 8 not assessable, /g)).toHaveLength(3);
});
