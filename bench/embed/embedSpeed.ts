import {createServer} from "node:http";
import {readFile} from "node:fs/promises";
import type {AddressInfo} from "node:net";
import type {Browser, Page} from "playwright-core";
import {build} from "../../loaders/site/build.js";
import {serve} from "../../loaders/site/serve.js";
import {launch} from "../../tests/browser/chromium.js";
import {median} from "../median.js";

/**
 * How long an exhibit takes in somebody else's page: the element, once and ten
 * times, beside the same exhibit as a linked picture (the PNG that its menu
 * saves), on a throttled connection. Prints medians, and each as a ratio to the
 * picture's of the same run.
 */
const runs = 5;

/** Lighthouse's slow 4G: bytes a second, and milliseconds there and back. */
const connection = {
  offline: false,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: 93_750,
  latency: 150
};

const exhibits = ["bridge", "variances", "trend", "tree"];

const question = "unit=213002&year=2026&base=2025";

if (!process.argv.includes("--built")) await build();
const site = await serve("dist");
const pages = new Map<string, {readonly type: string; readonly body: string | Buffer}>();
const host = createServer((request, response) => {
  const page = pages.get(request.url!);
  response.writeHead(page ? 200 : 404, {"content-type": page?.type ?? "text/plain"}).end(page?.body ?? "");
});
await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
const there = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
const browser = await launch();
try {
  for (const exhibit of exhibits) {
    console.error(`opening ${exhibit} …`);
    pages.set(`/${exhibit}.png`, {type: "image/png", body: await savedPicture(exhibit)});
    pages.set("/picture", html(`<img src="/${exhibit}.png" alt="" width="760">`));
    pages.set("/element", html(elements(exhibit, 1)));
    pages.set("/ten", html(elements(exhibit, 10)));
    const picture = await measured("/picture", () => document.querySelector("img")!.complete);
    const one = await measured("/element", areDrawn);
    const ten = await measured("/ten", areDrawn);
    const row = ({shown, bytes, requests}: Visit) => ({
      "shown (ms)": Math.round(shown),
      "to the picture": Number((shown / picture.shown).toFixed(2)),
      KB: Math.round(bytes / 1024),
      requests
    });
    console.table({
      [`${exhibit} as a picture`]: row(picture),
      [`${exhibit} as an element`]: row(one),
      "ten of them": row(ten)
    });
  }
} finally {
  await browser.close();
  host.closeAllConnections();
  host.close();
  await site.close();
}

function html(body: string) {
  return {type: "text/html; charset=utf-8", body: `<!DOCTYPE html><html lang="en"><title>A report</title>${body}`};
}

function elements(exhibit: string, count: number): string {
  const one = `<budget-exhibit exhibit="${exhibit}" unit="213002" year="2026" base="2025" height="520"></budget-exhibit>`;
  return `<script type="module" async src="${site.url}embed.js"></script>${one.repeat(count)}`;
}

/** Runs in the page. */
function areDrawn(): boolean {
  const all = [...document.querySelectorAll("budget-exhibit")];
  return all.every((each) => each.shadowRoot?.querySelector(".exhibit-body svg"));
}

/** The picture as the exhibit's own menu saves it. */
async function savedPicture(exhibit: string): Promise<Buffer> {
  const page = await browser.newPage({viewport: {width: 800, height: 900}});
  await page.goto(`${site.url}exhibit?id=${exhibit}&${question}`);
  await page.locator(".exhibit .menu > summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".menu-items button").nth(1).click()
  ]);
  const picture = await readFile((await download.path())!);
  await page.close();
  return picture;
}

interface Visit {
  /** From asking for the page until what it is for stands, in ms. */
  readonly shown: number;
  readonly bytes: number;
  readonly requests: number;
}

/** Medians of visits of a page, nothing of it known before. */
async function measured(path: string, isShown: () => boolean): Promise<Visit> {
  const visits: Visit[] = [];
  for (let i = 0; i < runs; i++) visits.push(await visited(browser, path, isShown));
  const of = (name: keyof Visit) => median(visits.map((visit) => visit[name]));
  return {shown: of("shown"), bytes: of("bytes"), requests: of("requests")};
}

async function visited(from: Browser, path: string, isShown: () => boolean): Promise<Visit> {
  const context = await from.newContext({viewport: {width: 800, height: 900}});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", connection);
  let [bytes, requests] = [0, 0];
  session.on("Network.loadingFinished", ({encodedDataLength}) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.goto(there + path, {waitUntil: "commit"});
  await page.waitForFunction(isShown, undefined, {polling: "raf"});
  const shown = await painted(page);
  await context.close();
  return {shown, bytes, requests};
}

/** Milliseconds since the page was asked for, once the next frame is painted. */
function painted(page: Page): Promise<number> {
  return page.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0)))
  );
}
