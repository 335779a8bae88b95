import {build} from "./site/build.js";
import {preview} from "./site/dev.js";
import {serve} from "./site/serve.js";

/** `site.ts build`, `site.ts start` to build and serve, or `site.ts dev` to work on it. */
const [command] = process.argv.slice(2);
try {
  if (command === "dev") tell(await preview());
  else {
    const clean = await build();
    if (command === "start") tell(await serve("dist", {port: 3000}));
    else process.exitCode = clean ? 0 : 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function tell({url}: {readonly url: string}): void {
  console.log(`\n  The dashboard is at ${url}\n  Ctrl+C ends it.`);
}
