import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {Server} from "node:http";
import type {AddressInfo} from "node:net";
import {join, normalize} from "node:path";
import type {Browser, Frame, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {copied, says, settled, visit} from "./visit.js";

const site = inject("site");

let browser: Browser;
/** Somebody else's page, and the built site on a host that sends no header of its own. */
let host: Server;
let hostUrl = "";
let written = "";

const types: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  json: "application/json"
};

beforeAll(async () => {
  browser = await launch();
  host = createServer((request, response) => {
    const {pathname} = new URL(request.url!, "http://x");
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, {"content-type": `${type}; charset=utf-8`}).end(body);
    if (pathname === "/favicon.ico") return void send("image/x-icon", "");
    if (pathname === "/") return void send("text/html", `<!DOCTYPE html><body style="margin:0">${written}`);
    void readFile(join("dist", normalize(pathname))).then(
      (body) => send(types[pathname.split(".").at(-1)!] ?? "application/octet-stream", body),
      () => response.writeHead(404).end()
    );
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser.close();
  host.closeAllConnections();
  host.close();
});

/** Another site's page that holds this, and the frame in it. */
async function hosted(
  html: string,
  width = 800
): Promise<{page: Page; frame: Frame; complaints: string[]; close: () => Promise<void>}> {
  written = html;
  const context = await browser.newContext({viewport: {width, height: 900}});
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", ({message}) => complaints.push(message));
  await page.goto(hostUrl);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  return {page, frame: frame!, complaints, close: () => context.close()};
}

/** The code that an exhibit's menu copies. */
async function codeOf(path: string, id: string, width: number): Promise<string> {
  const {page, context} = await visit(browser, site, path, {width});
  await page.waitForSelector(`#${id} svg`);
  await page.click(`#${id} .menu summary`);
  const item = `#${id} .menu-items button`;
  const code = await copied(page, () => page.click(`${item}:has-text('iframe'), ${item}:has-text('嵌入代码')`));
  await context.close();
  return code;
}

/** Which parts of an exhibit's foot are not wholly within the frame. */
function outside(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const parts = [...document.querySelectorAll(".exhibit-foot > *")].filter((part) => part.textContent);
    const {innerWidth: width, innerHeight: height} = window;
    const isIn = ({top, bottom, left, right}: DOMRect) =>
      top >= 0 && left >= 0 && bottom <= height && right <= width + 0.5;
    const isShown = (part: Element) => {
      const {left, top, width, height} = part.getClientRects()[0]!;
      return part.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    };
    return parts.length < 3
      ? ["parts missing"]
      : parts
          .filter((part) => !isIn(part.getBoundingClientRect()) || !isShown(part))
          .map((part) => part.textContent ?? "");
  });
}

/** How long a note that no script has drawn the page stays out of sight. */
const delayOf = (note: Locator) => note.evaluate((own) => getComputedStyle(own).animationDelay);

async function standsAtOnce(note: Locator): Promise<void> {
  await expect.poll(() => delayOf(note)).toBe("0s");
  await note.waitFor({state: "visible"});
}

