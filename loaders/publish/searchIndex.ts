import {waive} from "../../src/budget/checks/outcome.js";
import {breakdowns} from "../../src/budget/breakdown.js";
import {headlines} from "../../src/budget/headlines.js";
import type {Line} from "../../src/budget/series.js";
import {varianceOf} from "../../src/budget/series.js";
import {digitOf} from "../../src/budget/variance.js";
import {lineName} from "../../src/locale/names.js";
import {findingText} from "../../src/locale/sentences/findingSentence.js";
import type {SearchEntry, SearchIndex} from "../../src/store/published/searchIndex.js";
import type {Corpus} from "../corpus/corpus.js";
import {nothingReviewed} from "../corpus/reviewed.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";
import {initialsOf} from "./pinyin.js";

type Entry = Omit<SearchEntry, "unit">;

/** Everything that a reader may look for, of all units: lines, units, reasons, contradictions and terms. */
export function searchIndex({units, reviewed}: Pick<Corpus, "units" | "reviewed">): SearchIndex {
  const entries = units.flatMap((unit, i) =>
    [
      unitEntryOf(unit),
      ...lineEntries(unit),
      ...reasonEntries(unit),
      ...findingEntries(unit, reviewed.get(unit.code)),
      ...termEntries(unit)
    ].map((entry): SearchEntry => ({...entry, unit: i}))
  );
  return {
    units: units.map(({code, latest: {unit}}) => ({code, name: unit.name, initials: initialsOf(unit.name)})),
    entries
  };
}

function unitEntryOf({code, latest}: UnitAnalysis): Entry {
  const {name} = latest.unit;
  return {kind: "unit", zh: name, code, initials: initialsOf(name), year: latest.fiscalYear};
}

/** Budgeted lines that a page lists, each once, with its latest amount. */
function lineEntries({lines}: UnitAnalysis): Entry[] {
  return lines.flatMap((line) => {
    const by = listedBy(line);
    const latest = [...line.points].reverse().find(({operand}) => operand.amount);
    if (by === undefined || !latest || line.phase !== "budget") return [];
    const [zh, en] = [lineName(line, "zh"), lineName(line, "en")];
    const {fen, half} = latest.operand.amount!;
    return [
      {
        kind: by === "project" && line.code !== "total" ? "project" : "line",
        zh,
        ...(en === zh ? {} : {en}),
        ...(/^\d+$/.test(line.code) ? {code: line.code} : {}),
        initials: initialsOf(zh),
        year: latest.year,
        amount: [fen, half],
        ...changeOf(line, latest.year),
        by,
        key: line.key
      } satisfies Entry
    ];
  });
}

/** The first breakdown that lists a line; totals stand among the headlines. */
function listedBy({key, code, measure, fund, classification}: Line): string | undefined {
  if (code === "total") return headlines.some((headline) => headline.key === key) ? "headline" : undefined;
  return breakdowns.find((own) => own.measure === measure && own.fund === fund && own.classification === classification)
    ?.id;
}

/** Against the nearest year before that has an amount. */
function changeOf(line: Line, year: number): Pick<Entry, "change"> {
  const before = line.points.filter((point) => point.year < year && point.operand.amount).at(-1);
  if (!before) return {};
  const compared = varianceOf(line, {year, base: before.year});
  return compared.change ? {change: [compared.change.value, digitOf(compared), before.year]} : {};
}

function reasonEntries({claims}: UnitAnalysis): Entry[] {
  return claims.flatMap(({reason, fiscalYear}) =>
    reason
      ? [
          {
            kind: "reason" as const,
            zh: reason.text,
            year: fiscalYear,
            at: [reason.source.line, reason.source.column] as const
          }
        ]
      : []
  );
}

/** What contradicts itself and nobody has accepted. */
function findingEntries({findings}: UnitAnalysis, {waivers} = nothingReviewed): Entry[] {
  const accepted = waive(findings, waivers).waivers;
  return findings
    .filter(({status, id}) => status === "fail" && !accepted.has(id))
    .map((finding) => ({
      kind: "finding",
      zh: findingText(finding, "zh"),
      en: findingText(finding, "en"),
      year: finding.fiscalYear,
      key: finding.id
    }));
}

/** Each term once, where the latest document explains it. */
function termEntries({disclosures}: UnitAnalysis): Entry[] {
  const terms = new Map(
    disclosures.flatMap(({glossary, fiscalYear}) =>
      glossary.map(({term, source}) => [term, {source, fiscalYear}] as const)
    )
  );
  return [...terms].map(([term, {source, fiscalYear}]) => ({
    kind: "term",
    zh: term,
    initials: initialsOf(term),
    year: fiscalYear,
    at: [source.line, source.column]
  }));
}
