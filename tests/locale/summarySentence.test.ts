import {describe, expect, it} from "vitest";
import type {Amount} from "../../src/budget/amount.js";
import {breakdowns, compare} from "../../src/budget/breakdown.js";
import {divisionBelow, divisionsOf} from "../../src/budget/explain/division.js";
import type {LedgerLine} from "../../src/budget/explain/ledger.js";
import {ledger} from "../../src/budget/explain/ledger.js";
import {likeForLike} from "../../src/budget/explain/likeForLike.js";
import {headlineKey} from "../../src/budget/headlines.js";
import type {Line} from "../../src/budget/series.js";
import {nameAt, operandAt} from "../../src/budget/series.js";
import type {Variance} from "../../src/budget/variance.js";
import {variance} from "../../src/budget/variance.js";
import type {Locale} from "../../src/locale/locale.js";
import {lineName} from "../../src/locale/names.js";
import type {DisplayUnit} from "../../src/locale/number.js";
import {citation} from "../../src/locale/sentences/citation.js";
import type {FigurePart, SummaryFigure, SummarySegment} from "../../src/locale/sentences/summaryFigure.js";
import {figureText, summaryText} from "../../src/locale/sentences/summaryFigure.js";
import {
  bridgeSummary,
  driversSummary,
  ledgerSummary,
  likeForLikeSummary,
  makeUpSummary,
  pageSummary,
  trendSummary
} from "../../src/locale/sentences/summarySentence.js";
import type {Told} from "../budget/explain/documents.js";
import {entryOf, narratives, tianmen, totalLine, wanli} from "../budget/explain/documents.js";

const years = {base: 2025, year: 2026};
const narrated = await narratives(
  "sh-putuo-wanli-2023-budget.md",
  "sh-putuo-wanli-2024-budget.md",
  "sh-putuo-wanli-2025-budget.md"
);
const units = [
  ["天门", tianmen],
  ["万里", wanli],
  ...(narrated ? [["万里 with its narrative", narrated] as const] : [])
] as const;
const plain = (segments: readonly SummarySegment[]) => summaryText(segments).replaceAll("\u202f", " ");
const en = {locale: "en", display: "wan"} as const;
const zh = {locale: "zh", display: "wan"} as const;

