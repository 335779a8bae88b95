import {describe, expect, test} from "vitest";
import {glyphsOf} from "../../../loaders/exhibits/faces.js";
import {outlined} from "../../../loaders/exhibits/outlined.js";
import {pictureOf} from "../../../loaders/exhibits/picture.js";
import {inkOf, pixelsOf} from "./pixels.js";

const drawing = (inner: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40" ${attributes}><rect width="200" height="40" fill="var(--paper)"/>${inner}</svg>`;

const said = (text: string, attributes = "") =>
  drawing(`<text x="100" y="28" font-size="20" ${attributes}>${text}</text>`);

describe("pictureOf", () => {
  test("of a drawing of 200 by 40 at twice its scale has 400 by 80 pixels", async () => {
    const {width, height} = pixelsOf(await pictureOf(drawing(""), {scale: 2}));
    expect([width, height]).toEqual([400, 80]);
  });

  test("paints var(--paper) as the style sheet has it for light and dark", async () => {
    const ground = async (theme: "light" | "dark") => [
      ...pixelsOf(await pictureOf(drawing(""), {theme})).rgba.subarray(0, 3)
    ];
    expect(await ground("light")).toEqual([0xff, 0xfd, 0xf9]);
    expect(await ground("dark")).toEqual([0x16, 0x16, 0x15]);
  });

  test("refuses a variable that the style sheet does not have", async () => {
    await expect(pictureOf(drawing(`<rect fill="var(--nothing)"/>`))).rejects.toThrow("unknown variable: --nothing");
  });

  test("draws Chinese characters, each as itself, on a host that need have no face for them", async () => {
    const [year, budget] = await Promise.all([pictureOf(said("年年")), pictureOf(said("预算"))]);
    // two characters of 20 pixels each, but for their side bearings
    const {left, right} = inkOf(budget);
    expect(left).toBeGreaterThanOrEqual(100);
    expect(right).toBeLessThan(140);
    expect(right - left).toBeGreaterThan(34);
    // boxes in their place would look alike
    expect(Buffer.compare(year, budget)).not.toBe(0);
    expect(inkOf(year).count).not.toBe(inkOf(budget).count);
  });

  test("ends a text at its place where its anchor says so, and centres it there", async () => {
    const end = inkOf(await pictureOf(said("2026 年预算", 'text-anchor="end"')));
    expect(end.right).toBeLessThan(100);
    const middle = inkOf(await pictureOf(said("年年年", 'text-anchor="middle"')));
    expect(Math.abs(100 - middle.left - (middle.right - 100))).toBeLessThanOrEqual(2);
  });

  test("sets figures of one width, and bolder where the weight says so", async () => {
    const [ones, eights] = await Promise.all(["111111", "888888"].map(outlineOf));
    expect(ones).toBeCloseTo(eights!, 1);
    const [plain, bold] = await Promise.all(
      ["400", "600"].map((weight) => pictureOf(said("支出", `font-weight="${weight}"`)))
    );
    expect(inkOf(bold!).count).toBeGreaterThan(inkOf(plain!).count);
  });

  test("sets a quotation mark a full em wide beside Chinese, and narrow in English that has Chinese elsewhere", async () => {
    const widths = async (text: string) => {
      const {glyphs} = await glyphsOf(text, 400);
      return glyphs.filter(({character}) => /[“”’]/.test(character)).map(({advance}) => advance);
    };
    expect(await widths("“三公”经费")).toEqual([1, 1]);
    const [mark] = await widths("the unit’s own 万元");
    expect(mark).toBeLessThan(0.4);
  });

  test("refuses a character that its faces do not have, by name", async () => {
    await expect(pictureOf(said("&#xE000;"))).rejects.toThrow("missing glyphs: \ue000");
  });

  test("says how wide it is on paper: 1440 pixels on 160 mm are 9000 a metre", async () => {
    const png = Buffer.from(await pictureOf(drawing(""), {scale: 7.2, millimetres: 160}));
    const at = png.indexOf("pHYs");
    expect([png.readUInt32BE(at + 4), png.readUInt32BE(at + 8), png[at + 12]]).toEqual([9000, 9000, 1]);
    expect(pixelsOf(png).width).toBe(1440);
  });

  test("is the same twice", async () => {
    const [first, second] = [await pictureOf(said("预算")), await pictureOf(said("预算"))];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

/** How far a text that ends at 100 begins before it. */
async function outlineOf(text: string): Promise<number> {
  const {svg} = await outlined(said(`${text}<tspan>|</tspan>`));
  return Number(/ d="M([\d.]+)[^"]*" ?\/><\/g>/.exec(svg)![1]);
}

describe("outlined", () => {
  test("leaves no text, and what the drawing says of itself in words", async () => {
    const {svg} = await outlined(drawing("<title>预算 &lt;b&gt;</title><text x='1' y='2'>预算 &lt;b&gt;</text>"));
    expect(svg).not.toMatch(/<text|font-size/);
    expect(svg).toContain("<title>预算 &lt;b&gt;</title>");
    expect(svg).not.toContain("<b>");
  });

  test("keeps colour, rotation and halo of a text, and the colour of a part of it", async () => {
    const {svg} = await outlined(
      drawing(
        `<text x="5" y="20" fill="#111111" transform="rotate(-90)" paint-order="stroke" stroke="#ffffff">a<tspan fill="#222222">b</tspan></text>`
      )
    );
    expect(svg).toMatch(/<g[^>]*transform="rotate\(-90\)"/);
    expect(svg).toMatch(/<g[^>]*stroke="#ffffff"/);
    expect(svg).toMatch(/<path[^>]*fill="#222222"/);
  });
});
