import {DuckDBInstance} from "@duckdb/node-api";
import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {build} from "../../loaders/site/build.js";
import {serve} from "../../loaders/site/serve.js";
import {inlined, putQuestion} from "../../src/store/queries/question.js";
import {launch} from "../../tests/browser/chromium.js";
import {median} from "../median.js";
import type {GeneratedSite} from "./generated.js";
import {askedUnit, generatedSite} from "./generated.js";

/**
 * Asks the pages of a built site what an analyst asks, in Chromium, at a
 * thousand figures and at a million, and native DuckDB the same SQL on the same
 * file. Prints milliseconds, medians of so many runs, and ratios.
 */
const runs = 5;
const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 100)) {
  console.error("usage: npm run bench:explore -- [FIGURES…], each at least 100; 1000 1000000 where none is given");
  process.exit(2);
}

const view = {unit: askedUnit, year: 2026, base: 2025};
const asked = new URLSearchParams({unit: view.unit, year: `${view.year}`, base: `${view.base}`}).toString();
const grouped = putQuestion({
  rows: ["measure"],
  years: view,
  level: 0,
  only: {},
  order: "name",
  top: 0
});

/** What is asked of both engines, and how slow the page's may be. */
const questions: Readonly<Record<string, {readonly sql: string; readonly aim: string}>> = {
  "one unit's lines": {
    sql: `SELECT line_key, year, amount FROM points WHERE unit = '${view.unit}' ORDER BY line_key, year`,
    aim: "at most 50 ms"
  },
  "Δ of every measure, all units": {sql: inlined(grouped.groups, grouped.values), aim: ""},
  "the 100 largest changes": {
    sql: "SELECT unit, measure, year, change FROM unit_changes ORDER BY abs(change) DESC, unit, measure, year LIMIT 100",
    aim: "at most 4 × native"
  }
};

if (!existsSync("dist")) await build();
const browser = await launch();
try {
  for (const size of sizes.length ? sizes : [1000, 1_000_000]) {
    console.error(`making a site of ${size} figures …`);
    const site = await generatedSite(size);
    try {
      await measure(browser, site);
    } finally {
      await site.remove();
    }
  }
} finally {
  await browser.close();
}

async function measure(chromium: Browser, site: GeneratedSite): Promise<void> {
  const served = await serve(site.root);
  const context = await chromium.newContext({viewport: {width: 1440, height: 900}});
  try {
    console.log(
      `\n${site.figures} figures in ${megabytes(site.bytes)} MB, ${site.entries} entries of search, ${site.points} points of peers`
    );
    const first = await firstAnswer(context, served.url);
    const rows: Record<string, unknown> = {
      "first answer, engine not loaded": {ms: whole(first.cold)},
      "the same again": {ms: whole(first.warm), ratio: `${(first.cold / first.warm).toFixed(1)} × faster`}
    };
    for (const [name, {sql, aim}] of Object.entries(questions)) {
      console.error(`${name} …`);
      const [page, native] = [await inPage(context, served.url, sql), await natively(site.root, sql)];
      rows[name] = {ms: whole(page), native: native.toFixed(1), ratio: (page / native).toFixed(1), aim};
    }
    console.error("search and scatter …");
    rows["search, a letter typed"] = {ms: whole(await typed(context, served.url)), aim: "under 100 ms"};
    const drawn = await redrawn(context, served.url);
    rows[`scatter of ${drawn.marks} changed lines, drawn again`] = {ms: whole(drawn.ms), aim: "under 100 ms"};
    console.table(rows);
  } finally {
    await context.close();
    await served.close();
  }
}

async function opened(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector("#page:not([aria-busy])");
  return page;
}

async function firstAnswer(context: BrowserContext, url: string): Promise<{cold: number; warm: number}> {
  const page = await opened(context, `${url}explore?${asked}`);
  const answer = async () => {
    const started = performance.now();
    await page.click("#run");
    await page.waitForSelector(".free table.data", {timeout: 120_000});
    return performance.now() - started;
  };
  const cold = await answer();
  const warm: number[] = [];
  for (let i = 0; i < runs; ++i) {
    await page.evaluate(() => document.querySelector(".free table.data")!.remove());
    warm.push(await answer());
  }
  await page.close();
  return {cold, warm: median(warm)};
}

/** What the page itself says that a query took, rows and all. */
async function inPage(context: BrowserContext, url: string, sql: string): Promise<number> {
  const page = await opened(context, `${url}explore?${asked}&sql=${encodeURIComponent(sql)}`);
  await page.waitForSelector(".sql-editor .cm-content");
  const times: number[] = [];
  for (let i = 0; i <= runs; ++i) {
    await page.evaluate(() => document.querySelector(".sql .answer")!.replaceChildren());
    await page.click("#run-sql");
    const said = page.locator(".sql .answer", {hasText: /in [\d,]+ ms/});
    await said.waitFor({timeout: 60_000});
    times.push(Number(/in ([\d,]+) ms/.exec(await said.innerText())![1]!.replaceAll(",", "")));
  }
  await page.close();
  return median(times.slice(1));
}

async function natively(root: string, sql: string): Promise<number> {
  const instance = await DuckDBInstance.create(join(root, "data/budget.duckdb"), {access_mode: "READ_ONLY"});
  const connection = await instance.connect();
  const times: number[] = [];
  for (let i = 0; i <= runs; ++i) {
    const started = performance.now();
    (await connection.runAndReadAll(sql)).getRowObjectsJson();
    times.push(performance.now() - started);
  }
  connection.closeSync();
  instance.closeSync();
  return median(times.slice(1));
}

/** From a letter to the list that it changes. */
async function typed(context: BrowserContext, url: string): Promise<number> {
  const page = await opened(context, `${url}?${asked}`);
  await page.keyboard.press("/");
  await page.fill("#search-field", "公");
  await page.waitForSelector("[role=option]", {timeout: 60_000});
  const times: number[] = [];
  for (const text of ["公务", "公务用", "公务用车", "gwyc", "30231", "vehicle"])
    times.push(
      await page.evaluate(async (value) => {
        const field = document.querySelector<HTMLInputElement>("#search-field")!;
        const started = performance.now();
        const changed = new Promise((resolve) => {
          new MutationObserver(resolve).observe(document.querySelector("dialog[open], #search") ?? document.body, {
            subtree: true,
            childList: true
          });
        });
        field.value = value;
        field.dispatchEvent(new Event("input", {bubbles: true}));
        await changed;
        return performance.now() - started;
      }, text)
    );
  await page.close();
  return median(times);
}

/** The exhibit alone, made narrower again and again. */
async function redrawn(context: BrowserContext, url: string): Promise<{ms: number; marks: number}> {
  const page = await opened(context, `${url}exhibit?${asked}&id=scatter`);
  await page.waitForSelector("#scatter svg", {timeout: 60_000});
  const marks = Number(
    /([\d,]+) changed lines/.exec(await page.locator("#scatter").innerText())?.[1]?.replaceAll(",", "") ?? 0
  );
  const ms = await page.evaluate(async (times: number) => {
    const body = document.querySelector<HTMLElement>("#scatter [data-drawn]")!;
    const taken: number[] = [];
    for (let i = 1; i <= times; ++i) {
      const drawn = new Promise((resolve) => {
        new MutationObserver(resolve).observe(body, {childList: true});
      });
      const started = performance.now();
      body.style.width = `${1000 - 8 * i}px`;
      await drawn;
      taken.push(performance.now() - started);
    }
    return taken;
  }, runs);
  await page.close();
  return {ms: median(ms), marks};
}

function whole(ms: number): number {
  return Math.round(ms);
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
