import {DuckDBInstance} from "@duckdb/node-api";
import {execFile, spawnSync} from "node:child_process";
import {cp, mkdtemp, readFile, readdir, rm, symlink} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {dataDate} from "../../loaders/corpus/dataDate.js";
import {tables as warehouseTables} from "../../src/store/tables/tables.js";

const run = promisify(execFile);

/** Runs a command where no network is, not even this machine's own. */
interface Seclusion {
  readonly how: string;
  readonly before: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Every Node process below refuses to connect to anything but a local pipe. */
const guard = `import net from "node:net";
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [to] = args.flat();
  if (typeof to === "string" || to?.path) return connect.apply(this, args);
  throw new Error("foreign request: " + JSON.stringify(to));
};`;

const guarded: Seclusion = {
  how: "a guard in every Node process",
  before: [],
  env: {NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(guard)}`}
};

/** A network namespace of its own, as root or as its own root. */
const namespaces = [
  ["unshare", "-n"],
  ["unshare", "-rn"]
]
  .filter(([command, ...args]) => spawnSync(command!, [...args, "true"]).status === 0)
  .map((before): Seclusion => ({how: before.join(" "), before, env: {}}));

const seclusion = namespaces[0] ?? guarded;
if (seclusion === guarded)
  console.log(`no network namespace to be had here (unshare -n): ${guarded.how} stands for it`);

function secluded(
  {before, env}: Seclusion,
  command: readonly string[],
  options: {cwd?: string; env?: Record<string, string>} = {}
): Promise<{stdout: string; stderr: string}> {
  const [first, ...rest] = [...before, ...command];
  return run(first!, rest, {...options, env: {...process.env, ...env, ...options.env}, maxBuffer: 2 ** 26});
}

describe("a build from an empty cache, without a network, in New York, in another locale", () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "elsewhere-"));
    for (const name of [
      "package.json",
      ".npmrc",
      "tsconfig.json",
      "observablehq.config.ts",
      "loaders",
      "src",
      "data"
    ]) {
      await cp(name, join(root, name), {recursive: true, filter: (path) => !path.includes(".observablehq")});
    }
    await symlink(resolve("node_modules"), join(root, "node_modules"));
  });
  afterAll(() => rm(root, {recursive: true}));

  test.each([seclusion, guarded])("no network: $how refuses this machine's own server", async (way) => {
    const ask = [
      process.execPath,
      "--eval",
      `fetch(${JSON.stringify(inject("site"))}).then(({status}) => console.log(status))`
    ];
    const {stdout} = await run(ask[0]!, ask.slice(1));
    expect(stdout.trim()).toBe("200");
    await expect(secluded(way, ask)).rejects.toThrow("fetch failed");
  });

  test("makes the files that the site has here", {timeout: 600_000}, async () => {
    const {stderr} = await secluded(seclusion, ["npm", "run", "build"], {
      cwd: root,
      env: {
        SOURCE_DATE_EPOCH: String(Date.parse(await dataDate("data")) / 1000),
        TZ: "America/New_York",
        LANG: "de_DE.UTF-8",
        LC_ALL: "de_DE.UTF-8"
      }
    });
    expect(stderr).toMatch(/^built dist$/m);
    const built = await filesOf(join(root, "dist"));
    const here = await filesOf("dist");
    expect([...built.keys()]).toEqual([...here.keys()]);
    expect([...built.keys()]).toContain("zh/checks.html");
    // DuckDB lays out its file anew each time
    const differing = (
      await Promise.all(
        [...built].map(async ([name, path]) =>
          (await readFile(path)).equals(await readFile(join("dist", name))) ? [] : [name]
        )
      )
    ).flat();
    expect(differing.filter((name) => name !== "data/budget.duckdb")).toEqual([]);
    const rows = await rowsOf(join(root, "dist/data/budget.duckdb"));
    expect(rows).toEqual(await rowsOf("dist/data/budget.duckdb"));
  });
});

/** Paths of all files below a folder by their names, in order. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name))
    .sort();
  return new Map(paths.map((path) => [path.slice(join(folder, "/").length), path]));
}

/** Every row of every table of a warehouse. */
async function rowsOf(path: string): Promise<Record<string, unknown>> {
  const instance = await DuckDBInstance.create(path, {access_mode: "READ_ONLY"});
  const connection = await instance.connect();
  const tables: Record<string, unknown> = {};
  for (const table of Object.keys(warehouseTables))
    tables[table] = (await connection.runAndReadAll(`SELECT * FROM ${table}`)).getRowsJson();
  connection.closeSync();
  instance.closeSync();
  return tables;
}
