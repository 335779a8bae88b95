import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {unknown} from "../../src/budget/errors.js";
import type {Locale} from "../../src/locale/locale.js";
import {yearsWithPoints} from "../../src/store/published/unitFile.js";
import type {Corpus} from "../corpus/corpus.js";
import type {SheetPart} from "./contactSheet.js";
import {contactSheet} from "./contactSheet.js";
import type {Hung} from "./gallery.js";
import {gallery} from "./gallery.js";
import {outlined} from "./outlined.js";
import {drawnPicture} from "./picture.js";
import type {Theme} from "./themes.js";
import {themed} from "./themes.js";

/** Which exhibits become pictures, and how. */
export interface AskedGallery {
  /** Codes of units; all of them where none is named. */
  readonly units: readonly string[];
  readonly year?: number | undefined;
  readonly locales: readonly Locale[];
  readonly themes: readonly Theme[];
  /** The width on paper, in millimetres. */
  readonly millimetres: number;
}

/** Letters of 14 pixels are 8.8 points high then. */
const pixelsPerMillimetre = 4.5;

const scales = [1, 2];

/**
 * Writes every exhibit that the units' documents allow as SVG and PNG below a
 * folder, with a page that shows them all. The same documents give the same
 * bytes. Throws `unknown unit`, `unknown year`.
 */
export async function writeGallery(
  corpus: Corpus,
  folder: string,
  {units, year, locales, themes, millimetres}: AskedGallery,
  tell: (line: string) => void
): Promise<void> {
  const exhibits = await gallery(corpus);
  const codes = codesOf(corpus, {units, year}, tell);
  const width = Math.round(millimetres * pixelsPerMillimetre);
  const parts: SheetPart[] = [];
  for (const unit of codes)
    for (const locale of locales) {
      const shown: SheetPart["shown"][number][] = [];
      for await (const exhibit of exhibits({unit, year, locale, width})) {
        const pictures =
          "svg" in exhibit ? await write(exhibit, {folder, unit, locale, themes, millimetres, tell}) : [];
        shown.push({exhibit, pictures});
      }
      parts.push({unit, locale, shown});
      const drawn = shown.filter(({pictures}) => pictures.length);
      tell(`${unit} ${locale}: ${drawn.length} exhibits drawn, ${shown.length - drawn.length} not possible`);
    }
  await writeFile(join(folder, "index.html"), contactSheet(parts, locales));
}

/** Units that are named must be there, and have the year; of all of them, those that have it. */
function codesOf(
  corpus: Corpus,
  {units, year}: Pick<AskedGallery, "units" | "year">,
  tell: (line: string) => void
): readonly string[] {
  const years = new Map(corpus.units.map(({code, lines}) => [code, yearsWithPoints(lines)]));
  for (const unit of units) if (!years.has(unit)) throw unknown("unit", unit);
  const asked = units.length ? units : [...years.keys()];
  if (year === undefined) return asked;
  const without = asked.filter((code) => !years.get(code)!.includes(year));
  if (units.length && without.length) throw unknown("year", `${year} of ${without.join(", ")}`);
  for (const code of without) tell(`${code}: nothing of ${year}`);
  return asked.filter((code) => !without.includes(code));
}

type Drawn = Extract<Hung, {readonly svg: string}>;

async function write(
  exhibit: Drawn,
  {
    folder,
    unit,
    locale,
    themes,
    millimetres,
    tell
  }: Pick<AskedGallery, "themes" | "millimetres"> & {
    readonly folder: string;
    readonly unit: string;
    readonly locale: Locale;
    readonly tell: (line: string) => void;
  }
): Promise<SheetPart["shown"][number]["pictures"]> {
  const written = [];
  for (const theme of themes) {
    const {svg, missing} = await outlined(onPaper(themed(exhibit.svg, theme), exhibit, millimetres));
    const name = join(unit, `${exhibit.years}-${exhibit.id}-${locale}-${theme}`);
    if (missing.length) tell(`${name}: no face has ${missing.join(" ")}; a box stands in its place`);
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, `${name}.svg`), svg);
    const pngs = [];
    for (const scale of scales) {
      const png = `${name}${scale === 1 ? "" : `@${scale}x`}.png`;
      // a drawing measured in millimetres is drawn by its pixels
      await writeFile(join(folder, png), await drawnPicture(inPixels(svg, exhibit), {scale, millimetres}));
      pngs.push(png);
    }
    written.push({theme, svg: `${name}.svg`, pngs, width: exhibit.width, height: exhibit.height});
  }
  return written;
}

function onPaper(svg: string, {width, height}: Drawn, millimetres: number): string {
  return ofSize(svg, `${millimetres}mm`, `${Math.round((height / width) * millimetres * 100) / 100}mm`);
}

function inPixels(svg: string, {width, height}: Drawn): string {
  return ofSize(svg, String(width), String(height));
}

function ofSize(svg: string, width: string, height: string): string {
  return svg.replace(/^<svg[^>]*>/, (tag) =>
    tag.replace(/ width="[^"]*"/, ` width="${width}"`).replace(/ height="[^"]*"/, ` height="${height}"`)
  );
}
