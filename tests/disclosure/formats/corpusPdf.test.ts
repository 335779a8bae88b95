import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Disclosure} from "../../../src/disclosure/model/disclosure.js";
import {readDocument, readPages} from "../../../src/disclosure/readDocument.js";

/** Published PDFs, each beside another program's conversion of it. They stay outside the project. */
const corpus = process.env["DISCLOSURE_CORPUS"];
if (!corpus) console.log("corpus tests of PDFs skipped: DISCLOSURE_CORPUS is not set");

const names = corpus ? readdirSync(corpus).filter((name) => name.endsWith(".pdf")) : [];
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(corpus!, name)));
const numbersIn = (text: string) => (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replace(/,/g, ""));

/** Numbers of a conversion by page; marks of pages are no text. */
function convertedNumbers(text: string): string[][] {
  return text
    .split(/<!-- page \d+ -->/)
    .slice(1)
    .map((page) =>
      page
        .split(/[\t\n]/)
        .flatMap(numbersIn)
        .sort()
    );
}

async function printedNumbers(name: string): Promise<string[][]> {
  const pages = await readPages(bytesOf(name), name);
  return pages.map(({blocks}) =>
    blocks
      .flatMap((block) => (block.kind === "table" ? block.rows.flatMap(({cells}) => cells) : [block.text]))
      .flatMap(numbersIn)
      .sort()
  );
}

const figuresOf = ({figures}: Disclosure) =>
  figures.map(({id, amount, state}) => `${id} ${amount ?? ""} ${state}`).sort();

describe.skipIf(!corpus)("published PDFs", () => {
  it.each(names)("%s has the numbers of its conversion, page by page", async (name) => {
    const start = performance.now();
    expect(await printedNumbers(name)).toEqual(
      convertedNumbers(readFileSync(join(corpus!, name.replace(/pdf$/, "md")), "utf8"))
    );
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it.each(names)("%s gives the figures of its conversion", async (name) => {
    const options = {unitCode: "900001"};
    const converted = await readDocument(bytesOf(name.replace(/pdf$/, "md")), {...options, document: "draft.md"});
    expect(figuresOf(await readDocument(bytesOf(name), {...options, document: name}))).toEqual(figuresOf(converted));
  });
});
