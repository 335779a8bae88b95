import {unzipSync} from "fflate";
import {execFile} from "node:child_process";
import {mkdtemp, readFile, readdir, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {freezeUnits} from "../../loaders/publish/freezeUnits.js";
import {publish} from "../../loaders/publish/publish.js";
import {amountKeys, revisions} from "../../src/budget/revision.js";
import type {FrozenFile, FrozenIndex} from "../../src/store/published/frozen.js";
import type {CorpusIndex} from "../../src/store/published/published.js";
import {versionOf} from "../../src/store/published/published.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import {dataFolder, small} from "./smallDisclosure.js";

const before = {"9-x/2025.md": small({year: 2025, total: "11.00", basic: "8.50"}), "9-x/2026.md": small()};
const revised = small({total: "13.00", project: "3.00"});

async function freeze(root: string, codes: readonly string[] = []): Promise<string[]> {
  const written: string[] = [];
  for await (const {path, isNew} of freezeUnits(await readCorpus(root), root, codes))
    written.push(`${isNew ? "new" : "old"} ${path.slice(root.length + 1)}`);
  return written;
}

async function published(
  root: string
): Promise<{index: CorpusIndex; frozen: FrozenIndex; of: (zip: string, name: string) => Promise<string>}> {
  const folder = await mkdtemp(join(tmpdir(), "published-"));
  await publish(await readCorpus(root), folder);
  const json = async <T>(name: string) => JSON.parse(await readFile(join(folder, name), "utf8")) as T;
  const of = async (zip: string, name: string) =>
    Buffer.from(unzipSync(await readFile(join(folder, zip)))[name]!).toString("utf8");
  return {index: await json("corpus.json"), frozen: await json("frozen.json"), of};
}

test("a version is written once: freezing again, and freezing once its data are back, writes nothing", async () => {
  const root = await dataFolder(before);
  const [first] = await freeze(root, ["9"]);
  expect(first).toMatch(/^new frozen\/9-[a-p]{10}\.json$/);
  const name = first!.slice("new frozen/".length);
  const text = await readFile(join(root, "frozen", name), "utf8");
  expect(await freeze(root)).toEqual([`old frozen/${name}`]);
  await writeFile(join(root, "9-x/2026.md"), revised);
  const [second] = await freeze(root);
  expect(second).toMatch(/^new /);
  await writeFile(join(root, "9-x/2026.md"), before["9-x/2026.md"]);
  expect(await freeze(root)).toEqual([`old frozen/${name}`]);
  expect(await readFile(join(root, "frozen", name), "utf8")).toBe(text);
  expect((await readdir(join(root, "frozen"))).length).toBe(2);
});

test("a version is that of the published unit file, and is carried on unchanged when its data change", async () => {
  const root = await dataFolder(before);
  const [entry] = (await published(root)).index.units;
  await freeze(root);
  const name = `9-${versionOf(entry!)}.json`;
  const text = await readFile(join(root, "frozen", name), "utf8");
  await writeFile(join(root, "9-x/2026.md"), revised);
  const {index, frozen, of} = await published(root);
  const {day, unit, version} = JSON.parse(text) as FrozenFile;
  expect(frozen).toEqual([{unit: "9", version, day, file: name}]);
  expect(await of("frozen.zip", name)).toBe(text);
  expect(version).toBe(versionOf(entry!));
  expect(versionOf(index.units[0]!)).not.toBe(version);
  const now = JSON.parse(await of("published.zip", index.units[0]!.file)) as UnitFile;
  const total = unit.lines.filter(({key}) => key === "expenditure/all/total/total");
  const differ = revisions(amountKeys({lines: total, years: [2025, 2026]}), unit.lines, now.lines);
  expect(differ.map(({year, before: then, after}) => [year, then.amount?.fen, after.amount?.fen])).toEqual([
    [2026, 12_500_000, 13_000_000]
  ]);
});

test("the folder of versions is no unit, and keeping one changes neither the units nor the day of the data", async () => {
  const root = await dataFolder(before);
  const first = await published(root);
  await freeze(root);
  const {problems, units} = await readCorpus(root);
  expect([problems.filter(({place}) => /frozen/.test(place.document)), units.map(({code}) => code)]).toEqual([
    [],
    ["9"]
  ]);
  expect((await published(root)).index).toEqual(first.index);
});

test("a unit that is not there is said, and nothing written", async () => {
  const root = await dataFolder(before);
  await expect(freeze(root, ["9", "../8"])).rejects.toThrow("unknown unit: ../8");
  expect(await readdir(root)).toEqual(["9-x"]);
});

test.each<[what: string, change: (file: Record<string, unknown>) => unknown]>([
  ["figures changed", (file) => ({...file, unit: {...(file.unit as object), years: []}})],
  ["another version in its name", (file) => ({...file, version: "aaaaaaaaaa"})],
  ["no object", () => null]
])("a kept file that was tampered with is an error and is not published: %s", async (_, change) => {
  const root = await dataFolder(before);
  const [line] = await freeze(root);
  const path = join(root, line!.slice("new ".length));
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>)));
  const {frozen, problems} = await readCorpus(root);
  expect(frozen).toEqual([]);
  const told = problems.filter(({place}) => /\/frozen\/9-[a-p]{10}\.json$/.test(place.document));
  expect(told.map(({severity, message}) => [severity, message])).toEqual([
    ["error", "invalid frozen file: its figures are not those of the version in its name"]
  ]);
});

test("a kept file of another format is carried on as it is", async () => {
  const root = await dataFolder(before);
  const [line] = await freeze(root);
  const path = join(root, line!.slice("new ".length));
  const text = (await readFile(path, "utf8")).replace('"format":1', '"format":0').replace('"years":', '"jahre":');
  await writeFile(path, text);
  expect((await readCorpus(root)).frozen.map((kept) => kept.text)).toEqual([text]);
});

const node = promisify(execFile);
const command = (...args: readonly string[]) =>
  node(process.execPath, ["--import", "tsx", "loaders/freeze.ts", ...args]).then(
    ({stdout}) => ({code: 0, stdout, stderr: ""}),
    ({code, stdout, stderr}: {code: number; stdout: string; stderr: string}) => ({code, stdout, stderr})
  );

test("npm run freeze says what it does; an option that it has not ends it", async () => {
  expect((await command("--help")).stdout).toContain("Usage: npm run freeze -- [UNIT…]");
  expect(await command("--all")).toMatchObject({
    code: 2,
    stderr: "usage: npm run freeze -- [UNIT…] (--help says more)\n"
  });
});
