import {readFile} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {copied, says, settled, visit as visitSite} from "./visit.js";

const site = inject("site");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const visit = (path: string, options = {}) => visitSite(browser, site, path, options);

async function verify(page: Page, text: string): Promise<void> {
  await page.fill("#verify-text", text);
  await page.click("#verify-run");
}

async function choose(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.setInputFiles("#verify-file", {name, mimeType: "application/octet-stream", buffer: bytes});
}

test("a copied sentence carries its version, and is still true; changed by a digit its number is not found", async () => {
  const {page, context, complaints} = await visit("exhibit?unit=213002&year=2026&base=2025&id=bridge");
  await page.locator(".exhibit summary").click();
  const sentence = await copied(page, () => page.getByRole("button", {name: "Copy with citation"}).click());
  expect(sentence).toMatch(/version=[a-p]{10}/);
  await page.goto(`${site}verify`);
  await settled(page);
  await verify(page, sentence);
  await expect.poll(() => page.locator("#verdict h2").innerText()).toBe("Still true");
  await says(page, "#verdict").toContain("39,585.07");
  await verify(page, sentence.replaceAll("39,585.07", "39,685.07"));
  await says(page, "#verdict h2").toContain("1 of its numbers could not be found");
  await says(page, "#verdict").toContain("39,685.07. That does not make them wrong");
  expect(complaints).toEqual([]);
  await context.close();
});

test("pictures saved from the menu carry their figures; nothing is sent when they are verified", async () => {
  const {page, context, complaints} = await visit("exhibit?unit=213002&year=2026&base=2025&id=bridge");
  const saved = async (name: string) => {
    await page.locator(".exhibit summary").click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", {name}).click()]);
    await page.keyboard.press("Escape");
    return readFile(await download.path());
  };
  const [svg, png] = [await saved("Download SVG"), await saved("Download PNG")];
  await page.goto(`${site}zh/verify.html`);
  await settled(page);
  const sent: string[] = [];
  page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
  for (const [name, bytes] of [
    ["a.svg", svg],
    ["a.png", png]
  ] as const) {
    await verify(page, "");
    await says(page, "#verdict h2").toContain("并非出自本站");
    await choose(page, name, bytes);
    await expect.poll(() => page.locator("#verdict h2").innerText()).toBe("仍然属实");
    await says(page, "#verdict").toContain("39,585.07 万元");
  }
  const altered = svg.toString().replace("39585070000", "39585080000");
  expect(altered).not.toBe(svg.toString());
  await choose(page, "a.svg", Buffer.from(altered));
  await expect.poll(() => page.locator("#verdict h2").innerText()).toBe("已有修订");
  await says(page, "#verdict").toContain("保存后被改动过");
  expect([sent, complaints]).toEqual([[], []]);
  await context.close();
});

test("an address of the present version still holds, in Chinese too", async () => {
  const {page, context} = await visit("zh/exhibit.html?unit=213002&year=2026&base=2025&id=bridge");
  await page.locator(".exhibit summary").click();
  const sentence = await copied(page, () => page.getByRole("button", {name: "复制并附出处"}).click());
  await page.goto(`${site}zh/verify.html`);
  await settled(page);
  await verify(page, /http\S+/.exec(sentence)![0].replace(/）.*/, ""));
  await expect.poll(() => page.locator("#verdict h2").innerText()).toBe("仍然属实");
  await says(page, "#verdict").toContain("39,585.07 万元");
  await verify(page, sentence);
  await says(page, "#verdict h2").toBe("仍然属实");
  await context.close();
});

test.each<[what: string, bytes: Buffer]>([
  [
    "a script",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>')
  ],
  [
    "a broken record",
    Buffer.from('<svg><metadata id="budget-disclosures"><img src=x onerror=alert(1)></metadata></svg>')
  ],
  ["an entity bomb", Buffer.from(`<!DOCTYPE s [<!ENTITY a "${"b".repeat(1000)}">]><svg>${"&a;".repeat(1000)}</svg>`)],
  ["no picture", Buffer.from("%PDF-1.4")],
  [
    "a PNG that says it is huge",
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 255, 255, 255, 255, 105, 84, 88, 116, 0, 0, 0, 0])
  ]
])("a hostile file does nothing: %s", async (_, bytes) => {
  const {page, context, complaints} = await visit("verify");
  page.on("dialog", (dialog) => complaints.push(dialog.message()));
  await choose(page, "x.svg", bytes);
  await says(page, "#verdict h2").toContain("Not from here");
  await expect.poll(() => page.locator("#verdict :is(img, svg, script, a)").count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the page is reached from the foot of every page, fits a phone and says that nothing is uploaded", async () => {
  const {page, context} = await visit("checks?unit=213002", {width: 360});
  await Promise.all([page.waitForEvent("load"), page.getByRole("link", {name: "Verify what was quoted"}).click()]);
  await settled(page);
  await says(page).toContain("nothing is uploaded");
  await verify(page, `https://host/exhibit.html?unit=213002&version=aaaaaaaaaa${"&x=1".repeat(200)}`);
  await says(page, "#verdict").toContain("which this site does not keep");
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await context.close();
});
