import {Resvg} from "@resvg/resvg-js";

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each. */
  readonly rgba: Buffer;
}

/** The pixels of a PNG. */
export function pixelsOf(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`;
  return {width, height, rgba: new Resvg(svg).render().pixels};
}

/** Where in a row the leftmost and rightmost pixels stand that are not of the ground, the picture's first pixel. */
export function inkOf(png: Uint8Array): {readonly left: number; readonly right: number; readonly count: number} {
  const {width, rgba} = pixelsOf(png);
  const ground = rgba.readUInt32BE(0);
  const columns = new Set<number>();
  let count = 0;
  for (let i = 0; i < rgba.length / 4; ++i)
    if (rgba.readUInt32BE(i * 4) !== ground) {
      columns.add(i % width);
      ++count;
    }
  return {left: Math.min(...columns), right: Math.max(...columns), count};
}
