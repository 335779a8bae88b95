import {describe, expect, it} from "vitest";
import {checkedUnit} from "../../../src/components/inspector/checkedUnit.js";
import {openedUnit} from "../../../src/components/report/openedUnit.js";
import type {Disclosure} from "../../../src/disclosure/model/disclosure.js";
import {readDocument} from "../../../src/disclosure/readDocument.js";
import {comparisonAsked} from "../../../src/store/view.js";
import {markdown} from "../../disclosure/formats/writers.js";
import {oneDocument} from "../../disclosure/formats/oneDocument.js";

async function read(document: string, year: number, amount = "1,234.56"): Promise<Disclosure> {
  const text = new TextDecoder().decode(markdown(oneDocument));
  const bytes = new TextEncoder().encode(text.replaceAll("2026", String(year)).replaceAll("1,234.56", amount));
  return readDocument(bytes, {document});
}

const unitOf = (shown: Disclosure, ...others: readonly Disclosure[]) =>
  openedUnit(checkedUnit([...others, shown], []), shown);

describe("openedUnit", () => {
  it("follows a unit over the years of its documents, whatever their order", async () => {
    const [earlier, later] = [await read("a.md", 2025), await read("b.md", 2026)];
    const unit = unitOf(earlier, later);
    expect([unit.fiscalYears, unit.documents.map(({document}) => document)]).toEqual([
      [2025, 2026],
      ["a.md", "b.md"]
    ]);
    expect(unit.checks.outcomes.length).toBeGreaterThan(0);
    expect(comparisonAsked(unit, 2026)).toEqual({year: 2026, base: 2025});
  });

  it("takes of two drafts of one year the one that is shown, and its findings", async () => {
    const [first, second] = [await read("first.md", 2026), await read("second.md", 2026, "1,244.56")];
    const documents = [first, second].map((shown) => {
      const unit = unitOf(shown, first === shown ? second : first);
      return [unit.documents.map(({document}) => document), unit.checks.outcomes.length];
    });
    const alone = [first, second].map((shown) => [[shown.document], unitOf(shown).checks.outcomes.length]);
    expect(documents).toEqual(alone);
  });
});
