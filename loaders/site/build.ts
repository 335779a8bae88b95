import type {ChildProcess} from "node:child_process";
import {spawn} from "node:child_process";
import {rm} from "node:fs/promises";
import {formatProblem} from "../../src/disclosure/model/problem.js";
import {readCorpus} from "../corpus/corpus.js";
import {keepPublished, keptFiles} from "../publish/kept.js";
import {compress, packAhead} from "./compress.js";
import {drawSite, finishSite} from "./finishSite.js";
import {siteAddress} from "./shareText.js";
import {refusePersonalNumbers} from "./personalNumbers.js";
import {swapIn} from "./swap.js";

/**
 * Builds the site beside `dist` and puts it in its place when whole. Bad
 * documents do not stop it: they are named, one a line, and make the result
 * false. What does stop it throws, and the last good site stays.
 */
export async function build(): Promise<boolean> {
  let errors = 0;
  await swapIn("dist", async (folder) => void (errors = await buildInto(folder)));
  console.error(errors ? `built dist; ${errors} of the problems above are errors` : "built dist");
  return errors === 0;
}

/** Resolves with the number of errors in documents. */
async function buildInto(folder: string): Promise<number> {
  if (!siteAddress(process.env.SITE))
    console.error("SITE is not set: pages name no canonical address (SITE=https://host/folder/ npm run build)");
  const corpus = await readCorpus("data", ({done, total, document}) =>
    console.error(`reading ${done + 1} of ${total}: ${document}`)
  );
  const {disclosures, problems} = corpus;
  const errors = problems.filter(({severity}) => severity === "error");
  for (const {document, figures, claims, statements, numbers, redactions} of disclosures) {
    console.error(
      `${document}: ${statements.length} tables, ${figures.length} figures, ${claims.length} claims; ${numbers.printed} numbers printed, ${numbers.byUse.unread ?? 0} not understood; ${redactions} personal details left out`
    );
  }
  for (const problem of problems) console.error(`${problem.severity}: ${formatProblem(problem)}`);
  await keepPublished(corpus);
  // Framework's cache looks at a loader's own file only, not at what it reads
  await rm("src/.observablehq/cache", {recursive: true, force: true});
  await Promise.all([framework(folder), packAhead(keptFiles())]);
  await drawSite(folder);
  // before the longest step, which adds none but code
  await refusePersonalNumbers(folder);
  await finishSite(folder);
  await compress(folder);
  return errors.length;
}

/** Framework's command line in a process of its own. */
export function startFramework(
  args: readonly string[],
  {output, env}: {readonly output: "ignore" | "pipe"; readonly env?: NodeJS.ProcessEnv}
): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "loaders/site/framework.ts", ...args], {
    stdio: ["ignore", output, "inherit"],
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", ...env}
  });
}

function framework(folder: string): Promise<void> {
  const child = startFramework(["build"], {output: "ignore", env: {SITE_OUTPUT: folder}});
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) =>
      code ? reject(new Error(`invalid site: the build of its pages failed (exit ${code})`)) : resolve()
    );
  });
}
