import {readFile as readBytes} from "node:fs/promises";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {readPages} from "../../src/disclosure/readDocument.js";
import {published} from "../../src/disclosure/tidy/published.js";
import type {Tidy} from "../../src/disclosure/tidy/tidy.js";
import {tidyText} from "../../src/store/published/tidyText.js";
import {isTidy} from "../corpus/documents.js";
import {inOrder} from "../corpus/order.js";
import type {Command} from "./command.js";
import {documentHelp, documentOptions, exitHelp, outcome, readDisclosures} from "./document.js";

export const tidy: Command = {
  name: "tidy",
  summary: "the figures of one unit's disclosures as a tidy CSV, which data/ takes as it is",
  help: `Usage: npm run budget -- tidy FILE… [options]

Reads disclosures of one unit, of one or several years, and prints their figures
as one tidy CSV: no sentences, no names. Put it into data/<code>-<name>/ as
figures.csv; data/README.md explains its columns, data/template.csv shows two
rows. Sources name the published document's title and page, not the file.

Options
${documentHelp}

${exitHelp}

Examples
  npm run --silent budget -- tidy 2023.pdf 2024.pdf 2025.pdf --unit 310107-wanli > figures.csv
  npm run --silent budget -- tidy figures.csv 2026.pdf --unit 310107-wanli > longer.csv`,
  options: documentOptions,
  several: true,
  async run({files, options}) {
    const read: Tidy[] = [];
    for (const file of files) read.push(await publishedIn(file, await readDisclosures({file, options})));
    const disclosures = inOrder(read.flatMap((one) => one.disclosures));
    return outcome(tidyText(disclosures), {disclosures, problems: read.flatMap(({problems}) => problems)}, options);
  }
};

/** A tidy file names published documents already. */
async function publishedIn(file: string, read: Tidy): Promise<Tidy> {
  if (isTidy(file)) return read;
  const pages = await readPages(new Uint8Array(await readBytes(file)), file);
  return {...read, disclosures: read.disclosures.map((disclosure): Disclosure => published(disclosure, pages))};
}