describe("in words", () => {
  const expenditure = totalLine(tianmen, "expenditure");
  const [division] = divisionsOf(tianmen.lines, expenditure, years);
  const entries = ledger(tianmen.lines, tianmen.claims, years);
  const like = likeForLike({line: expenditure, entries, claims: tianmen.claims}, years)!;

  it.each<[string, readonly SummarySegment[], readonly SummarySegment[], string, string]>([
    [
      "the page",
      pageSummary(tianmen, years, en),
      pageSummary(tianmen, years, zh),
      "Expenditure of 39,585.07 万元 is budgeted for 2026, up 250.21 万元 (+0.64 %) on 2025, of which project expenditure +176.00 and basic expenditure +74.21. Of project expenditure, +21.75 is put down to a merger or transfer, +154.25 is attributed but not quantified.",
      "2026 年预算支出 39,585.07 万元，比 2025 年增加 250.21 万元（+0.64 %），其中项目支出 +176.00，基本支出 +74.21。项目支出中，+21.75 归因于机构并转，+154.25 有说明但未量化。"
    ],
    [
      "a bridge",
      bridgeSummary(division!, years, en),
      bridgeSummary(division!, years, zh),
      "Expenditure, 2025 to 2026: up 250.21 万元, from 39,334.86 to 39,585.07: project expenditure +176.00, basic expenditure +74.21.",
      "2025 年至 2026 年，支出由 39,334.86 到 39,585.07，增加 250.21 万元：项目支出 +176.00，基本支出 +74.21。"
    ],
    [
      "variances",
      driversSummary(division!, years, en),
      driversSummary(division!, years, zh),
      "Expenditure, 2025 to 2026: up 250.21 万元; the lines that moved most: project expenditure +176.00 (+0.46 %), basic expenditure +74.21 (+10.31 %).",
      "2025 年至 2026 年，支出增加 250.21 万元；变化最大的是：项目支出 +176.00（+0.46 %），基本支出 +74.21（+10.31 %）。"
    ],
    [
      "a trend",
      trendSummary(expenditure, en),
      trendSummary(expenditure, zh),
      "Expenditure: 45,928.08 万元 in 2024, 39,334.86 万元 in 2025 (−14.36 %), 39,585.07 万元 in 2026 (+0.64 %).",
      "支出：2024 年 45,928.08 万元，2025 年 39,334.86 万元（−14.36 %），2026 年 39,585.07 万元（+0.64 %）。"
    ],
    [
      "a make-up",
      makeUpSummary(
        expenditure,
        division!.drivers.map(({line}) => line),
        years,
        en
      ),
      makeUpSummary(
        expenditure,
        division!.drivers.map(({line}) => line),
        years,
        zh
      ),
      "Expenditure in 2026: 39,585.07 万元, of which project expenditure 38,791.35, basic expenditure 793.72.",
      "2026 年支出 39,585.07 万元，其中项目支出 38,791.35，基本支出 793.72。"
    ],
    [
      "like for like",
      likeForLikeSummary(like, years, en),
      likeForLikeSummary(like, years, zh),
      "Expenditure, 2025 to 2026: up 250.21 万元 as reported, up 228.46 万元 like for like: merger or transfer −21.75. 15,217.00 万元 that the document declares outside its budget is not counted.",
      "2025 年至 2026 年，支出按公布数增加 250.21 万元，同口径增加 228.46 万元：机构并转 −21.75。文件称未列入预算的 15,217.00 万元未计入。"
    ]
  ])("%s", (_, english, chinese, inEnglish, inChinese) =>
    expect([plain(english), plain(chinese)]).toEqual([inEnglish, inChinese])
  );

  it.each([
    [
      "projectExpenditure",
      "Project expenditure, 2025 to 2026: up 176.00 万元 (+0.46 %); +21.75 is put down to a merger or transfer, +154.25 is attributed but not quantified.",
      "2025 年至 2026 年，项目支出增加 176.00 万元（+0.46 %）；+21.75 归因于机构并转，+154.25 有说明但未量化。"
    ],
    [
      "vehicleOperation",
      "Vehicle operation, 2025 to 2026: up 0.50 万元 (+16.7 %); +0.50 is put down to policy or method.",
      "2025 年至 2026 年，公务用车运行费增加 0.50 万元（+16.7 %）；+0.50 归因于政策或口径变化。"
    ],
    [
      "basicExpenditure",
      "Basic expenditure, 2025 to 2026: up 74.21 万元 (+10.31 %); no reason of its own is given, but that for expenditure names it.",
      "2025 年至 2026 年，基本支出增加 74.21 万元（+10.31 %）；未单独说明原因，但支出的原因提到了它。"
    ],
    [
      "threePublic",
      "Three public expenses, 2025 to 2026: up 0.58 万元 (+15.1 %); through its parts, 0.50 is quantified, 0.08 is attributed but not quantified.",
      "2025 年至 2026 年，“三公”经费增加 0.58 万元（+15.1 %）；由各部分看，0.50 已量化，0.08 有说明但未量化。"
    ],
    [
      "expenditure",
      "Expenditure, 2025 to 2026: up 250.21 万元 (+0.64 %); through its parts, 21.75 is quantified, 228.46 is attributed but not quantified.",
      "2025 年至 2026 年，支出增加 250.21 万元（+0.64 %）；由各部分看，21.75 已量化，228.46 有说明但未量化。"
    ],
    [
      "receptions",
      "Official receptions, 2025 to 2026: up 0.08 万元 (+9.5 %); it is put down to staff and pensioners, without an amount.",
      "2025 年至 2026 年，公务接待费增加 0.08 万元（+9.5 %）；归因于人员变动，未说明金额。"
    ],
    [
      "procurement",
      "Government procurement, 2025 to 2026: up 0.84 万元; no reason is given.",
      "2025 年至 2026 年，政府采购增加 0.84 万元；未说明原因。"
    ],
    ["overseasTrips", "Overseas trips, 2025 to 2026: unchanged.", "2025 年至 2026 年，因公出国（境）费持平。"],
    [
      "vehiclePurchase",
      "Vehicle purchase, 2025 to 2026: not comparable.",
      "2025 年至 2026 年公务用车购置费的变化不可比。"
    ]
  ] as const)("the ledger's line %s", (measure, english, chinese) => {
    const entry = entryOf(tianmen, measure, years);
    expect([plain(ledgerSummary(entry, years, en)), plain(ledgerSummary(entry, years, zh))]).toEqual([
      english,
      chinese
    ]);
  });

  it("of a year whose document is not loaded, nothing is said of reasons; of one without any for its total, that", () => {
    expect(plain(pageSummary(tianmen, {base: 2024, year: 2025}, en))).toMatch(/basic expenditure \+108\.03\.$/);
    expect(plain(pageSummary({...tianmen, claims: tianmen.claims.filter(({reason}) => !reason)}, years, en))).toMatch(
      /No reason is given for the total\.$/
    );
    expect(
      plain(
        pageSummary({...tianmen, claims: tianmen.claims.filter(({measure}) => measure === "expenditure")}, years, en)
      )
    ).toMatch(/The document names causes but puts no amounts on them\.$/);
  });

  it("of one year alone it is the amount, of no year nothing", () => {
    expect(plain(pageSummary(tianmen, {base: 2023, year: 2026}, en))).toBe(
      "Expenditure of 39,585.07 万元 is budgeted for 2026."
    );
    expect(pageSummary({lines: [], claims: []}, years, en)).toEqual([]);
  });

  it.runIf(narrated)("a reason that the figures contradict is quoted", () => {
    const pair = {base: 2023, year: 2024};
    const entry = ledger(narrated!.lines, narrated!.claims, pair).find(({line}) => line.code === "2013302")!;
    expect(plain(ledgerSummary(entry, pair, en))).toBe(
      "一般行政管理事务 against what was spent, 2023 to 2024: down 3.40 万元 (−2.98 %); the figures contradict “宣传事务一般行政管理事务经费增加”."
    );
  });
});

