import {unzipSync} from "fflate";
import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {cp, mkdir, mkdtemp, readFile, readdir, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join, resolve} from "node:path";
import {promisify} from "node:util";
import {beforeAll, describe, expect, test} from "vitest";
import {decisionColumns} from "../../src/budget/crosswalk/decision.js";
import {reviewColumns} from "../../src/store/decided/reviewText.js";
import type {CorpusIndex} from "../../src/store/published/published.js";
import {waiverColumns} from "../../src/store/decided/waiverText.js";

const node = promisify(execFile);

interface Place {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Standard output of a TypeScript program that runs at another place. */
async function run(args: readonly string[], {cwd = ".", env = {}}: Place = {}): Promise<Buffer> {
  const {stdout} = await node(process.execPath, ["--import", import.meta.resolve("tsx"), ...args], {
    cwd,
    env: {...process.env, ...env},
    encoding: "buffer",
    maxBuffer: 2 ** 28
  });
  return stdout;
}

const evaluated = (program: string) => ["--input-type=module", "--eval", program];
const kept = resolve("loaders/publish/kept.ts");

/** How often each function of the project that was called was, by file and name, in every process that wrote its coverage there. */
async function callsIn(folder: string): Promise<Map<string, number>> {
  const calls = new Map<string, number>();
  for (const name of await readdir(folder)) {
    const {result} = JSON.parse(await readFile(join(folder, name), "utf8")) as {
      result: ReadonlyArray<{url: string; functions: ReadonlyArray<{functionName: string; ranges: [{count: number}]}>}>;
    };
    for (const {url, functions} of result)
      for (const {functionName, ranges} of functions) {
        const key = `${basename(url)} ${functionName}`;
        calls.set(key, (calls.get(key) ?? 0) + ranges[0].count);
      }
  }
  return calls;
}

describe("what Framework asks for where no build has kept anything: its paths, then every loader", () => {
  const root = mkdtemp(join(tmpdir(), "project-"));
  const handed = new Map<string, Buffer>();
  let paths: string[];
  let calls: Map<string, number>;

  beforeAll(async () => {
    const cwd = await root;
    await cp("data", join(cwd, "data"), {recursive: true});
    await mkdir(join(cwd, "data", "frozen"), {recursive: true});
    await writeFile(
      join(cwd, "data/frozen/9-aaaaaaaaaa.json"),
      JSON.stringify({format: 0, version: "aaaaaaaaaa", day: "2026-01-01", entry: {code: "9"}, unit: {}})
    );
    for (const [name, text] of [
      ["waivers.csv", `${waiverColumns.join(",")}\nfooting/none,甲,乙,2026-01-01\n`],
      ["reviews.csv", `${reviewColumns.join(",")}\n`],
      ["crosswalk.csv", `${decisionColumns.join(",")}\n`]
    ] as const)
      for (const unit of ["213002-tianmen-social-insurance", "310107-putuo-wanli"])
        await writeFile(join(cwd, "data", unit, name), text);
    const place = {cwd, env: {NODE_V8_COVERAGE: join(cwd, "calls")}};
    const listing = `import {publishedPaths} from ${JSON.stringify(kept)};
      for await (const path of publishedPaths()) console.log(path);`;
    paths = String(await run(evaluated(listing), place))
      .trim()
      .split("\n");
    for (const loader of await readdir("src/data"))
      handed.set(loader.replace(/\.ts$/, ""), await run([resolve("src/data", loader)], place));
    calls = await callsIn(join(cwd, "calls"));
  }, 240_000);

  test("reads each document once", async () => {
    const folders = await readdir(join(await root, "data"), {withFileTypes: true});
    const ofUnits = folders.filter((folder) => folder.isDirectory() && folder.name !== "frozen");
    expect(calls.get("documents.ts disclosuresIn")).toBe(ofUnits.length);
  });

  const unitCount = () => (JSON.parse(handed.get("corpus.json")!.toString()) as CorpusIndex).units.length;

  test("computes the lines of each unit once, and checks it once", () =>
    expect([calls.get("series.ts series"), calls.get("rules.ts check")]).toEqual([unitCount(), unitCount()]));

  test("loads what reads and checks in one of its six processes", async () => {
    const files = await readdir(join(await root, "calls"));
    const texts = await Promise.all(files.map(async (name) => readFile(join(await root, "calls", name), "utf8")));
    expect(texts.filter((text) => text.includes("/src/budget/"))).toHaveLength(1);
  });

  test("lists every file that a loader or its archive hands on", () => {
    const archived = ["published", "frozen"].flatMap((folder) =>
      Object.keys(unzipSync(handed.get(`${folder}.zip`)!)).map((name) => `${folder}/${name}`)
    );
    const files = [...handed.keys()].filter((name) => !name.endsWith(".zip"));
    expect([...paths].sort()).toEqual([...files, ...archived].map((name) => `/data/${name}`).sort());
    expect(paths).toContain("/data/frozen/9-aaaaaaaaaa.json");
    expect(paths).toContainEqual(expect.stringMatching(/^\/data\/published\/units\/213002-[a-p]{10}\.json$/));
    expect(paths).toContainEqual(
      expect.stringMatching(/^\/data\/published\/disclosures\/310107-wanli-2025-budget-[a-p]{10}\.json$/)
    );
  });

  test("leaves what is kept, and nothing half-written beside it", async () => {
    expect(await readdir(join(await root, ".cache"))).toEqual(["published"]);
    for (const [name, bytes] of handed)
      expect(bytes.equals(await readFile(join(await root, ".cache/published", name))), name).toBe(true);
  });
});

test("a publication that fails leaves what was kept, and nothing half-written beside it", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "project-"));
  await mkdir(join(cwd, ".cache/published"), {recursive: true});
  await writeFile(join(cwd, ".cache/published/corpus.json"), "before");
  const failing = `import {keepPublished} from ${JSON.stringify(kept)};
    await keepPublished({units: [], disclosures: [{}], problems: [], reviewed: new Map()})
      .catch(({message}) => console.log(message));`;
  expect(String(await run(evaluated(failing), {cwd}))).toContain("undefined");
  expect(await readdir(join(cwd, ".cache"))).toEqual(["published"]);
  expect(await readFile(join(cwd, ".cache/published/corpus.json"), "utf8")).toBe("before");
});

