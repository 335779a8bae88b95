import {readFile as readBytes} from "node:fs/promises";
import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";
import mammoth from "mammoth";
import {readDocument} from "../src/disclosure/readDocument.js";
import {oneDocument} from "../tests/disclosure/formats/oneDocument.js";
import {docx} from "../tests/disclosure/formats/writers.js";

const document = "data/213002-tianmen-social-insurance/2026.md";
const documents = 1000;
const warmUp = 50;

/** The heap after a thousand documents beside the heap after the first fifty; Word documents a second beside mammoth's bare text. */
export async function benchMemory(): Promise<string[]> {
  const bytes = await readBytes(document);
  const collect = collector();
  const heapAfter = async (count: number): Promise<number> => {
    for (let i = 0; i < count; ++i) await readDocument(bytes, {document});
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = await heapAfter(warmUp);
  const started = performance.now();
  const after = await heapAfter(documents);
  const text = (1000 * documents) / (performance.now() - started);
  const word = await docx(oneDocument);
  const ours = await rate(() => readDocument(word, {document: "draft.docx", unitCode: "900001"}));
  const bare = await rate(() => mammoth.extractRawText({buffer: Buffer.from(word)}));
  return [
    `${documents} documents: heap ${megabytes(before)} MB after the first ${warmUp}, ${megabytes(after)} MB at the end; ratio ${(after / before).toFixed(2)} (aim: at most 1.1); ${text.toFixed(0)} documents a second`,
    `Word documents read ${ours.toFixed(0)} a second; mammoth's bare text ${bare.toFixed(0)}; ratio ${(bare / ours).toFixed(2)} (aim: at most 3)`
  ];
}

async function rate(work: () => Promise<unknown>): Promise<number> {
  const rounds = 100;
  for (let i = 0; i < rounds / 2; ++i) await work();
  const started = performance.now();
  for (let i = 0; i < rounds; ++i) await work();
  return (1000 * rounds) / (performance.now() - started);
}

function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
