import MarkdownIt from "markdown-it";
import {readFile as readBytes} from "node:fs/promises";
import {readDocument} from "../src/disclosure/readDocument.js";
import {median} from "./median.js";

const document = "data/213002-tianmen-social-insurance/2026.md";
const rounds = 300;

/** Reading and interpreting the first document against markdown-it merely parsing it, turn by turn. */
export async function benchReading(): Promise<string[]> {
  const bytes = await readBytes(document);
  const text = bytes.toString();
  const parser = new MarkdownIt();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < rounds; ++i) {
    ours.push(await timed(() => readDocument(bytes, {document})));
    theirs.push(await timed(() => parser.parse(text, {})));
  }
  const [a, b] = [ours, theirs].map((times) => median(times.slice(rounds / 3))) as [number, number];
  const {figures, claims} = await readDocument(bytes, {document});
  return [
    `${document}: ${bytes.length} bytes → ${figures.length} figures, ${claims.length} claims`,
    `read and interpreted ${a.toFixed(2)} ms; markdown-it parse alone ${b.toFixed(2)} ms; ratio ${(a / b).toFixed(2)} (aim: at most 3)`
  ];
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
