import {gzipSync} from "node:zlib";
import {stat} from "node:fs/promises";
import {createRequire} from "node:module";
import type {Browser} from "playwright-core";
import {serve} from "../loaders/site/serve.js";
import {launch} from "../tests/browser/chromium.js";
import {median} from "./median.js";

const runs = 5;

interface Opening {
  readonly first: number;
  readonly ready: number;
  readonly scripts: number;
  readonly requests: number;
}

/** What stands before the first chart of Overview, and before the engine's first answer. */
export async function benchFirstChart(): Promise<string[]> {
  const site = await serve("dist");
  const browser = await launch();
  try {
    const openings: Opening[] = [];
    const answers: Array<{answer: number; again: number}> = [];
    for (let i = 0; i < runs; ++i) openings.push(await openOverview(browser, site.url));
    for (let i = 0; i < runs; ++i) answers.push(await askEngine(browser, site.url));
    const of = <T>(rows: readonly T[], value: (row: T) => number) => median(rows.map(value));
    const [first, ready] = [of(openings, (row) => row.first), of(openings, (row) => row.ready)];
    const [answer, again] = [of(answers, (row) => row.answer), of(answers, (row) => row.again)];
    const wasm = (await stat(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"))).size;
    return [
      `Overview, JavaScript before the first chart: ${(openings[0]!.scripts / 1024).toFixed(1)} KB gzipped in ${openings[0]!.requests} files (aim: at most 150); the engine it does not wait for: ${(wasm / 2 ** 20).toFixed(1)} MB`,
      `Overview, first chart after ${first.toFixed(0)} ms; the bare page's DOM stands after ${ready.toFixed(0)} ms; ratio ${(first / ready).toFixed(2)}`,
      `Explore, DuckDB-WASM's first answer ${answer.toFixed(0)} ms after the click; the same question again ${again.toFixed(0)} ms; ratio ${(answer / again).toFixed(1)}`
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function openOverview(browser: Browser, url: string): Promise<Opening> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}});
  const page = await context.newPage();
  const scripts: Array<Promise<number>> = [];
  page.on("response", (response) => {
    if (/\.m?js$/.test(new URL(response.url()).pathname))
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url, {waitUntil: "commit"});
  await page.waitForSelector("#page svg");
  const first = await page.evaluate(() => performance.now());
  const ready = await page.evaluate(
    () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).domInteractive
  );
  const sizes = await Promise.all(scripts);
  await context.close();
  return {first, ready, scripts: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length};
}

async function askEngine(browser: Browser, url: string): Promise<{answer: number; again: number}> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}});
  const page = await context.newPage();
  await page.goto(`${url}explore`);
  await page.waitForSelector("#run");
  const ask = async () => {
    const started = performance.now();
    await page.click("#run");
    await page.waitForSelector(".free table.data", {timeout: 60_000});
    return performance.now() - started;
  };
  const answer = await ask();
  await page.evaluate(() => document.querySelector(".free table.data")!.remove());
  const again = await ask();
  await context.close();
  return {answer, again};
}
