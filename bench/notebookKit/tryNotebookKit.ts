import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {build} from "../../loaders/site/build.js";
import {serve} from "../../loaders/site/serve.js";
import {launch} from "../../tests/browser/chromium.js";

/**
 * Builds an HTML notebook with Observable Notebook Kit and opens it in Chromium,
 * once beside a site on another host and once with the site in a folder below
 * it; prints what it shows of what is printed in the documents, and exits 1
 * where something is not shown or a third host is asked for.
 */
const here = dirname(fileURLToPath(import.meta.url));
const notebooks = join(here, "node_modules/.bin/notebooks");
const made = join(here, ".cache");
const run = promisify(execFile);

/** How the notebook imports from where `npm start` serves the site. */
const written = /import (\{.*\}) from "http:\/\/127\.0\.0\.1:3000\/notebook\.js";/;

/** What the budgets of 2025 and 2026 print of unit 213002. */
const expected: ReadonlyArray<readonly [what: string, selector: string, text: RegExp]> = [
  ["revenue of 2026", "p button.figure >> nth=0", /^39,585\.07 万元$/],
  ["its change", "p button.figure >> nth=1", /^\+0\.64.?%$/],
  ["change of the three public expenses", "p button.figure >> nth=2", /^\+15\.1.?%$/],
  ["three public expenses of 2026", "p button.figure >> nth=3", /^4\.42 万元$/],
  ["an exhibit", "figure.exhibit h2", /./],
  [
    "answers of the warehouse",
    "#cell-6 tbody",
    /2025 39,334\.86 revenue 2026 39,585\.07 threePublic 2025 3\.84 threePublic 2026 4\.42/
  ],
  ["what the search finds", "#cell-8 tbody tr >> nth=0", /^Vehicle operation – 3\.50 0\.50$/]
];

if (!existsSync(notebooks)) {
  console.error("installing Observable Notebook Kit into bench/notebookKit …");
  await run("npm", ["ci"], {cwd: here});
}
if (!existsSync("dist")) await build();
await rm(made, {recursive: true, force: true});
await mkdir(made);
const site = await serve("dist");
const text = await readFile(join(here, "two-rates.html"), "utf8");
await writeFile(join(made, "beside.html"), text.replace(written, `import $1 from "${site.url}notebook.js";`));
// the address of a file that is not there yet when the notebook is built
const copied = 'const $1 = await import(new URL("site/notebook.js", document.baseURI).href);';
await writeFile(join(made, "copied.html"), text.replace(written, copied));
await run(notebooks, ["build", "--root", made, "--out", "built", "beside.html", "copied.html"], {cwd: made});
await symlink(resolve("dist"), join(made, "built/site"));
const own = await serve(join(made, "built"));
const browser = await launch();
try {
  for (const name of ["beside", "copied"]) {
    const {rows, complaints} = await opened(`${own.url}${name}.html`);
    console.log(name);
    console.table(rows);
    for (const complaint of complaints) console.error(complaint);
    if (complaints.length || rows.some(({holds}) => !holds)) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await Promise.all([site.close(), own.close()]);
  await rm(made, {recursive: true});
}

interface Row {
  readonly what: string;
  readonly shown: string;
  readonly holds: boolean;
}

async function opened(url: string): Promise<{readonly rows: readonly Row[]; readonly complaints: readonly string[]}> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({message}) => complaints.push(message));
  page.on("request", (request) => {
    const isKnown = [site.url, own.url, "data:", "blob:"].some((known) => request.url().startsWith(known));
    if (!isKnown) complaints.push(`foreign request: ${request.url()}`);
  });
  await page.goto(url);
  const rows: Row[] = [];
  const look = async (what: string, selector: string, text: RegExp) => {
    const shown = (
      await page
        .locator(selector)
        .innerText()
        .catch(() => "")
    ).replace(/\s+/g, " ");
    rows.push({what, shown: shown.slice(0, 70), holds: text.test(shown)});
  };
  for (const [what, selector, text] of expected) await look(what, selector, text);
  await page.locator("p button.figure").first().click();
  await look("the source of revenue, once pressed", "dialog.inspector", /As printed 39585\.07/);
  await page.locator("dialog.inspector button:text-is('Close')").click();
  const picture = process.argv[2];
  if (picture) await page.screenshot({path: join(picture, basename(url).replace(/html$/, "png")), fullPage: true});
  await page.close();
  return {rows, complaints};
}
