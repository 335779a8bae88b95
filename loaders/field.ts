import {collect} from "./field/collect.js";

/** `field.ts FOLDER…`: the figures of the documents in these folders, taken over into data/. */
const folders = process.argv.slice(2);
if (!folders.length) {
  console.error("usage: npm run field -- FOLDER…");
  process.exit(2);
}
try {
  await collect(folders, "data", (file) => console.error(`read ${file}`));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
