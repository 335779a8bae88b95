import {existsSync} from "node:fs";
import {benchFirstChart} from "./firstChart.js";
import {benchReading} from "./reading.js";

/** Prints each measure beside something real of the same run; asserts nothing. */
console.log("Reading a disclosure, in one process, medians");
for (const line of await benchReading()) console.log(`  ${line}`);
if (!existsSync("dist/index.html")) console.log("\nNo site in dist: run `npm run build` first for the page benchmarks.");
else {
  console.log("\nThe built site in Chromium, cold cache, from this machine, medians of 5");
  for (const line of await benchFirstChart()) console.log(`  ${line}`);
}
