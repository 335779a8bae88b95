import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {cp, mkdir, mkdtemp, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {expect, test} from "vitest";
import {small} from "../loaders/smallDisclosure.js";

/** The project in another folder, with data of its own. */
async function projectWith(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "project-"));
  for (const name of ["src", "loaders", "package.json", "observablehq.config.ts", "tsconfig.json"])
    await cp(name, join(root, name), {recursive: true, filter: (path) => !path.includes(".observablehq/")});
  await symlink(resolve("node_modules"), join(root, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, "data", path, ".."), {recursive: true});
    await writeFile(join(root, "data", path), text);
  }
  return root;
}

function build(root: string): Promise<{code: number | null; error: string}> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["--import", "tsx", "loaders/site.ts", "build"], {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"]
    });
    let error = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
    child.on("close", (code) => done({code, error}));
  });
}

test("a build that would publish a telephone number, here in a document's name, fails with the places and makes no site", async () => {
  const root = await projectWith({"9-x/2026-13812345678.md": small()});
  const {code, error} = await build(root);
  expect(error).toMatch(/\ninvalid publication: a telephone number in data\/published\/units\/9-[a-p]{10}\.json: .*\n/);
  expect(error).toContain("\ninvalid publication: a telephone number in data/budget.duckdb: documents.document\n");
  expect([code, existsSync(join(root, "dist"))]).toEqual([1, false]);
}, 180_000);
