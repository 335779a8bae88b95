import {build} from "./site/build.js";
import {serve} from "./site/serve.js";

/** `site.ts build`, or `site.ts start` to build and serve. */
const [command] = process.argv.slice(2);
const clean = await build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
if (command === "start")
  console.log(`\n  The dashboard is at ${(await serve("dist", {port: 3000})).url}\n  Ctrl+C ends it.`);
else process.exitCode = clean ? 0 : 1;
