import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {frozenIndex} from "../../loaders/corpus/frozenFiles.js";
import {freezeUnits} from "../../loaders/publish/freezeUnits.js";
import {publishedJson} from "../../loaders/publish/publish.js";
import type {PublishedNames} from "../../loaders/publish/publishedUnit.js";
import {corpusIndex} from "../../loaders/publish/publishedUnit.js";
import {amountKeys} from "../../src/budget/revision.js";
import {shownAt} from "../../src/components/verify/shownAt.js";
import {verdictText} from "../../src/components/verify/verdictText.js";
import type {PublishedData} from "../../src/components/verify/verify.js";
import {verifyPicture, verifyText} from "../../src/components/verify/verify.js";
import {measureNames} from "../../src/locale/names.js";
import {versionHeld} from "../../src/store/published/frozen.js";
import {versionOf} from "../../src/store/published/published.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import {carriedFigures, provenanceText} from "../../src/store/verified/provenance.js";
import {dataFolder, small} from "../loaders/smallDisclosure.js";

/** What a site publishes of a folder of data. */
async function published(root: string): Promise<PublishedData> {
  const corpus = await readCorpus(root);
  const names: PublishedNames = new Map();
  const texts = new Map(publishedJson(corpus, names));
  const index = await corpusIndex(corpus, names);
  const loadUnit = async ({file}: {readonly file: string}) => JSON.parse(texts.get(file)!) as UnitFile;
  return {
    corpus: index,
    measures: measureNames,
    loadUnit,
    loadVersion: (unit, version) =>
      versionHeld({unit, version}, index, {
        index: async () => frozenIndex(corpus.frozen),
        file: async (name) => corpus.frozen.find((kept) => kept.name === name)!.file,
        unit: loadUnit
      }),
    shownAt: (address, version) => shownAt(address, version, index, "zh")
  };
}

const name = "天门市示例局";
const before = {"9-x/2025.md": small({year: 2025, total: "11.00", basic: "8.50"}), "9-x/2026.md": small()};

/** The same site before and after its budget of 2026 was revised, with and without the first version kept. */
let old: PublishedData;
let kept: PublishedData;
let lost: PublishedData;
let version: string;
let unit: UnitFile;

beforeAll(async () => {
  const revised = {"9-x/2026.md": small({total: "13.00", project: "3.00"})};
  const root = await dataFolder(before);
  old = await published(root);
  version = versionOf(old.corpus.units[0]!);
  unit = await old.loadUnit(old.corpus.units[0]!);
  const freezing = freezeUnits(await readCorpus(root), root, []);
  await freezing.next();
  await writeFile(join(root, "9-x/2026.md"), revised["9-x/2026.md"]);
  kept = await published(root);
  lost = await published(await dataFolder({...before, ...revised}));
});

const address = (rest = `&version=${version}`) =>
  `https://host/exhibit.html?v=1&unit=9&year=2026&base=2025&in=wan&id=headlines${rest}`;
const sentence = "2026 年预算支出 12.50 万元，其中基本支出 10.00 万元";

/** What is said: the verdict, and each figure as `基本支出，2026 年：10.00 万元`. */
async function said(verified: ReturnType<typeof verifyText>): Promise<string[]> {
  const {title, figures} = verdictText(await verified, "zh");
  return [
    title,
    ...figures.map(({figure, before: then, after, isRevised}) => `${figure}：${then}${isRevised ? ` → ${after}` : ""}`)
  ];
}

describe("a sentence with its citation", () => {
  const cited = () =>
    `${sentence}（${name}，2026 年比 2025 年，《${name} 2026 年部门预算公开》第 12 行; ${address()}）`;

  test("holds as long as the data are the same", async () =>
    expect(await said(verifyText(cited(), old))).toEqual([
      "仍然属实",
      "支出，2026 年：12.50 万元",
      "基本支出，2026 年：10.00 万元"
    ]));

  test("is revised, figure by figure, where its version is kept and the data have changed", async () =>
    expect(await said(verifyText(cited(), kept))).toEqual([
      "已有修订",
      "支出，2026 年：12.50 万元 → 13.00 万元",
      "基本支出，2026 年：10.00 万元"
    ]));

  test("is not called revised where its version is not kept: its number is not found", async () => {
    const verified = await verifyText(cited(), lost);
    expect(await said(Promise.resolve(verified))).toEqual([
      "能找到的数字仍然属实，另有 1 个数字未能找到",
      "基本支出，2026 年：10.00 万元"
    ]);
    expect(verdictText(verified, "zh").notes.join()).toContain("本站未保存该版本");
  });
});

