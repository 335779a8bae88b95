import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, test} from "vitest";
import {readCorpus} from "../../../loaders/corpus/corpus.js";
import {parameters} from "../../../src/components/embed/parameters.js";
import {catalogue, exhibitOf} from "../../../src/components/exhibits/catalogue.js";
import {locales} from "../../../src/locale/locale.js";
import {drawIn} from "../../../src/store/page.js";
import {unitFile} from "../../../src/store/published/unitFile.js";
import {contextOf} from "../pageContext.js";

const {units} = await readCorpus("data");
const files = ["213002", "310107-wanli"].map((code) => unitFile(units.find((unit) => unit.code === code)!));

/** Those of many units ask for a file that the built site alone has. */
const ofOneUnit = Object.entries(parameters).filter(([id]) => catalogue[id]!.home !== "/compare");

beforeAll(() =>
  drawIn(new JSDOM(`<meta name="site-root" content="./">`, {url: "http://site.invalid/"}).window.document)
);

test.each(Object.entries(parameters))("what may be chosen of %s are choices that its row has", (id, own) =>
  expect(Object.keys(catalogue[id]!.choices)).toEqual(expect.arrayContaining(own.map(({choice}) => choice)))
);

describe.each(files)("of $unit.code", (unit) => {
  describe.each(locales)("in %s", (locale) => {
    test.each(ofOneUnit)("every value that %s offers has words of its own, and is one", async (id, own) => {
      const context = contextOf(unit, {}, locale);
      for (const {choice, options} of own) {
        const offered = await options(context);
        const texts = offered.map(([, text]) => text);
        expect(texts.filter((text) => !text)).toEqual([]);
        const {parse, format, isIn} = catalogue[id]!.choices[choice]!;
        for (const [value] of offered.filter(([value]) => value)) {
          const parsed = parse(value);
          expect(parsed === undefined ? "no such value" : format(parsed), choice).toBe(value);
          expect(isIn?.(parsed, context) ?? true, `${choice}=${value}`).toBe(true);
        }
      }
    });
  });
});

test.each(files)("every exhibit of $unit.code drawn with a value that it offers keeps it", async (unit) => {
  const drawn: string[] = [];
  for (const [id, own] of ofOneUnit)
    for (const {choice, options} of own) {
      const {format, usual} = catalogue[id]!.choices[choice]!;
      for (const [value] of await options(contextOf(unit))) {
        const exhibit = await exhibitOf(id, contextOf(unit, {choices: {[choice]: value}}));
        if (!exhibit) continue;
        drawn.push(`${id} ${choice}`);
        if (value) expect(exhibit.choices?.[choice] || format(usual), `${id} ${choice}`).toBe(value);
      }
    }
  expect(new Set(drawn).size).toBeGreaterThan(7);
});
