import type {Browser} from "playwright-core";
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

test("an exhibit is cited in four forms, each copied as it is shown, at its address with its version", async () => {
  const {page, context, complaints} = await visit("?unit=213002&year=2026&base=2025", {width: 360});
  await page.locator("#bridge summary").click();
  await page.locator("#bridge").getByRole("button", {name: "Cite …"}).click();
  await says(page, "dialog.cite h3").toBe("GB/T 7714-2015 APA 7 BibTeX CSL-JSON");
  const gbt = await copied(page, () => page.getByRole("button", {name: "Copy GB/T 7714-2015"}).click());
  expect(gbt).toMatch(
    /^天门市社会保险事业管理局\. .+\[EB\/OL\]\/\/天门市社会保险事业管理局\. 天门市社会保险事业管理局 2026 年部门预算公开\. 2026\[\d{4}-\d\d-\d\d\]\. http:\S+exhibit\.html\?\S*id=bridge\S*$/
  );
  const csl = await copied(page, () => page.getByRole("button", {name: "Copy CSL-JSON"}).click());
  const [{version, URL: address}] = JSON.parse(csl) as [{version: string; URL: string}];
  expect(new URL(address).searchParams.get("version")).toBe(version);
  expect(version).toMatch(/^[a-p]{10}$/);
  await expect.poll(() => page.locator("dialog.cite").evaluate((own) => own.scrollWidth - own.clientWidth)).toBe(0);
  await expect
    .poll(() => page.locator("dialog.cite").evaluate((own) => own.getBoundingClientRect().right))
    .toBeLessThanOrEqual(360);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("dialog.cite").count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a figure, a sentence and a finding are cited where they stand", async () => {
  const {page, context, complaints} = await visit("zh/?unit=213002&year=2026&base=2025");
  await page.locator(".lead-tools").getByRole("button", {name: "引用……"}).click();
  await says(page, "dialog.cite .inspector-name").toContain("39,585.07");
  await page.keyboard.press("Escape");
  await page.locator(".lead .figure").first().click();
  await page.locator("dialog.inspector").getByRole("button", {name: "引用……"}).click();
  await says(page, "dialog.cite #cite-gbt7714 + pre").toMatch(/statements\.html\?\S*at=\S*version=[a-p]{10}/);
  await page.goto(`${site}checks?unit=213002&year=2026`);
  await settled(page);
  await page.locator(".finding").first().getByRole("button", {name: "Cite …"}).click();
  await says(page, "dialog.cite #cite-apa7 + pre").toMatch(
    /Retrieved \w+ \d+, \d{4}, from http\S+checks\.html\?\S*version=[a-p]{10}/
  );
  expect(complaints).toEqual([]);
  await context.close();
});
