import {parseHTML} from "linkedom";
import {mkdtemp, readFile, readdir} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {readCorpus} from "../../../loaders/corpus/corpus.js";
import {askedGallery, exhibitsOptions} from "../../../loaders/exhibits/askedGallery.js";
import type {AskedGallery} from "../../../loaders/exhibits/writeGallery.js";
import {writeGallery} from "../../../loaders/exhibits/writeGallery.js";
import {catalogue} from "../../../src/components/exhibits/catalogue.js";
import {dataFolder} from "../smallDisclosure.js";
import {smallFigures} from "../smallFigures.js";
import {pixelsOf} from "./pixels.js";

const hostile = `<img src=x onerror=alert(1)>&amp;"局`;

const printed = (basic: string) => [
  "2025 expenditure total 100.00",
  "2025 basicExpenditure total 60.00",
  "2025 projectExpenditure total 40.00",
  `2026 expenditure total ${Number(basic) + 50}`,
  `2026 basicExpenditure total ${basic}`,
  "2026 projectExpenditure total 50.00"
];

const asked = (changes: Partial<AskedGallery> = {}): AskedGallery => ({
  units: [],
  locales: ["en", "zh"],
  themes: ["light"],
  millimetres: 160,
  ...changes
});

interface Written {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly lines: readonly string[];
}

async function written(basic: string, changes: Partial<AskedGallery> = {}): Promise<Written> {
  const csv = smallFigures(printed(basic), {name: hostile.replaceAll('"', '""')}).replaceAll(
    /<img[^,\n]*/g,
    (text) => `"${text}"`
  );
  const corpus = await readCorpus(await dataFolder({"900001-x/figures.csv": csv}));
  const folder = await mkdtemp(join(tmpdir(), "exhibits-"));
  const lines: string[] = [];
  await writeGallery(corpus, folder, asked(changes), (line) => lines.push(line));
  const names = (await readdir(folder, {recursive: true})).filter((name) => /\.\w+$/.test(name)).sort();
  return {
    files: new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const))),
    lines
  };
}

let first: Written;
beforeAll(async () => {
  first = await written("60.00");
});

const names = () => [...first.files.keys()];
const text = (name: string) => first.files.get(name)!.toString();

describe("pictures of a made-up unit's exhibits", () => {
  test("are an SVG and a PNG at one and two sizes for each exhibit, and one page of all", () => {
    const of = names().filter((name) => name.includes("bridge"));
    expect(of).toEqual(
      ["en", "zh"].flatMap((locale) =>
        [".png", ".svg", "@2x.png"].map((ending) => `900001/2026-2025-bridge-${locale}-light${ending}`)
      )
    );
    expect(names().filter((name) => name.endsWith(".html"))).toEqual(["index.html"]);
  });

  test("measure 160 mm across: 720 pixels, and 1440 at twice the size", () => {
    const svg = text("900001/2026-2025-bridge-en-light.svg");
    const [, root] = /^<svg([^>]*)>/.exec(svg)!;
    expect(root).toContain('width="160mm"');
    const [, , across, down] = /viewBox="([^"]*)"/.exec(root!)![1]!.split(" ").map(Number);
    expect(across).toBe(720);
    expect(Number(/height="([\d.]+)mm"/.exec(root!)![1])).toBeCloseTo((down! / 720) * 160, 1);
    const widths = ["", "@2x"].map(
      (size) => pixelsOf(first.files.get(`900001/2026-2025-bridge-en-light${size}.png`)!).width
    );
    expect(widths).toEqual([720, 1440]);
  });

  test("are the same bytes when nothing has changed, and others where a figure has", async () => {
    const again = await written("60.00");
    expect([...again.files.keys()]).toEqual(names());
    for (const [name, bytes] of first.files) expect(Buffer.compare(bytes, again.files.get(name)!), name).toBe(0);
    const changed = await written("61.00", {locales: ["zh"]});
    const bridge = "900001/2026-2025-bridge-zh-light.png";
    expect(Buffer.compare(first.files.get(bridge)!, changed.files.get(bridge)!)).not.toBe(0);
  });

  test("show a name full of markup as text, in the page and in the words of the drawing", () => {
    const {document} = parseHTML(text("index.html"));
    expect(document.querySelector("h2")!.textContent).toContain(hostile);
    expect(document.querySelectorAll("[onerror], script")).toHaveLength(0);
    expect([...document.querySelectorAll("img")].every((image) => image.getAttribute("alt")!.includes(hostile))).toBe(
      true
    );
    const svg = text("900001/2026-2025-bridge-zh-light.svg");
    expect(svg).toContain("&lt;img src=x onerror=alert(1)&gt;&amp;amp;");
    expect(svg).not.toContain("<img");
  });

  test("each have an alternative text, and what is not drawn says why in the language of its part", () => {
    const {document} = parseHTML(text("index.html"));
    const figures = [...document.querySelectorAll("section")].map((section) => [...section.querySelectorAll("figure")]);
    expect(figures.map((own) => own.length)).toEqual([1, 2].map(() => Object.keys(catalogue).length));
    for (const figure of figures.flat()) {
      const images = figure.querySelectorAll("img");
      if (images.length) expect(images[0]!.getAttribute("alt")!.length).toBeGreaterThan(20);
      else expect(figure.querySelector(".none")!.textContent).toMatch(/^(?:Not possible: |无法绘制：)./);
    }
    expect(document.querySelector("#900001-zh, [id='900001-zh']")!.textContent).toContain("无法绘制：未载入支出的决算");
  });

  test("are counted by unit and language in a line each", () => {
    expect(first.lines.filter((line) => line.startsWith("900001 "))).toEqual([
      expect.stringMatching(/^900001 en: \d+ exhibits drawn, \d+ not possible$/),
      expect.stringMatching(/^900001 zh: \d+ exhibits drawn, \d+ not possible$/)
    ]);
  });

  test("of a unit or a year that is not there are refused", async () => {
    await expect(written("60.00", {units: ["1"]})).rejects.toThrow("unknown unit: 1");
    await expect(written("60.00", {units: ["900001"], year: 2020})).rejects.toThrow("unknown year: 2020 of 900001");
  });

  test("of all units are of those that have the year, and a line names the others", async () => {
    const {files, lines} = await written("60.00", {year: 2020});
    expect([...files.keys()]).toEqual(["index.html"]);
    expect(lines).toEqual(["900001: nothing of 2020"]);
  });
});

describe("askedGallery", () => {
  const options = (changes: object) => ({
    unit: [],
    language: exhibitsOptions.language.default,
    theme: exhibitsOptions.theme.default,
    "width-mm": exhibitsOptions["width-mm"].default,
    ...changes
  });

  test("asks for both languages and themes at 160 mm where nothing is said", () => {
    expect(askedGallery(options({}))).toEqual({
      units: [],
      year: undefined,
      locales: ["en", "zh"],
      themes: ["light", "dark"],
      millimetres: 160
    });
  });

  test.each([
    [{language: "fr"}, "invalid language: fr"],
    [{theme: "grey"}, "invalid theme: grey"],
    [{"width-mm": "20"}, "invalid width: 20"],
    [{"width-mm": "wide"}, "invalid width: wide"],
    [{year: "26"}, "invalid year: 26"]
  ])("refuses %o with %s", (changes, message) => {
    expect(() => askedGallery(options(changes))).toThrow(message);
  });
});
