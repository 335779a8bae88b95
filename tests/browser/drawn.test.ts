import {createHash} from "node:crypto";
import {mkdirSync, writeFileSync} from "node:fs";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {publishedPaths} from "../../loaders/publish/kept.js";
import {catalogue} from "../../src/components/exhibits/catalogue.js";
import type {CorpusIndex} from "../../src/store/published/published.js";
import {launch} from "./chromium.js";
import {settled, visit} from "./visit.js";

const site = inject("site");
const pages = ["", "variances", "explanations", "structure", "statements", "checks", "sources"];

/** The units with a folder of their own, and of those that share one a department, an institution without a narrative and a chain of years. */
const drawn = new Set(["213002", "310107-wanli", "320200-305", "310000-shjtzyjsxy", "320000-rmjcy"]);

/** A folder for what is drawn, to compare by eye or by `diff -r` where a line of the list has changed. */
const kept = process.env.DRAWN;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("what every page and exhibit draws of some units in data/ is as it was; `npm test -- -u` accepts a change", async () => {
  const {units, date} = await corpus();
  const {page, context} = await visit(browser, site, "");
  const lines: string[] = [];
  for (const locale of ["", "zh/"]) {
    for (const {code} of units.filter(({code}) => drawn.has(code))) {
      const exhibits = Object.keys(catalogue).map((id) => `exhibit?unit=${code}&id=${id}`);
      for (const address of [...pages.map((name) => `${name}?unit=${code}`), ...exhibits]) {
        const now = (await drawnAt(page, locale + address)).replaceAll(date, someDay);
        lines.push(`${digestOf(now)} /${locale}${address}`);
        if (kept) keep(kept, locale + address, now);
      }
    }
  }
  await context.close();
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../output/drawn.txt");
}, 300_000);

test("what is published of the units in data/ is as it was", async () => {
  const {date} = await corpus();
  const lines: string[] = [];
  for await (const path of publishedPaths()) {
    // DuckDB spreads the same rows over a file differently with each run of its threads
    if (path.endsWith(".duckdb")) continue;
    const text = await (await fetch(site + path.slice(1))).text();
    lines.push(`${digestOf(text.replace(`"date":"${date}"`, `"date":"${someDay}"`))} ${path}`);
  }
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../output/published.txt");
});

/** Stands for the day of the data, which every commit to them changes. */
const someDay = "2026-01-01";

async function corpus(): Promise<CorpusIndex> {
  return (await (await fetch(`${site}data/corpus.json`)).json()) as CorpusIndex;
}

function digestOf(text: string): string {
  return `${createHash("sha256").update(text).digest("hex").slice(0, 16)} ${text.length}`;
}

async function drawnAt(page: Page, address: string): Promise<string> {
  await page.goto(site + address);
  await settled(page);
  // charts are drawn when their width is known, a frame later
  await page.waitForFunction(() =>
    [...document.querySelectorAll("#page [data-drawn]")].every((body) => body.clientWidth < 1 || body.hasChildNodes())
  );
  return (await page.innerHTML("#page")).replaceAll(site, "https://example.org/");
}

function keep(folder: string, address: string, html: string): void {
  mkdirSync(folder, {recursive: true});
  writeFileSync(`${folder}/${address.replace(/\W+/g, "-")}.html`, html.replaceAll("><", ">\n<"));
}
