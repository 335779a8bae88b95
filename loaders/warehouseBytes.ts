import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readCorpus} from "./corpus.js";
import {writeWarehouse} from "./warehouse.js";

/** The warehouse of all disclosures below `root` as the bytes of one file. */
export async function warehouseBytes(root: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "warehouse-"));
  try {
    const path = join(folder, "budget.duckdb");
    const {disclosures, reviewed} = await readCorpus(root);
    await writeWarehouse(disclosures, path, reviewed);
    return await readFile(path);
  } finally {
    await rm(folder, {recursive: true});
  }
}