/** Every sentence that a unit gives rise to. */
function everySentence(
  unit: Told,
  context: {readonly locale: Locale; readonly display: DisplayUnit}
): SummarySegment[][] {
  const known = [...new Set(unit.lines.flatMap(({points}) => points.map(({year}) => year)))].sort();
  const pairs = known.flatMap((base) => known.filter((year) => year > base).map((year) => ({base, year})));
  return [
    ...unit.lines.filter(({phase}) => phase === "budget").map((line) => trendSummary(line, context)),
    ...pairs.flatMap((pair) => {
      const entries = ledgerOf(unit, pair.base, pair.year);
      const totals = unit.lines.filter(({phase, code}) => phase === "budget" && code === "total");
      const drilled = breakdowns.flatMap((way) =>
        compare(unit.lines, way, pair).flatMap((row, _, rows) => divisionBelow(rows, row) ?? [])
      );
      const divisions = [...totals.flatMap((total) => divisionsOf(unit.lines, total, pair)), ...drilled];
      return [
        pageSummary(unit, pair, context),
        ...entries.map((entry) => ledgerSummary(entry, pair, context)),
        ...divisions.flatMap((division) => [
          bridgeSummary(division, pair, context),
          driversSummary(division, pair, context),
          makeUpSummary(
            division.total,
            division.drivers.map(({line}) => line),
            pair,
            context
          )
        ]),
        ...totals.flatMap((line) =>
          [{}, {"offBudget.1": true, "perimeter.1": false}].flatMap((switched) => {
            const found = likeForLike({line, entries, claims: unit.claims}, pair, {
              switched,
              prices: {2024: 0.01, 2025: 0.01, 2026: 0.01}
            });
            return found ? [likeForLikeSummary(found, pair, context)] : [];
          })
        )
      ];
    })
  ];
}

const ledgers = new Map<string, readonly LedgerLine[]>();

