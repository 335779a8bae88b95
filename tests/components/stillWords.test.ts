import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {driversExhibit} from "../../src/components/exhibits/driversExhibit.js";
import {chartWords} from "../../src/components/exhibits/exhibit.js";
import {flowExhibit} from "../../src/components/exhibits/flowExhibit.js";
import {materialityExhibit} from "../../src/components/exhibits/materialityExhibit.js";
import {trendsExhibit} from "../../src/components/exhibits/trendsExhibit.js";
import {variancesExhibit} from "../../src/components/exhibits/variancesExhibit.js";
import {locales} from "../../src/locale/locale.js";
import {unitFile} from "../../src/store/published/unitFile.js";
import {contextOf, withDocument} from "./unitContext.js";

const press = /press|点按/i;
const open = () => undefined;

let restore: () => void;
const {units} = await readCorpus("data");
const unit = unitFile(units.find(({code}) => code === "213002")!);

beforeAll(() => {
  restore = withDocument();
});
afterAll(() => restore());

describe.each(locales)("in %s, what is said around a picture", (locale) => {
  test.each([
    ["drivers", driversExhibit],
    ["flow", flowExhibit],
    ["materiality", materialityExhibit],
    ["trends", trendsExhibit],
    ["variances", variancesExhibit]
  ] as const)("of %s says nothing of pressing, though the page does", (_, make) => {
    const context = contextOf(unit, {locale});
    const exhibit = make(context, open)!;
    expect(exhibit.hint).toMatch(press);
    const {subtitle} = chartWords(exhibit, context);
    expect(subtitle).not.toMatch(press);
    expect(subtitle.length).toBeGreaterThan(8);
  });

  test("of variances has the unit, the years, the title, the source and how the checks stand", () => {
    const context = contextOf(unit, {locale});
    const exhibit = variancesExhibit(context)!;
    const words = chartWords(exhibit, context);
    expect(words.which).toContain("天门市社会保险事业管理局");
    expect(words.which).toContain("2026");
    expect([words.title, words.source]).toEqual([exhibit.title, exhibit.source]);
    expect(words.badge).toMatch(
      locale === "en" ? /contradictions among its figures|checks of its figures hold/ : /不符|相符/
    );
  });
});
