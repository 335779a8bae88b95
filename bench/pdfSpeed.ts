import {readFile as readBytes, readdir} from "node:fs/promises";
import {join} from "node:path";
import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";
import {readPdf} from "../src/disclosure/formats/pdf/pdf.js";
import {median} from "./median.js";

const rounds = 3;

/** Every PDF of the corpus: pages with their tables against pdf.js merely extracting the text. */
export async function benchPdf(folder: string): Promise<string[]> {
  const lines: string[] = [];
  for (const name of (await readdir(folder)).filter((name) => name.endsWith(".pdf")).sort()) {
    const bytes = new Uint8Array(await readBytes(join(folder, name)));
    const [ours, bare]: [number[], number[]] = [[], []];
    let pages = 0;
    for (let i = 0; i <= rounds; ++i) {
      const a = await timed(async () => void (pages = (await readPdf(bytes.slice())).length));
      const b = await timed(() => bareText(bytes.slice()));
      if (i === 0) continue;
      ours.push(a);
      bare.push(b);
    }
    const [a, b] = [median(ours), median(bare)];
    lines.push(
      `${name}: ${pages} pages in ${a.toFixed(0)} ms (${((1000 * pages) / a).toFixed(0)} a second); pdf.js text alone ${b.toFixed(0)} ms; ratio ${(a / b).toFixed(2)} (aim: under 2)`
    );
  }
  return lines;
}

/** pdf.js alone, extracting every page's text. */
export async function bareText(data: Uint8Array): Promise<void> {
  const task = getDocument({data, verbosity: 0});
  const document = await task.promise;
  for (let i = 1; i <= document.numPages; ++i) await (await document.getPage(i)).getTextContent();
  await task.destroy();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