describe("a sentence without its citation", () => {
  test("is found by the unit's name", async () =>
    expect((await said(verifyText(`${name}${sentence}`, old)))[0]).toBe("仍然属实"));

  // 12.50 − 11.00; 1.5 / 11
  test("has changes and rates, which go one way", async () => {
    expect(await said(verifyText(`${name} 2026 年支出比 2025 年增加 1.50 万元，增长 13.64 %`, old))).toEqual([
      "仍然属实",
      "支出，2025 年至 2026 年：1.50 万元",
      "支出，2025 年至 2026 年增减率：13.64 %"
    ]);
    expect((await said(verifyText(`${name} 2026 年支出比 2025 年减少 1.50 万元`, old)))[0]).toMatch(/^就所能查到的/);
  });

  test.each<[text: string, why: RegExp]>([
    ["支出 12.50 万元", /没有本站单位/],
    [`${name}支出 99.99 万元`, /均未在该单位（9）的数字中找到。这并不表示其有误/],
    [`${name}公布了预算`, /没有可供核对的金额/],
    ["", /没有可供核对的金额/],
    [`${name}12.50 万元${"x".repeat(20_000)}`, /内容过长/],
    [`12.50 万元 https://host/?unit=../../etc`, /没有本站单位/]
  ])("says what could not be found, and calls nothing wrong: %.20s", async (text, why) => {
    const {title, notes} = verdictText(await verifyText(text, old), "zh");
    expect([title, notes.join()]).toEqual(["就所能查到的而言，并非出自本站", expect.stringMatching(why)]);
  });
});

describe("an address", () => {
  test("without a version is always the newest", async () =>
    expect(await said(verifyText(address(""), old))).toEqual(["出自本站，始终显示最新数据"]));

  test("of an exhibit compares what that shows", async () => {
    const [title, ...figures] = await said(verifyText(address(), kept));
    expect([title, figures.slice(0, 2)]).toEqual([
      "已有修订",
      ["支出，2026 年：12.50 万元 → 13.00 万元", "项目支出，2026 年：2.50 万元 → 3.00 万元"]
    ]);
  });

  test.each(["aaaaaaaaaa", "../x", "<b>"])("of a version that is not kept says that: %s", async (odd) => {
    const {title, notes} = verdictText(await verifyText(address(`&version=${encodeURIComponent(odd)}`), lost), "zh");
    expect([title, notes.join()]).toEqual([
      "就所能查到的而言，并非出自本站",
      expect.stringContaining(`数据版本 ${odd}，本站未保存`)
    ]);
  });
});

describe("a picture", () => {
  const picture = (change: (fen: number) => number = (fen) => fen) => {
    const lines = unit.lines.filter(({key}) => key === "expenditure/all/total/total");
    const figures = carriedFigures(amountKeys({lines, years: [2025, 2026]}), lines).map((own) => ({
      ...own,
      fen: change(own.fen!)
    }));
    const text = provenanceText({address: address(), unit: "9", version, day: "2026-11-27", figures});
    return new TextEncoder().encode(
      `<svg><metadata id="budget-disclosures">${text.replaceAll("&", "&amp;")}</metadata></svg>`
    );
  };

  test("holds, and is revised once the data are", async () => {
    expect(await said(verifyPicture(picture(), old))).toEqual([
      "仍然属实",
      "支出，2025 年：11.00 万元",
      "支出，2026 年：12.50 万元"
    ]);
    expect(await said(verifyPicture(picture(), lost))).toEqual([
      "已有修订",
      "支出，2026 年：12.50 万元 → 13.00 万元",
      "支出，2025 年：11.00 万元"
    ]);
  });

  test("whose record is not that of its version was changed after it was saved", async () => {
    const {notes} = verdictText(
      await verifyPicture(
        picture((fen) => fen + 1),
        kept
      ),
      "zh"
    );
    expect(notes).toContain("图片所载数字与其所称版本不一致：保存后被改动过。");
  });

  test.each<[what: string, bytes: Uint8Array, why: RegExp]>([
    ["text", new TextEncoder().encode("hello"), /既不是 SVG 也不是 PNG/],
    ["an SVG without a record", new TextEncoder().encode("<svg><script>alert(1)</script></svg>"), /没有本站的数据记录/],
    ["a PNG cut off", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 255, 255]), /没有本站的数据记录/],
    ["nothing", new Uint8Array(), /既不是 SVG 也不是 PNG/],
    ["too much", new Uint8Array(40_000_001), /内容过长/]
  ])("that is none is none: %s", async (_, bytes, why) =>
    expect(verdictText(await verifyPicture(bytes, old), "zh").notes.join()).toMatch(why)
  );
});
