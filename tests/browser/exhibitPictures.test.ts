import {readFile} from "node:fs/promises";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import type {Hung} from "../../loaders/exhibits/gallery.js";
import {gallery} from "../../loaders/exhibits/gallery.js";
import {outlined} from "../../loaders/exhibits/outlined.js";
import {pictureOf} from "../../loaders/exhibits/picture.js";
import {themed} from "../../loaders/exhibits/themes.js";
import {pixelsOf} from "../loaders/exhibits/pixels.js";
import {launch} from "./chromium.js";

let browser: Browser;
const drawn = new Map<string, Extract<Hung, {readonly svg: string}>>();

beforeAll(async () => {
  browser = await launch();
  const exhibits = await gallery(await readCorpus("data"));
  for await (const exhibit of exhibits({unit: "213002", locale: "zh", width: 720}))
    if ("svg" in exhibit) drawn.set(exhibit.id, exhibit);
});
afterAll(() => browser.close());

const packages = "node_modules/@fontsource-variable";

/** The faces of the pictures, as pages would load them. */
const faces = (
  await Promise.all(["inter", "noto-sans-sc"].map((name) => readFile(`${packages}/${name}/index.css`, "utf8")))
)
  .join("\n")
  .replaceAll("url(./files/", "url(http://faces.invalid/");

/** What Chromium makes of a drawing, at twice its size. */
async function inChromium(svg: string, {width, height}: {readonly width: number; readonly height: number}) {
  const context = await browser.newContext({
    deviceScaleFactor: 2,
    viewport: {width, height: Math.ceil(height)}
  });
  const page = await context.newPage();
  await page.route("http://faces.invalid/**", async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    const body = await readFile(`${packages}/${file.replace(/-(?:\d+|[a-z]+|[a-z]+-ext)-wght.*$/, "")}/files/${file}`);
    await route.fulfill({body, contentType: "font/woff2", headers: {"access-control-allow-origin": "*"}});
  });
  const style = "body { margin: 0 } svg { display: block; font-variant-numeric: tabular-nums }";
  await page.setContent(`<!doctype html><style>${faces}${style}</style>${svg}`);
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot();
  await context.close();
  return pixelsOf(png);
}

/** Mean difference of two pictures' colours, of 255, where both have pixels. */
function difference(a: ReturnType<typeof pixelsOf>, b: ReturnType<typeof pixelsOf>): number {
  expect(a.width).toBe(b.width);
  expect(Math.abs(a.height - b.height)).toBeLessThanOrEqual(2);
  const length = Math.min(a.rgba.length, b.rgba.length);
  let sum = 0;
  for (let i = 0; i < length; ++i) sum += Math.abs(a.rgba[i]! - b.rgba[i]!);
  return sum / length;
}

describe.each(["bridge", "variances", "flow", "tree", "trends", "scatter"])("the picture of %s", (id) => {
  test("is what Chromium draws of the same drawing", async () => {
    const exhibit = drawn.get(id)!;
    const {svg} = await outlined(themed(exhibit.svg, "light"));
    const own = pixelsOf(await pictureOf(exhibit.svg, {scale: 2}));
    const [outlines, bare] = [
      await inChromium(svg, exhibit),
      await inChromium(svg.replace(/<path[^>]*>/g, ""), exhibit)
    ];
    expect(difference(own, outlines)).toBeLessThan(0.6);
    // and would not be if its outlines were missing
    expect(difference(own, bare)).toBeGreaterThan(4 * difference(own, outlines));
  });

  test("has its text where Chromium sets it in the same faces", async () => {
    const exhibit = drawn.get(id)!;
    const text = themed(exhibit.svg, "light").replace(/Inter, [^"]*/g, "Inter Variable, Noto Sans SC Variable");
    const own = pixelsOf(await pictureOf(exhibit.svg, {scale: 2}));
    const [whole, moved] = [
      await inChromium(text, exhibit),
      await inChromium(
        text.replaceAll(/(<text[^>]* x=")([\d.]+)/g, (_, head: string, x: string) => `${head}${Number(x) + 3}`),
        exhibit
      )
    ];
    expect(difference(own, whole)).toBeLessThan(1.6);
    expect(difference(own, moved)).toBeGreaterThan(2 * difference(own, whole));
  });
});