function ledgerOf(unit: Told, base: number, year: number): readonly LedgerLine[] {
  const key = `${units.findIndex(([, own]) => own === unit)} ${base} ${year}`;
  const found = ledgers.get(key) ?? ledger(unit.lines, unit.claims, {base, year});
  ledgers.set(key, found);
  return found;
}

/** What a figure refers to, looked up again in the documents; undefined where it refers to nothing. */
function referred(
  {part, lines: keys, year, base, against = "budget"}: SummaryFigure,
  unit: Told,
  locale: Locale,
  figure: SummaryFigure
): Partial<SummaryFigure> | undefined {
  const lines = keys.map(
    (key) =>
      unit.lines.find((line) => line.key === key && line.phase === "budget") ??
      unit.lines.find((line) => line.key === key)!
  );
  const [line] = lines;
  const before = (of: Line) => unit.lines.find(({key, phase}) => key === of.key && phase === against);
  const between = (of: Line): Variance => variance(listedAt(before(of), base, unit), listedAt(of, year, unit));
  const entries = ledgerOf(unit, base, year);
  const entry = () => entries.find((own) => own.key === line!.key && own.against === against);
  const fen = (value: number | undefined): Partial<SummaryFigure> | undefined =>
    value === undefined ? undefined : {amount: {fen: value, half: 0}};
  const amount = (of: Amount | undefined) => ({amount: of ?? {fen: 0, half: 0}});
  const like = (adjustments: Parameters<typeof likeForLike>[2]) =>
    likeForLike(
      {line: line!, entries, claims: unit.claims},
      {base, year},
      {...adjustments, prices: {2024: 0.01, 2025: 0.01, 2026: 0.01}}
    );
  const anyLike = () => [like({}), like({switched: {"offBudget.1": true, "perimeter.1": false}})];
  const parts: Readonly<Record<FigurePart, () => Partial<SummaryFigure> | undefined>> = {
    current: () => amount(operandAt(line, year).amount),
    base: () => amount(operandAt(before(line!), base).amount),
    change: () => fen(lines.reduce((sum, each) => sum + between(each).change!.value, 0)),
    rate: () => ({rate: between(line!).rate!}),
    quantified: () => fen(entry()?.quantified.fen),
    coveredQuantified: () => fen(entry()?.coverage.quantified),
    coveredAttributed: () => fen(entry()?.coverage.attributed),
    coveredUnexplained: () => fen(entry()?.coverage.unexplained),
    residual: () => fen(entry()?.residual?.value),
    rest: () => fen(lines.reduce((sum, each, i) => sum + (i === 0 ? 1 : -1) * between(each).change!.value, 0)),
    adjustment: () =>
      fen(
        anyLike()
          .flatMap((each) => each?.adjustments ?? [])
          .find((each) => each.fen === figure.amount?.fen)?.fen
      ),
    underlying: () => fen(anyLike().find((each) => each?.underlying === figure.amount?.fen)?.underlying),
    declared: () =>
      fen(unit.claims.find((claim) => claim.offBudget && claim.amount?.fen === figure.amount?.fen)?.amount?.fen),
    year: () => ({words: String(year)}),
    baseYear: () => ({words: String(base)}),
    name: () => ({words: lineName({...line!, label: nameAt(line!, year)}, locale)}),
    reason: () => ({words: unit.claims.find(({reason}) => reason?.text === figure.words)?.reason?.text ?? "?"})
  };
  return parts[part]();
}

/** As `compare` takes it: a year whose own document lists lines of the kind, but not this one, spends nothing on it. */
function listedAt(line: Line | undefined, year: number, {lines}: Told): Variance["base"] {
  const operand = operandAt(line, year);
  if (operand.state !== "absent" || !line || line.code === "total") return operand;
  const listed = lines.some(
    (other) =>
      other.phase === "budget" &&
      other.measure === line.measure &&
      other.fund === line.fund &&
      other.classification === line.classification &&
      other.points.some((point) => point.year === year && point.fiscalYear === year)
  );
  return listed ? {state: "unlisted"} : operand;
}

