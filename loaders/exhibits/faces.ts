import type {SvgPathCommand} from "harfbuzzjs";
import {Blob, Buffer, Face, Feature, Font, Variation, shape} from "harfbuzzjs";
import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import decompress from "woff2-encoder/decompress";

/** A character's shape and how far the next one stands from it, in em; `y` grows upwards. */
export interface SetCharacter {
  readonly character: string;
  readonly outline: readonly SvgPathCommand[];
  readonly advance: number;
}

/** Inter and Noto Sans SC as npm carries them (SIL Open Font License 1.1), so that a picture is the same on every host. */
const latin = "@fontsource-variable/inter";
const chinese = "@fontsource-variable/noto-sans-sc";

/** What both faces have: a full em wide beside Chinese characters, narrow in English. */
const shared = /[“”‘’…—]/;

/** What neither face has, and what says the same. */
const standIns: Readonly<Record<string, string>> = {"⋮": "…", "▸": "▶", "▾": "▼", "▨": "□"};

const han = /[\u2e80-\u9fff\uff00-\uffef]/;

/**
 * The glyphs of one line of text, left to right. A character that neither face
 * has is a hollow box, and named in `missing`.
 */
export async function glyphsOf(
  text: string,
  weight: number
): Promise<{readonly glyphs: readonly SetCharacter[]; readonly missing: readonly string[]}> {
  const glyphs: SetCharacter[] = [];
  const missing: string[] = [];
  for (const {font, characters} of runs(await fontsOf(text, weight)))
    if (font) glyphs.push(...shaped(font, characters));
    else {
      glyphs.push(...characters.map((character) => ({character, outline: box, advance: 1})));
      missing.push(...characters);
    }
  return {glyphs, missing};
}

const frame = (from: number, to: number): SvgPathCommand[] => [
  {type: "M", values: [from, from - 0.12]},
  {type: "L", values: [to, from - 0.12]},
  {type: "L", values: [to, to - 0.12]},
  {type: "L", values: [from, to - 0.12]},
  {type: "Z", values: []}
];

/** The inner frame runs the other way round, so that it is not filled. */
const box = [
  ...frame(0.08, 0.92),
  ...frame(0.13, 0.87)
    .slice(0, 4)
    .reverse()
    .map(({values}, i) => ({type: i ? "L" : "M", values})),
  {type: "Z", values: []}
];

interface Placed {
  readonly character: string;
  readonly font: Font | undefined;
}

async function fontsOf(text: string, weight: number): Promise<Placed[]> {
  const placed: Placed[] = [];
  const characters = [...text];
  for (const [i, printed] of characters.entries()) {
    const character = standIns[printed] ?? printed;
    const isChinese = shared.test(character) && [i - 1, i + 1].some((beside) => han.test(characters[beside] ?? ""));
    const faces = isChinese ? [chinese, latin] : [latin, chinese];
    let font: Font | undefined;
    for (const face of faces) font ??= await fontWith(character, face, weight);
    // of spaces of every width the face knows how wide they are, and draws none
    if (/\s/.test(character)) font ??= await fontWith(" ", latin, weight);
    placed.push({character, font});
  }
  return placed;
}

function runs(placed: readonly Placed[]): Array<{font: Font | undefined; characters: string[]}> {
  const all: Array<{font: Font | undefined; characters: string[]}> = [];
  for (const {character, font} of placed) {
    const last = all.at(-1);
    if (last && last.font === font) last.characters.push(character);
    else all.push({font, characters: [character]});
  }
  return all;
}

function shaped(font: Font, characters: readonly string[]): SetCharacter[] {
  const buffer = new Buffer();
  buffer.addText(characters.join(""));
  buffer.guessSegmentProperties();
  // figures of one width, as the pages set them
  shape(font, buffer, [new Feature("tnum", 1)]);
  const {upem} = font.face;
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({codepoint}, i) => ({
    character: characters[i] ?? "",
    outline: font.glyphToJson(codepoint).map(({type, values}) => ({type, values: values.map((value) => value / upem)})),
    advance: positions[i]!.xAdvance / upem
  }));
}

interface Piece {
  readonly file: string;
  readonly ranges: ReadonlyArray<readonly [first: number, last: number]>;
}

const pieces = new Map<string, Promise<readonly Piece[]>>();
const faces = new Map<string, Promise<Face>>();
const fonts = new Map<string, Promise<Font>>();

/** The piece of a face that has a character; a face comes as about a hundred files by ranges of characters. */
async function fontWith(character: string, name: string, weight: number): Promise<Font | undefined> {
  const code = character.codePointAt(0)!;
  for (const {file, ranges} of await once(pieces, name, () => piecesOf(name))) {
    if (!ranges.some(([first, last]) => first <= code && code <= last)) continue;
    const font = await once(fonts, `${file} ${weight}`, () => fontOf(file, weight));
    if (font.nominalGlyph(code)) return font;
  }
  return undefined;
}

async function piecesOf(name: string): Promise<Piece[]> {
  const ranges = JSON.parse(
    await readFile(fileURLToPath(import.meta.resolve(`${name}/unicode.json`)), "utf8")
  ) as Record<string, string>;
  const [, short] = name.split("/");
  return Object.entries(ranges)
    .sort(([a], [b]) => (isPlain(b) ? 1 : 0) - (isPlain(a) ? 1 : 0))
    .map(([piece, text]) => ({
      file: fileURLToPath(
        import.meta.resolve(`${name}/files/${short}-${piece.replace(/[[\]]/g, "")}-wght-normal.woff2`)
      ),
      ranges: text.split(",").map((range) => {
        const [first, last = first] = range.replace("U+", "").split("-");
        return [parseInt(first!, 16), parseInt(last!, 16)] as const;
      })
    }));
}

const isPlain = (piece: string) => piece === "latin";

async function fontOf(file: string, weight: number): Promise<Font> {
  const face = await once(faces, file, async () => {
    const bytes = await decompress(await readFile(file));
    return new Face(new Blob(bytes.slice().buffer));
  });
  const font = new Font(face);
  font.setVariations([new Variation("wght", weight)]);
  return font;
}

function once<Value>(kept: Map<string, Promise<Value>>, key: string, load: () => Promise<Value>): Promise<Value> {
  const value = kept.get(key) ?? load();
  kept.set(key, value);
  return value;
}
