import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {pickUnit, says, settled, visit} from "./visit.js";

const site = inject("site");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const listed = "#unit-list .unit-name";

test("many units are looked for: by name, code, English name, first letters, and by keyboard alone", async () => {
  const {page, context, complaints} = await visit(browser, site, "");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  expect(asked.filter((path) => path.endsWith("finder.json"))).toEqual([]);
  for (const [typed, first] of [
    ["无锡 信访", "无锡市信访局"],
    ["320500-114", "苏州市自然资源和规划局"],
    ["southwest univ", "西南大学"],
    ["cqsslj", "重庆市水利局"]
  ] as const) {
    await page.fill("#pick-unit", typed);
    await expect.poll(() => page.locator(listed).first().innerText()).toBe(first);
  }
  expect(asked.filter((path) => path.endsWith("finder.json"))).toHaveLength(1);
  await page.press("#pick-unit", "Escape");
  await expect.poll(() => page.inputValue("#pick-unit")).toBe("天门市社会保险事业管理局");
  await expect.poll(() => page.locator("#unit-list").count()).toBe(0);
  await page.press("#pick-unit", "ArrowDown");
  await page.waitForSelector("#unit-list");
  await page.press("#pick-unit", "ArrowDown");
  await expect.poll(() => page.getAttribute("#pick-unit", "aria-activedescendant")).toBe("unit-list-0");
  await expect.poll(() => page.getAttribute("#unit-list-0", "aria-selected")).toBe("true");
  await page.press("#pick-unit", "Escape");
  await pickUnit(page, "wxsxfj");
  await says(page, "#page h1").toBe("无锡市信访局");
  await settled(page);
  // the one left last is offered first
  await page.click("#pick-unit");
  await expect.poll(() => page.locator(listed).first().innerText()).toBe("天门市社会保险事业管理局");
  expect(complaints).toEqual([]);
  await context.close();
});

test("what finds nothing is said, in a narrow window too, and nothing else changes", async () => {
  const {page, context, complaints} = await visit(browser, site, "zh/?unit=320200-305", {width: 360});
  await page.fill("#pick-unit", "没有这个");
  await says(page, ".unit-count").toBe("没有找到“没有这个”");
  const box = (await page.locator(".unit-box").boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(360);
  await page.press("#pick-unit", "Enter");
  await page.locator("#page h1").click();
  await expect.poll(() => page.inputValue("#pick-unit")).toBe("无锡市教育局");
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a unit of figures only says so, and shows a department's units that disclose by themselves", async () => {
  const {page, context, complaints} = await visit(browser, site, "?unit=320200-305");
  await says(page, "#page").toContain("Only the figures of this document are loaded, not its narrative.");
  await page.goto(`${site}checks?unit=320200-305`);
  await settled(page);
  await says(page, ".department-units").toContain("无锡市教育局（本级）");
  await says(page, ".department-units tbody").toContain("agree");
  expect(complaints).toEqual([]);
  await context.close();
});
