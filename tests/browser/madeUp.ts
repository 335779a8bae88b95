import type {BrowserContext} from "playwright-core";
import {corpusIndex} from "../../loaders/corpusIndex.js";
import {readCorpus} from "../../loaders/corpus.js";
import {byUnit} from "../../loaders/order.js";
import {disclosureName} from "../../loaders/publishedArchive.js";
import {unitFile} from "../../loaders/unitFile.js";
import {dataFolder} from "../loaders/smallDisclosure.js";

/** Publishes other documents than those of data/ to a browser: read and written by the loaders, the pages as built. */
export async function publish(context: BrowserContext, files: Readonly<Record<string, string>>): Promise<void> {
  const root = await dataFolder(files);
  const {disclosures, reviewed} = await readCorpus(root);
  const published = new Map<string, unknown>([["corpus", await corpusIndex(root)]]);
  for (const [code, own] of byUnit(disclosures)) published.set(`published/units/${code}`, unitFile(own, reviewed.get(code)));
  for (const disclosure of disclosures) published.set(`published/disclosures/${disclosureName(disclosure)}`, disclosure);
  await context.route(/\/data\/.*\.json$/, (route) => {
    const name = /\/data\/(.*?)\.json$/.exec(decodeURI(route.request().url()))![1]!;
    return published.has(name) ? route.fulfill({json: published.get(name)}) : route.fulfill({status: 404});
  });
}
