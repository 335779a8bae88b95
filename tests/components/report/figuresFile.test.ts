import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {figuresFile} from "../../../src/components/report/figuresFile.js";
import type {Disclosure} from "../../../src/disclosure/model/disclosure.js";
import {readDocument} from "../../../src/disclosure/readDocument.js";
import {readTidy} from "../../../src/disclosure/tidy/tidy.js";
import {oneDocument} from "../../disclosure/formats/oneDocument.js";
import {markdown} from "../../disclosure/formats/writers.js";

async function read(document: string, year: number, amount = "1,234.56"): Promise<Disclosure> {
  const text = new TextDecoder().decode(markdown(oneDocument));
  const bytes = new TextEncoder().encode(text.replaceAll("2026", String(year)).replaceAll("1,234.56", amount));
  return readDocument(bytes, {document});
}

const published = (year: number) => {
  const document = `data/213002-tianmen-social-insurance/${year}.md`;
  return readDocument(new Uint8Array(readFileSync(document)), {document});
};

/** What a figure says, wherever its document is kept. */
const said = ({figures, unit, fiscalYear, kind}: Disclosure) => ({
  of: [unit.code, unit.name, fiscalYear, kind],
  figures: figures.map(({source, ...figure}) => ({
    ...figure,
    at: [source.line, source.row, source.column, source.text]
  }))
});

const standings = ({statements}: Disclosure) =>
  statements.flatMap(({title, proof}) => (proof ? [[title, proof.standing]] : []));

describe("figuresFile", () => {
  it("is read back as the same figures, of several units and years", async () => {
    const opened = [await read("draft.md", 2026), await read("earlier.md", 2025), await published(2026)];
    const {text, without} = figuresFile(opened, opened[0]);
    const {disclosures, problems} = readTidy(text, {document: "figures.csv"}, "anyUnit");
    const [draft, earlier, other] = opened.map(said);
    expect([without, problems]).toEqual([[], []]);
    expect(disclosures.map(said)).toEqual([earlier, draft, other]);
  });

  it("keeps how far tables are proved, and names no file of this machine", async () => {
    const opened = await published(2026);
    const {text} = figuresFile([opened], opened);
    const [again] = readTidy(text, {document: "figures.csv"}).disclosures;
    const held = new Map(standings(again!).map(([title, standing]) => [title, standing]));
    const own = standings(opened).filter(([title]) => held.has(title!));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter(([title, standing]) => held.get(title!) !== standing)).toEqual([]);
    expect(text).not.toContain(opened.document);
  });

  it("holds of two drafts of one year the one that is shown, and says which it does without", async () => {
    const [first, second] = [await read("first.md", 2026), await read("second.md", 2026, "1,244.56")];
    const {text, without} = figuresFile([first, second], second);
    expect(without).toEqual([first]);
    expect(readTidy(text, {document: "figures.csv"}).disclosures.map(said)).toEqual([said(second)]);
  });
});
