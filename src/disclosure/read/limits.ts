import {unsupported} from "../../budget/errors.js";

/** What one document may hold; far above any that was ever published. */
export const limits = {
  bytes: 50 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  packingRatio: 200,
  columns: 1_000,
  rows: 200_000,
  pages: 2_000,
  glyphs: 5_000_000,
  streamBytes: 10 * 1024 * 1024,
  operators: 5_000_000,
  rulings: 50_000,
  depth: 5_000
} as const;

const told = {
  bytes: (n: number) => `the file has ${megabytes(n)} MB; at most ${megabytes(limits.bytes)} MB are read`,
  unpackedBytes: (n: number) => `the file unpacks to more than ${megabytes(n)} MB; at most ${megabytes(limits.unpackedBytes)} MB are read`,
  packingRatio: (n: number) => `the file unpacks to ${n} times its size; at most ${limits.packingRatio} times is read`,
  columns: (n: number) => `a table has ${n} columns; at most ${limits.columns} are read`,
  rows: (n: number) => `the tables have ${n} rows; at most ${limits.rows} are read`,
  pages: (n: number) => `the file has ${n} pages; at most ${limits.pages} are read`,
  glyphs: (n: number) => `the file prints ${n} characters; at most ${limits.glyphs} are read`,
  streamBytes: () => `a page's drawing unpacks to more than ${megabytes(limits.streamBytes)} MB`,
  operators: () => `its pages are drawn in more than ${limits.operators} steps`,
  rulings: (n: number) => `a page draws ${n} straight lines; at most ${limits.rulings} are read`,
  depth: () => `its elements stand in one another more than ${limits.depth} deep`
} as const;

/** Throws `unsupported size` when a document holds more of something than is read. */
export function within(what: keyof typeof limits, amount: number): void {
  if (amount > limits[what]) throw unsupported("size", told[what](amount));
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
