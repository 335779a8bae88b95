import {crc32} from "node:zlib";
import {outlined} from "./outlined.js";
import type {Theme} from "./themes.js";
import {themed} from "./themes.js";

interface PictureOptions {
  /** Pixels a unit of the drawing. */
  readonly scale?: number;
  /** Whose colours `var(--name)` are. */
  readonly theme?: Theme;
  /** The width at which it is printed. */
  readonly millimetres?: number;
  /** Told of characters that the faces do not have, for which boxes stand; without it such a picture is refused. */
  readonly onMissing?: (characters: readonly string[]) => void;
}

/**
 * A self-contained SVG as the bytes of a PNG, the same on every host: the
 * faces come with the program. Throws `missing glyphs` where they do not have
 * a character, `missing renderer` on a system that it is not built for.
 */
export async function pictureOf(
  svg: string,
  {scale = 1, theme = "light", millimetres, onMissing}: PictureOptions = {}
): Promise<Uint8Array> {
  const {svg: outlines, missing} = await outlined(themed(svg, theme));
  if (missing.length && !onMissing) throw new Error(`missing glyphs: ${missing.join(" ")}`);
  if (missing.length) onMissing?.(missing);
  return drawnPicture(outlines, {scale, millimetres});
}

/** The same of an SVG without text and variables. */
export async function drawnPicture(
  outlines: string,
  {scale, millimetres}: {readonly scale: number; readonly millimetres?: number | undefined}
): Promise<Uint8Array> {
  const {Resvg} = await renderer();
  const image = new Resvg(outlines, {font: {loadSystemFonts: false}, fitTo: {mode: "zoom", value: scale}}).render();
  const png = image.asPng();
  return millimetres ? sized(png, (image.width / millimetres) * 1000) : png;
}

/** Whether there is a program for this system that draws pictures. */
export async function hasRenderer(): Promise<boolean> {
  return renderer().then(
    () => true,
    () => false
  );
}

async function renderer() {
  try {
    return await import("@resvg/resvg-js");
  } catch (error) {
    throw new Error(`missing renderer: @resvg/resvg-js for ${process.platform} ${process.arch}`, {cause: error});
  }
}

/** Where the first chunk, IHDR, ends. */
const afterHeader = 33;

/** With a pHYs chunk, so that a program that places the picture knows its size on paper. */
function sized(png: Uint8Array, pixelsPerMetre: number): Uint8Array {
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write("pHYs", 4, "latin1");
  chunk.writeUInt32BE(Math.round(pixelsPerMetre), 8);
  chunk.writeUInt32BE(Math.round(pixelsPerMetre), 12);
  chunk[16] = 1;
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)]);
}
