import {JSDOM} from "jsdom";
import {beforeAll, expect, test} from "vitest";
import {readCorpus} from "../../../loaders/corpus/corpus.js";
import {catalogue, exhibitOf} from "../../../src/components/exhibits/catalogue.js";
import {summaryText} from "../../../src/locale/sentences/summaryFigure.js";
import {drawIn} from "../../../src/store/page.js";
import {unitFile} from "../../../src/store/published/unitFile.js";
import {contextOf} from "../pageContext.js";

const {units} = await readCorpus("data");
const files = ["213002", "310107-wanli"].map((code) => unitFile(units.find((unit) => unit.code === code)!));
const ofOneUnit = Object.keys(catalogue).filter((id) => catalogue[id]!.home !== "/compare");

beforeAll(() =>
  drawIn(new JSDOM(`<meta name="site-root" content="./">`, {url: "http://site.invalid/"}).window.document)
);

test.each(files.flatMap((unit) => (["en", "zh"] as const).map((locale) => ({unit, code: unit.unit.code, locale}))))(
  "nothing that leaves the page with an exhibit of $code in $locale asks to press anything",
  async ({unit, locale}) => {
    const made = await Promise.all(
      ofOneUnit.map(async (id) => (await exhibitOf(id, contextOf(unit, {}, locale))) ?? [])
    );
    const exhibits = made.flat();
    expect(exhibits.length).toBeGreaterThan(8);
    for (const {title, subtitle, source, badge, summary = [], table, draw} of exhibits) {
      const drawn = draw(760);
      const said = [
        title,
        subtitle,
        source,
        badge?.text ?? "",
        summaryText(summary),
        ...table.columns.map(({text}) => text),
        ...[...drawn.querySelectorAll("text, desc")].map(({textContent}) => textContent ?? "")
      ];
      expect(said.filter((text) => /\b(?:press|click|tap|hover)\b|点按|点击|回车/i.test(text))).toEqual([]);
    }
  }
);
