import {mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import type {FoundRow} from "../../src/components/notebook/search.js";
import {serve} from "../../loaders/site/serve.js";
import {launch} from "./chromium.js";
import {says, visit as visitSite} from "./visit.js";

const site = inject("site");

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const visit = (path: string) => visitSite(browser, site, path);

test("the budget of 天门: numbers open their sources, the database gives the same, inputs draw again", async () => {
  const {page, context, complaints} = await visit("notebooks/tianmen-2026");
  await expect
    .poll(() =>
      page
        .locator("#page > p button.figure")
        .allInnerTexts()
        .then((texts) => texts.join("|"))
    )
    .toMatch(/39,585\.07 万元\|39,334\.86 万元\|\+250\.21 万元\|\+0\.64.%\|3\.84 万元\|4\.42 万元\|\+15\.1.%/);
  await expect.poll(() => page.locator("figure.exhibit svg").count()).toBeGreaterThan(0);
  await says(page, "#page").toContain("39585.07 over 39334.86 is 0.64 % more");
  await says(page, "#page").toMatch(/Vehicle operation\s+3\.00\s+3\.50\s+0\.50/);
  await expect.poll(() => page.locator("svg.own-chart rect").count()).toBe(3);
  await page.locator(".notebook-input select").selectOption({label: "2025"});
  await says(page, "#page").toContain("No document gives the classes of 2025.");
  await page.locator("#page > p button.figure").first().click();
  await says(page, "dialog.inspector").toContain("39,585.07 万元");
  await expect.poll(() => page.locator(".observablehq--error").count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test("three years of 万里: a question across years with a chart of its own", async () => {
  const {page, context, complaints} = await visit("zh/notebooks/wanli-three-years");
  await expect.poll(() => page.locator("svg.own-chart polyline").count()).toBeGreaterThan(3);
  await expect.poll(() => page.locator("#page table.data:not(figure table) tbody tr").count()).toBe(6);
  await expect.poll(() => page.locator("figure.exhibit svg").count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await context.close();
});

describe("a page of another host that imports the module", () => {
  test("has figures, exhibits, the database and the search from the site", async () => {
    const root = await mkdtemp(join(tmpdir(), "elsewhere-"));
    await writeFile(
      join(root, "index.html"),
      `<!doctype html><html lang="en"><meta charset="utf-8"><main></main><script type="module">
        import {change, exhibit, line, search, sql, unit} from "${site}notebook.js";
        const budget = await unit("213002");
        const years = {base: 2025, year: 2026};
        const [{amount}] = await sql\`SELECT amount FROM points WHERE unit = \${budget.code} AND measure = 'threePublic' AND fund = 'all' AND code = 'total' AND phase = 'budget' AND year = 2026\`;
        const found = await Promise.all(
          ["公务用车", "vehicle", "30231", "gwyc"].map((text) => search(text, {unit: budget.code, limit: 1}))
        );
        document.querySelector("main").append(
          change(budget, line(budget, "threePublic"), years),
          await exhibit("bridge", budget, years),
          Object.assign(document.createElement("pre"), {textContent: JSON.stringify({amount, found: found.flat()})})
        );
      </script></html>`
    );
    const elsewhere = await serve(root);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("pageerror", ({message}) => complaints.push(message));
    await page.goto(elsewhere.url);
    const {amount, found} = JSON.parse(await page.locator("main > pre").innerText()) as {
      amount: number;
      found: FoundRow[];
    };
    expect(amount).toBe(4_420_000);
    expect(found).toEqual(
      [null, null, "30231", null].map((code) => expect.objectContaining({unit: "213002", year: 2026, wan: 3.5, code}))
    );
    for (const {address} of found) expect(address).toContain(`${site}variances.html?`);
    await expect.poll(() => page.locator("main > button.figure").innerText()).toMatch(/^\+15\.1.?%$/);
    await expect.poll(() => page.locator("main svg").count()).toBeGreaterThan(0);
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--up")))
      .toBe("#2166ac");
    expect(complaints).toEqual([]);
    await page.close();
    await elsewhere.close();
  });
});

test("the list names the notebooks of its language, and leads to them", async () => {
  const {page, context, complaints} = await visit("notebooks/");
  await page.getByRole("link", {name: "How the 2026 budget of 天门 changes"}).click();
  await says(page, "h1").toContain("天门");
  expect(complaints).toEqual([]);
  await context.close();
});
