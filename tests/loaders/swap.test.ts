import {spawn, spawnSync} from "node:child_process";
import {lstat, mkdir, mkdtemp, readFile, readdir, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterAll, beforeEach, expect, test} from "vitest";
import {serve} from "../../loaders/site/serve.js";

const swap = resolve("loaders/site/swap.ts");
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "swap-"));
});

/** Runs a build of one file in a process of its own; `code` writes into `folder`. */
function build(code: string, cwd = root): {status: number | null; signal: string | null; stderr: string} {
  return spawnSync(process.execPath, program(code), {cwd, encoding: "utf8"});
}

function program(code: string): string[] {
  const script = `import {writeFileSync} from "node:fs";
    const {swapIn} = await import(${JSON.stringify(swap)});
    await swapIn("dist", async (folder) => {${code}}).catch((error) => {
      console.error(error.message);
      process.exit(1);
    });`;
  return ["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", script];
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

test("of two builds at once one writes the site, and the other says so", async () => {
  build(writes("old"));
  const slowly = (text: string) => `${writes(text)} await new Promise((resolve) => setTimeout(resolve, 3000));`;
  const ends = await Promise.all(["one", "other"].map((text) => ended(program(slowly(text)))));
  const [won, lost] = [...ends].sort((a, b) => a.status - b.status);
  expect([won!.status, lost!.status]).toEqual([0, 1]);
  expect(lost!.stderr).toMatch(/^busy build: process \d+ builds this site\n$/);
  expect(await site()).toBe(ends[0] === won ? "one" : "other");
});

test("a server goes on to the site that takes the last one's place", async () => {
  build(`writeFileSync(folder + "/index.html", "old");`);
  const server = await serve(join(root, "dist"));
  const shown = async () => (await fetch(server.url)).text();
  const before = await shown();
  build(`writeFileSync(folder + "/index.html", "new");`);
  expect([before, await shown()]).toEqual(["old", "new"]);
  await server.close();
});

const small = await mkdtemp(join(tmpdir(), "small-disk-"));
const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", small]).status === 0;
if (!isMounted) console.log("no small disk to be had here (mount needs root): a full one is not tested");
afterAll(() => void (isMounted && spawnSync("umount", [small])));

test.runIf(isMounted)("a build that fills the disk leaves the last good site, and says so in one line", async () => {
  build(writes("old"), small);
  const {status, stderr} = build(`writeFileSync(folder + "/page", "x".repeat(2 ** 20));`, small);
  expect([status, stderr]).toEqual([1, "full disk: no room for the site in .sites; the last good one stays\n"]);
  expect(await readFile(join(small, "dist/page"), "utf8")).toBe("old");
  expect(build(writes("new"), small).status).toBe(0);
});

function ended(args: readonly string[]): Promise<{status: number; stderr: string}> {
  const child = spawn(process.execPath, args, {cwd: root, stdio: ["ignore", "ignore", "pipe"]});
  let stderr = "";
  child.stderr.on("data", (text: Buffer) => (stderr += String(text)));
  return new Promise((resolve) => child.on("close", (status) => resolve({status: status!, stderr})));
}
