import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {build} from "../../loaders/site/build.js";
import {serve} from "../../loaders/site/serve.js";
import {locales} from "../../src/locale/locale.js";
import {navigation} from "../../src/site/navigation.js";
import {pagePath} from "../../src/store/site.js";
import {chromiumPath} from "../../tests/browser/chromium.js";
import {median} from "../median.js";

/**
 * Opens pages as a middling telephone does (Lighthouse's mobile profile) and
 * prints medians for each, the largest paint also as a ratio to that of an empty
 * Framework page that is served in the same run.
 */
const runs = 3;
const here = dirname(fileURLToPath(import.meta.url));
const lighthouse = join(here, "node_modules/.bin/lighthouse");
const run = promisify(execFile);

const all = locales.flatMap((locale) => navigation.map(([page]) => pagePath(page, locale)));
const asked = process.argv.slice(2).map((name) => `/${name.replace(/^\//, "")}`);
const odd = asked.find((page) => !all.includes(page));
if (odd !== undefined) {
  console.error(`unknown page: ${odd}\nusage: npm run bench:site -- [PAGE…], of ${all.join(" ")}`);
  process.exit(2);
}
if (!existsSync(lighthouse)) {
  console.error("installing Lighthouse into bench/site …");
  await run("npm", ["ci"], {cwd: here});
}
await build();
const empty = await emptySite();
const [site, blank] = [await serve("dist"), await serve(join(empty, "dist"))];
try {
  const base = await measured(blank.url);
  const rows: Record<string, unknown> = {"an empty page": row(base, base)};
  for (const page of asked.length ? asked : all) {
    console.error(`opening ${page} …`);
    rows[page] = row(await measured(site.url + page.slice(1)), base);
  }
  console.table(rows);
} finally {
  await Promise.all([site.close(), blank.close(), rm(empty, {recursive: true})]);
}

/** What one visit came to: times in ms, sizes in bytes, scores of 100. */
interface Measured {
  readonly lcp: number;
  readonly fcp: number;
  readonly tbt: number;
  readonly cls: number;
  readonly bytes: number;
  readonly requests: number;
  readonly performance: number;
  readonly accessibility: number;
  readonly seo: number;
}

interface Report {
  readonly audits: Readonly<
    Record<string, {readonly numericValue?: number; readonly details?: {readonly items?: readonly unknown[]}}>
  >;
  readonly categories: Readonly<Record<string, {readonly score: number | null}>>;
}

async function measured(url: string): Promise<Measured> {
  const visits: Measured[] = [];
  for (let i = 0; i < runs; i++) visits.push(await visited(url));
  const names = Object.keys(visits[0]!) as Array<keyof Measured>;
  return Object.fromEntries(
    names.map((name) => [name, median(visits.map((visit) => visit[name]))])
  ) as unknown as Measured;
}

async function visited(url: string): Promise<Measured> {
  const {stdout} = await run(
    lighthouse,
    [
      url,
      "--quiet",
      "--output=json",
      "--only-categories=performance,accessibility,seo",
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"
    ],
    {env: {...process.env, CHROME_PATH: chromiumPath()}, maxBuffer: 2 ** 27}
  );
  const {audits, categories} = JSON.parse(stdout) as Report;
  const value = (audit: string) => audits[audit]?.numericValue ?? NaN;
  const score = (category: string) => Math.round((categories[category]?.score ?? NaN) * 100);
  return {
    lcp: value("largest-contentful-paint"),
    fcp: value("first-contentful-paint"),
    tbt: value("total-blocking-time"),
    cls: value("cumulative-layout-shift"),
    bytes: value("total-byte-weight"),
    requests: audits["network-requests"]?.details?.items?.length ?? NaN,
    performance: score("performance"),
    accessibility: score("accessibility"),
    seo: score("seo")
  };
}

function row(own: Measured, base: Measured): Record<string, unknown> {
  return {
    "LCP ms": Math.round(own.lcp),
    "LCP ÷ empty": (own.lcp / base.lcp).toFixed(2),
    "FCP ms": Math.round(own.fcp),
    "TBT ms": Math.round(own.tbt),
    CLS: own.cls.toFixed(3),
    KB: Math.round(own.bytes / 1024),
    requests: own.requests,
    performance: own.performance,
    accessibility: own.accessibility,
    SEO: own.seo
  };
}

/** A site of one page with one word, as Framework builds it. */
async function emptySite(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "empty-site-"));
  await mkdir(join(root, "src"));
  await writeFile(join(root, "src/index.md"), "# Empty\n");
  await writeFile(join(root, "observablehq.config.js"), "export default {root: 'src', globalStylesheets: []};\n");
  await writeFile(join(root, "package.json"), '{"type": "module"}\n');
  await symlink(resolve("node_modules"), join(root, "node_modules"));
  await run(process.execPath, ["--import", "tsx", resolve("loaders/site/framework.ts"), "build"], {
    cwd: root,
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}
  });
  return root;
}
