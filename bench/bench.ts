import {existsSync} from "node:fs";
import {benchFirstChart} from "./firstChart.js";
import {benchMemory} from "./memory.js";
import {benchPdf} from "./pdfSpeed.js";
import {benchReading} from "./readingSpeed.js";

/** Prints each measure beside something real of the same run; asserts nothing. */
console.log("Reading a disclosure, in one process, medians");
for (const line of await benchReading()) console.log(`  ${line}`);
console.log("\nReading many documents");
for (const line of await benchMemory()) console.log(`  ${line}`);
const corpus = process.env.DISCLOSURE_CORPUS;
console.log("\nReading PDF files, medians of 3");
for (const line of corpus ? await benchPdf(corpus) : ["not measured: DISCLOSURE_CORPUS is not set"])
  console.log(`  ${line}`);
if (!existsSync("dist/index.html"))
  console.log("\nNo site in dist: run `npm run build` first for the page benchmarks.");
else {
  console.log("\nThe built site in Chromium, cold cache, from this machine, medians of 5");
  for (const line of await benchFirstChart()) console.log(`  ${line}`);
}