describe("a copied frame in another site's page", () => {
  test.each([
    ["", "bridge", 1280],
    ["variances", "variances", 1280],
    ["variances", "variances", 360],
    ["zh/structure", "flow", 768],
    ["explanations", "materiality", 1280],
    ["explanations", "drivers", 1280]
  ])(
    "from /%s: %s, copied at %d px, shows badge, source and link from 320 to 1200 px, however low",
    async (path, id, width) => {
      const code = await codeOf(path, id, width);
      const {page, frame, close} = await hosted(code);
      await frame.waitForSelector(".exhibit-foot");
      for (const size of [320, 480, 768, 1200]) {
        await page.setViewportSize({width: size, height: 900});
        for (const height of [undefined, 300]) {
          if (height)
            await page.evaluate((px) => document.querySelector("iframe")!.setAttribute("height", String(px)), height);
          await frame.waitForFunction(
            (room) => innerWidth === room && document.documentElement.scrollWidth <= room,
            size
          );
          await expect.poll(() => outside(frame)).toEqual([]);
        }
      }
      await close();
    }
  );

  test("tells how high it is, so that a page that listens fits the frame", async () => {
    const code = await codeOf("variances", "variances", 1280);
    const {page, frame, close} = await hosted(
      `<script>addEventListener("message", ({data}) => { if (data.type === "budget-exhibit") document.querySelector("iframe").height = data.height; })</script>${code}`,
      480
    );
    await frame.waitForSelector(".exhibit-foot");
    await expect.poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    const fitted = await frame.evaluate(
      () => innerHeight - document.querySelector(".exhibit-foot")!.getBoundingClientRect().bottom
    );
    expect(fitted).toBeLessThan(2);
    await page.setViewportSize({width: 1100, height: 900});
    await expect
      .poll(() =>
        frame.evaluate(() =>
          Math.round(innerHeight - document.querySelector(".exhibit-foot")!.getBoundingClientRect().bottom)
        )
      )
      .toBe(0);
    await close();
  });
});

describe("a sandboxed frame", () => {
  const address = (root: string, path = "exhibit") =>
    `${root}${path}?v=1&unit=213002&year=2026&base=2025&in=wan&id=bridge`;

  test("with scripts allowed draws the exhibit, its figures and its checks", async () => {
    const {frame, complaints, close} = await hosted(
      `<iframe sandbox="allow-scripts" src="${address(site)}" width="100%" height="700"></iframe>`
    );
    await frame.waitForSelector("#bridge svg");
    await expect.poll(() => frame.locator("#bridge").textContent()).toContain("39,585.07");
    await expect.poll(() => frame.locator(".without").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    ["exhibit", "none has run yet"],
    ["zh/exhibit", "脚本尚未运行"]
  ])("without scripts says so at once, with links that lead out: %s", async (path, words) => {
    const {frame, close} = await hosted(
      `<iframe sandbox="" src="${address(site, path)}" width="100%" height="300"></iframe>`
    );
    const note = frame.locator(".without");
    await standsAtOnce(note);
    await expect.poll(() => note.textContent()).toContain(words);
    await expect
      .poll(() =>
        note
          .locator("a")
          .first()
          .evaluate((link: HTMLAnchorElement) => [link.href === location.href, link.target])
      )
      .toEqual([true, "_blank"]);
    await close();
  });

  test("of a host that allows its modules to no other origin says so too", async () => {
    const {frame, close} = await hosted(
      `<iframe sandbox="allow-scripts" src="${address(hostUrl, "exhibit.html")}" width="100%" height="300"></iframe>`
    );
    await standsAtOnce(frame.locator(".without"));
    await close();
  });
});

describe("a page whose scripts do not load", () => {
  test.each(["", "zh/variances", "checks", "draft", "zh/exhibit"])(
    "/%s shows a sentence, and stays so",
    async (path) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.route("**/_code/page.*.js", (route) => route.abort());
      await page.goto(site + path);
      await standsAtOnce(page.locator(".without"));
      await expect.poll(() => page.locator(".without a").first().getAttribute("href")).toBe("");
      await context.close();
    }
  );

  test("or hang shows it after a while, and draws all the same when they come", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/_code/page.*.js", (route) => held.then(() => route.continue()));
    await page.goto(site, {waitUntil: "commit"});
    await page.waitForSelector(".without", {state: "attached"});
    await expect.poll(() => delayOf(page.locator(".without"))).toBe("8s");
    await page.locator(".without").waitFor({state: "visible"});
    release();
    await settled(page);
    await says(page).not.toContain("none has run yet");
    await context.close();
  });

  test("without JavaScript shows it at once", async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${site}statements`);
    await standsAtOnce(page.locator(".without"));
    await context.close();
  });
});