describe.each(units)("every sentence of %s", (_, unit) => {
  describe.each(["en", "zh"] as const)("%s", (locale) => {
    const sentences = (["wan", "yuan"] as const).flatMap((display) =>
      everySentence(unit, {locale, display}).map((segments) => ({segments, display}))
    );

    it("has a digit only in a segment that refers to a figure", () => {
      expect(
        sentences.flatMap(({segments}) => segments).filter(({text, figure}) => !figure && /[\d０-９]/.test(text))
      ).toEqual([]);
    });

    it("says of each figure what the documents say of it", () => {
      const failed = new Map<string, unknown>();
      const seen = new Map<string, string | undefined>();
      for (const {segments, display} of sentences)
        for (const {text, figure} of segments) {
          if (!figure) continue;
          const key = JSON.stringify([figure, display]);
          if (!seen.has(key)) {
            const value = referred(figure, unit, locale, figure);
            seen.set(
              key,
              value &&
                figureText(
                  {
                    ...figure,
                    ...value,
                    ...(figure.part === "current" || figure.part === "base"
                      ? {}
                      : value.amount
                        ? {amount: {fen: value.amount.fen, half: 0}}
                        : {})
                  },
                  display
                )
            );
          }
          const again = seen.get(key);
          const same = figure.part === "name" ? again?.toLowerCase() === text.toLowerCase() : again === text;
          if (!same) failed.set(key, {text, again});
        }
      expect([...failed].slice(0, 5)).toEqual([]);
    });

    it("says where each amount is printed", () => {
      const bare = sentences
        .flatMap(({segments}) => segments)
        .filter(({figure}) => figure?.amount && figure.amount.fen !== 0 && !figure.origins.length);
      expect(bare.map(({text, figure}) => [text, figure!.part, figure!.lines])).toEqual([]);
    });

    it("ends like a sentence and leaves no slot open", () => {
      const ends = locale === "en" ? /\.$/ : /。$/;
      expect(
        sentences
          .map(({segments}) => summaryText(segments))
          .filter((text) => text && (!ends.test(text) || /[{}]|undefined|NaN|–/.test(text)))
      ).toEqual([]);
    });
  });
});

describe("citation", () => {
  const segments = pageSummary(tianmen, years, en);
  const documents = [{fiscalYear: 2026, title: "2026 年部门预算公开"}];

  it("is the sentence, its unit, years, documents and places, and the address", () => {
    const cited = citation(trendSummary(totalLine(tianmen, "receptions"), en), {
      locale: "en",
      unit: "天门市社会保险事业管理局",
      years: "2025–2026",
      documents,
      address: "https://example.org/"
    });
    expect(cited).toBe(
      "Official receptions: 0.84 万元 in 2025, 0.92 万元 in 2026 (+9.5\u202f%). (天门市社会保险事业管理局, 2025–2026, 《2026 年部门预算公开》 lines 33, 244; https://example.org/)"
    );
  });

  it("in Chinese", () => {
    expect(
      citation(pageSummary(tianmen, years, zh), {
        locale: "zh",
        unit: "天门市社会保险事业管理局",
        years: "2026 年比 2025 年",
        documents
      })
    ).toMatch(/有说明但未量化。（天门市社会保险事业管理局，2026 年比 2025 年，《2026 年部门预算公开》第 [\d、]+ 行）$/);
  });

  it("names pages where a document has them, and a document without a title by its name", () => {
    expect(
      citation(trendSummary(totalLine(wanli, "agencyOperating"), en), {
        locale: "en",
        unit: "万里",
        years: "2023–2025",
        documents: [{fiscalYear: 2025, title: "甲"}]
      })
    ).toMatch(/\(万里, 2023–2025, 《甲》 page \d+; 《.*2024.*》 page \d+; 《.*2023.*》 page \d+\)$/);
  });

  it("each segment's figure leads to a place", () =>
    expect(segments.every(({figure}) => !figure || figure.origins.length > 0)).toBe(true));
  it("a headline's key is what its figures refer to", () =>
    expect(segments[0]!.figure!.lines).toEqual([headlineKey("expenditure")]));
});
