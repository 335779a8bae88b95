import {existsSync} from "node:fs";
import {open, readFile} from "node:fs/promises";
import {join} from "node:path";
import {missing, unknown} from "../../src/budget/errors.js";
import {shownAt} from "../../src/components/verify/shownAt.js";
import {verdictText} from "../../src/components/verify/verdictText.js";
import type {PublishedData} from "../../src/components/verify/verify.js";
import {largestFile, verifyPicture, verifyText} from "../../src/components/verify/verify.js";
import type {Locale} from "../../src/locale/locale.js";
import {locales} from "../../src/locale/locale.js";
import {fill} from "../../src/locale/fill.js";
import {inLanguage} from "../../src/locale/locale.js";
import {measureNames} from "../../src/locale/names.js";
import {verifyWords} from "../../src/locale/words/verifyWords.js";
import type {FrozenFile, FrozenIndex} from "../../src/store/published/frozen.js";
import {versionHeld} from "../../src/store/published/frozen.js";
import type {CorpusIndex} from "../../src/store/published/published.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import type {Command} from "./command.js";

export const verifyCommand: Command = {
  name: "verify",
  summary: "whether a sentence, a saved picture or an address is what the site publishes now",
  help: `Usage: npm run budget -- verify TEXT|FILE|ADDRESS [options]

Holds what left the site against the site as it is built, figure by figure: a
sentence (in quotation marks, best with its citation), an SVG or PNG saved from
an exhibit, or an address that names a data version. It says "still true",
"revised" with each figure as it was and is, or what could not be found; that a
number is not found does not make it wrong. Nothing leaves this machine.

Options
  --site FOLDER  the built site (dist)
  --language L   en (default) or zh
  -h, --help     this text

Exit codes
  0  still true, or always the newest
  1  revised, in part not found, or not from here
  2  unusable input or usage; nothing is printed

Examples
  npm run --silent budget -- verify 213002-2026-2025-bridge-en.svg
  npm run --silent budget -- verify "天门市社会保险事业管理局 2026 年支出 39,585.07 万元"`,
  options: {site: {type: "string", default: "dist"}, language: {type: "string", default: "en"}},
  async run({file, options}) {
    const locale = locales.find((known): known is Locale => known === options.language);
    if (!locale) throw unknown("language", String(options.language));
    const data = await publishedIn(join(String(options.site), "data"));
    const found = existsSync(file) ? await verifyPicture(await firstOf(file), data) : await verifyText(file, data);
    const {title, notes, figures} = verdictText(found, locale);
    const rows = figures.map(({isRevised, ...row}) =>
      fill(inLanguage(verifyWords[isRevised ? "verifyRowRevised" : "verifyRow"], locale), row)
    );
    const isWhole = found.verdict === "holds" || found.verdict === "live";
    const isTrue = isWhole && !found.notFound.length && !found.isAltered;
    return {text: [title, ...notes, ...rows, ""].join("\n"), lines: [], code: isTrue ? 0 : 1};
  }
};

/** What a built site publishes, as the page that verifies reads it. */
async function publishedIn(folder: string): Promise<PublishedData> {
  if (!existsSync(join(folder, "corpus.json"))) throw missing("site", `${folder} (npm run build writes it)`);
  const json = async <T>(...path: readonly string[]) => JSON.parse(await readFile(join(folder, ...path), "utf8")) as T;
  const corpus = await json<CorpusIndex>("corpus.json");
  const load = {
    index: () => json<FrozenIndex>("frozen.json"),
    file: (name: string) => json<FrozenFile>("frozen", name),
    unit: ({file}: {readonly file: string}) => json<UnitFile>("published", file)
  };
  return {
    corpus,
    measures: measureNames,
    loadUnit: load.unit,
    loadVersion: (unit, version) => versionHeld({unit, version}, corpus, load),
    shownAt: (address, version) => shownAt(address, version, corpus, "en")
  };
}

/** A file no further than what tells that it is too large. */
async function firstOf(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const {size} = await handle.stat();
    const {buffer, bytesRead} = await handle.read(new Uint8Array(Math.min(size, largestFile + 1)));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