describe("the archive of what is published", () => {
  test("is the same bytes in the Americas, Europe, China and at the date line, whatever the locale", async () => {
    const places = [
      ["America/New_York", "en_US.UTF-8"],
      ["Pacific/Pago_Pago", "C"],
      ["Europe/Istanbul", "tr_TR.UTF-8"],
      ["Asia/Shanghai", "zh_CN.UTF-8"],
      ["Pacific/Kiritimati", "de_DE.UTF-8"]
    ] as const;
    const data = await mkdtemp(join(tmpdir(), "data-"));
    await cp("data/213002-tianmen-social-insurance", join(data, "213002"), {recursive: true});
    const archived = `import {readCorpus} from ${JSON.stringify(resolve("loaders/corpus/corpus.ts"))};
      import {archive} from ${JSON.stringify(resolve("loaders/publish/archive.ts"))};
      import {publishedJson} from ${JSON.stringify(resolve("loaders/publish/publish.ts"))};
      for (const part of archive(publishedJson(await readCorpus(${JSON.stringify(data)}), new Map()))) process.stdout.write(part);`;
    const archives = await Promise.all(
      places.map(([TZ, LANG]) => run(evaluated(archived), {env: {TZ, LC_ALL: LANG, LANG}}))
    );
    expect(Object.keys(unzipSync(archives[0]!))).toContainEqual(
      expect.stringMatching(/^units\/213002-[a-p]{10}\.json$/)
    );
    expect(new Set(archives.map((bytes) => createHash("sha256").update(bytes).digest("hex"))).size).toBe(1);
  }, 60_000);

  test("has one time for its entries in each of the zones there are", async () => {
    const program = `
      import {archive} from ${JSON.stringify(resolve("loaders/publish/archive.ts"))};
      const times = Intl.supportedValuesOf("timeZone").map((zone) => {
        process.env.TZ = zone;
        const bytes = Buffer.concat([...archive([["a.json", "1"]])]);
        return [zone, new Date(1980, 0, 1).getTimezoneOffset(), bytes.toString("base64")];
      });
      console.log(JSON.stringify(times));`;
    const times = JSON.parse(String(await run(evaluated(program), {env: {TZ: "UTC", LC_ALL: "C"}}))) as Array<
      [string, number, string]
    >;
    const offsets = new Set(times.map(([, offset]) => offset));
    expect(offsets.size).toBeGreaterThan(20);
    expect(new Set(times.map(([, , bytes]) => bytes)).size).toBe(1);
  });
});
