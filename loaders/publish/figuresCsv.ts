import {facts, factsCsv} from "../../src/store/published/fact.js";
import {readCorpus} from "../corpus/corpus.js";

/** Every figure and claim of all disclosures as one flat file that Excel opens. */
export async function figuresCsv(root: string): Promise<string> {
  const {disclosures} = await readCorpus(root);
  return factsCsv(disclosures.flatMap(facts), {bom: true});
}
