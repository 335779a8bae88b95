import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {launch} from "./chromium.js";
import {copied, leave, says, settled, visit as visitSite} from "./visit.js";

const site = inject("site");

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const visit = (path: string) => visitSite(browser, site, path);

const framed = (page: Page) => page.frameLocator(".embed-frame");

const code = (page: Page, name: string) => page.getByRole("textbox", {name, exact: true}).inputValue();

test("an exhibit's menu leads to its choices; the frame shows what is chosen and is as high as that", async () => {
  const {page, context, complaints} = await visit("variances?unit=213002&by=economic");
  await page.locator("#variances summary").click();
  await leave(page, () => page.getByRole("link", {name: "Embed, with choices …"}).click());
  await expect.poll(() => page.locator("#embed-id").inputValue()).toBe("variances");
  await page.locator(".embed-frame").scrollIntoViewIfNeeded();
  await expect.poll(() => framed(page).locator("svg .row").count()).toBeGreaterThan(5);

  await page.selectOption("#embed-shows", "both");
  await settled(page);
  await page.locator("#embed-badge").uncheck();
  await settled(page);
  await page.fill("#embed-heading", "Where <b>salaries</b> rise");
  await page.press("#embed-heading", "Enter");
  await settled(page);
  await page.fill("#embed-note", "Seen in November");
  await page.press("#embed-note", "Enter");
  await settled(page);
  await page.selectOption("#embed-mark", {index: 1});
  await settled(page);

  await page.locator(".embed-frame").scrollIntoViewIfNeeded();
  await expect.poll(() => framed(page).locator(".writers.heading").innerText()).toBe("Where <b>salaries</b> rise");
  await expect
    .poll(() => framed(page).locator(".writers.note").allInnerTexts())
    .toEqual([
      "The heading is the writer’s, not the source’s.",
      "Note by the writer: Seen in November",
      "Lines are marked by the writer."
    ]);
  await expect.poll(() => framed(page).locator(".exhibit-foot .badge").count()).toBe(0);
  await expect.poll(() => framed(page).locator(".exhibit-foot .source").innerText()).toContain("天门");
  await expect.poll(() => framed(page).locator(".exhibit-table table").isVisible()).toBe(true);
  await expect.poll(() => framed(page).locator("svg .marked").count()).toBe(1);
  await expect
    .poll(async () => {
      const height = await framed(page)
        .locator("html")
        .evaluate((root) => root.scrollHeight);
      const frame = await page.locator(".embed-frame").evaluate((own) => own.clientHeight);
      return Math.abs(height - frame);
    })
    .toBeLessThan(4);
  const iframe = await code(page, "As a frame");
  for (const part of ["id=variances", "by=economic", "shows=both", "hide=badge", "note=Seen+in+November", "mark="])
    expect(iframe).toContain(part);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a still figure stands without scripts, whatever page it is put into", async () => {
  const {page, context, complaints} = await visit("zh/embed?unit=213002&id=bridge&note=<script>x</script>");
  await expect.poll(() => code(page, "以静态图嵌入")).toContain("</figure>");
  const figure = await copied(page, () => page.locator(".embed-code").nth(2).getByRole("button").click());
  expect(complaints).toEqual([]);
  const alone = await (await browser.newContext({javaScriptEnabled: false})).newPage();
  const asked: string[] = [];
  alone.on("request", (request) => asked.push(request.url()));
  await alone.setContent(`<!DOCTYPE html><body>${figure}</body>`);
  await expect
    .poll(() => alone.locator("figure > svg").getAttribute("aria-label"))
    .toContain("支出由 39,334.86 到 39,585.07");
  await expect
    .poll(() => alone.locator("figure > svg").evaluate((svg) => svg.getBoundingClientRect().height))
    .toBeGreaterThan(200);
  await expect.poll(() => alone.locator("figcaption").innerText()).toContain("引用者注：<script>x</script>");
  await expect.poll(() => alone.locator("figcaption a").getAttribute("href")).toMatch(/^http.*unit=213002/);
  await expect.poll(() => alone.locator("table tr").count()).toBeGreaterThan(3);
  expect(figure).not.toMatch(/var\(--|<script/);
  expect(asked.filter((url) => !url.startsWith("about:"))).toEqual([]);
  await alone.context().close();
  await context.close();
});

test("what an address asks for and is not there is said, and nothing of it is run", async () => {
  const hostile = encodeURIComponent('"><img src=x onerror=window.hit=1>');
  const {page, context, complaints} = await visit(
    `exhibit?unit=213002&id=bridge&heading=${hostile}&note=${hostile}&hide=everything&shows=${hostile}&mark=${hostile}`
  );
  await says(page, ".writers.heading").toBe('"><img src=x onerror=window.hit=1>');
  await says(page, ".left-out").toContain("hide=everything");
  await expect.poll(() => page.locator("#page img").count()).toBe(0);
  await expect.poll(() => page.evaluate(() => "hit" in window)).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});

test("what an exhibit shows is chosen beside it: how it is divided, which lines, the unit beside", async () => {
  const {page, context, complaints} = await visit("embed?unit=213002&id=variances");
  const shown = async () => new URL((await page.locator(".embed-frame").getAttribute("src"))!, page.url()).searchParams;
  await page.selectOption("#embed-by", "economic");
  await settled(page);
  await expect.poll(async () => (await shown()).get("by")).toBe("economic");

  await page.selectOption("#embed-id", "trends");
  await settled(page);
  await expect.poll(() => page.locator(".parameters .chips li").count()).toBe(3);
  await page.locator(".parameters .chips button").last().click();
  await settled(page);
  await page.selectOption("#embed-lines", {label: "Three public expenses"});
  await settled(page);
  await expect.poll(async () => (await shown()).get("lines")!.split("|").length).toBe(3);
  await expect.poll(async () => (await shown()).get("lines")!.split("|").at(-1)).toContain("threePublic");

  await page.selectOption("#embed-id", "pair");
  await settled(page);
  await expect.poll(() => page.locator("#embed-other option[value='310107-wanli']").count()).toBe(0);
  await page.selectOption("#embed-other", "320200-309");
  await settled(page);
  await expect.poll(async () => (await shown()).get("other")).toBe("320200-309");
  expect(complaints).toEqual([]);
  await context.close();
});

test("a width that is chosen is that of the preview, the frame, the element and the still picture", async () => {
  const {page, context, complaints} = await visit("embed?unit=213002&id=bridge");
  await page.selectOption("#embed-width", "480");
  await settled(page);
  await expect
    .poll(() => page.locator(".embed-place").evaluate((place) => (place as HTMLElement).offsetWidth))
    .toBe(480);
  await expect.poll(() => code(page, "As a frame")).toContain('width="480"');
  await expect.poll(() => code(page, "As an element")).toContain('width="480"');
  await expect.poll(() => code(page, "As a still figure")).toContain('viewBox="0 0 480 ');
  await page.goto(new URL("exhibit?unit=213002&id=bridge&width=480", site).href);
  await expect
    .poll(() => page.locator(".alone").evaluate((alone) => (alone as HTMLElement).offsetWidth))
    .toBeLessThanOrEqual(480);
  expect(complaints).toEqual([]);
  await context.close();
});
