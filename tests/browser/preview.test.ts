import type {ChildProcess} from "node:child_process";
import {spawn} from "node:child_process";
import {cp, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {formatNotebook, formatTied} from "../../src/store/decided/notebookText.js";
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

  test("shows a notebook that was saved on Explore", async () => {
    const of = {unit: "213002", display: "wan", year: 2026, base: 2025, choices: {}} as const;
    const revenue = {unit: "213002", display: "wan", line: "revenue/all/total/total", year: 2026} as const;
    const notebook = {
      title: "Saved: a <b>page</b>",
      cells: [
        {
          kind: "text",
          text: `Revenue is ${formatTied({...revenue, said: "39,585.07 万元"})}, once ${formatTied({...revenue, base: 2025, said: "+0.50\u202f%"})}; \${1 + 1} \`x\` <i>.`
        },
        {kind: "exhibit", exhibit: "bridge", of},
        {kind: "grouping", of: {...of, choices: {g1: "year", units: "one", measure: "revenue"}}},
        {kind: "query", sql: "SELECT `unit`\n-- a \\ mark of ${code}\nFROM points LIMIT 1".replaceAll("`", '"')}
      ]
    } as const;
    await writeFile(join(root, "src/notebooks/saved.md"), formatNotebook(notebook, "en"));
    const own = await browser.newPage();
    await own.goto(new URL("/notebooks/saved", page.url()).href);
    await expect
      .poll(() => own.locator("#observablehq-main").innerText())
      .toMatch(
        /Revenue is 39,585\.07 万元, once \+0\.64.% \(was \+0\.50.% when this was written\); \$\{1 \+ 1\} `x` <i>\./
      );
    await expect.poll(() => own.locator("h1").first().innerText()).toBe("Saved: a <b>page</b>");
    await expect.poll(() => own.locator("figure.exhibit svg").count()).toBe(1);
    await expect.poll(() => own.locator(".answer table").count()).toBe(2);
    await expect.poll(() => own.locator(".observablehq--error").count()).toBe(0);
    await own.close();
  });
});
