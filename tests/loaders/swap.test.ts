import {spawnSync} from "node:child_process";
import {lstat, mkdir, mkdtemp, readFile, readdir, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {beforeEach, expect, test} from "vitest";

const swap = resolve("loaders/site/swap.ts");
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "swap-"));
});

/** Runs a build of one file in a process of its own; `code` writes into `folder`. */
function build(code: string): {status: number | null; signal: string | null; stderr: string} {
  const script = `import {writeFileSync} from "node:fs";
    const {swapIn} = await import(${JSON.stringify(swap)});
    await swapIn("dist", async (folder) => {${code}}).catch((error) => {
      console.error(error.message);
      process.exit(1);
    });`;
  const tsx = import.meta.resolve("tsx");
  return spawnSync(process.execPath, ["--import", tsx, "--input-type=module", "--eval", script], {
    cwd: root,
    encoding: "utf8"
  });
}

const writes = (text: string) => `writeFileSync(folder + "/page", ${JSON.stringify(text)});`;
const site = () => readFile(join(root, "dist/page"), "utf8");
const left = async () => (await readdir(join(root, ".sites"))).filter((name) => name.startsWith("site-")).length;

test("a whole site takes the last one's place", async () => {
  build(writes("old"));
  expect(build(writes("new")).status).toBe(0);
  expect(await site()).toBe("new");
});

test("a build that fails leaves the last good site, and says why in one line", async () => {
  build(writes("old"));
  const {status, stderr} = build(`${writes("half")} throw new Error("invalid page: x");`);
  expect([status, stderr, await site(), await left()]).toEqual([1, "invalid page: x\n", "old", 1]);
});

test("a build that is killed leaves the last good site, and the next one takes its lock and what it left", async () => {
  build(writes("old"));
  expect(build(`${writes("half")} process.kill(process.pid, "SIGKILL");`).signal).toBe("SIGKILL");
  expect([await site(), await left()]).toEqual(["old", 2]);
  expect(build(writes("new")).status).toBe(0);
  // the old one stays for a server that reads it
  expect([await site(), await left()]).toEqual(["new", 2]);
});

test("a build beside another one says who builds, and stops", async () => {
  build(writes("old"));
  await writeFile(join(root, ".sites/lock"), String(process.pid));
  const {status, stderr} = build(writes("new"));
  expect([status, stderr]).toEqual([1, `busy build: process ${process.pid} builds this site\n`]);
  expect(await site()).toBe("old");
});

test("a folder named dist gives way to a link", async () => {
  await mkdir(join(root, "dist"));
  expect(build(writes("new")).status).toBe(0);
  expect([(await lstat(join(root, "dist"))).isSymbolicLink(), await site()]).toEqual([true, "new"]);
});
