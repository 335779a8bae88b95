import type {ChildProcess} from "node:child_process";
import {spawn} from "node:child_process";
import {cp, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, test} from "vitest";
import {launch} from "./chromium.js";
import {says} from "./visit.js";

describe("the site while it is worked on", () => {
  let root: string;
  let preview: ChildProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "preview-"));
    for (const name of ["package.json", "tsconfig.json", "observablehq.config.ts", "loaders", "src", "data"])
      await cp(name, join(root, name), {recursive: true, filter: (path) => !path.includes(".observablehq")});
    await symlink(resolve("node_modules"), join(root, "node_modules"));
    preview = spawn(process.execPath, ["--import", "tsx", "loaders/site.ts", "dev"], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"]
    });
    const url = await new Promise<string>((resolve, reject) => {
      preview.stdout!.on("data", (text: Buffer) => {
        const address = /http:\/\/\S+/.exec(String(text))?.[0];
        if (address) resolve(address);
      });
      preview.on("exit", (code) => reject(new Error(`the preview ended (exit ${code})`)));
    });
    browser = await launch();
    page = await browser.newPage();
    await page.goto(url);
  });
  afterAll(async () => {
    await browser.close();
    preview.kill("SIGINT");
    await new Promise((resolve) => preview.on("exit", resolve));
    await rm(root, {recursive: true, force: true});
  });

  async function save(path: string, from: string, to: string): Promise<void> {
    const text = await readFile(join(root, path), "utf8");
    await writeFile(join(root, path), text.replaceAll(from, to));
  }

  test("shows the page", () => says(page, "h1").toBe("天门市社会保险事业管理局"));

  test.each([
    ["src/index.md", "## Where to go next", "## Whither now", "Whither now"],
    ["src/locale/words/words.ts", '"Largest changes"', '"What moved most"', "What moved most"],
    [
      "src/components/overview/overviewTitle.ts",
      'element("h1"',
      'element("p", {}, "a new part"), element("h1"',
      "a new part"
    ],
    [
      "data/213002-tianmen-social-insurance/2026.md",
      "社会保险事业管理局",
      "社会保险事业服务局",
      "天门市社会保险事业服务局"
    ]
  ])("%s saved shows", async (path, from, to, seen) => {
    await save(path, from, to);
    await says(page).toContain(seen);
  });
});
