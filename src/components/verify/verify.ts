import type {AmountKey} from "../../budget/revision.js";
import {amountKeys, isSameOperand} from "../../budget/revision.js";
import type {Line} from "../../budget/series.js";
import {operandAt} from "../../budget/series.js";
import type {Operand} from "../../budget/variance.js";
import type {DisplayUnit} from "../../locale/number.js";
import type {Version, VersionMissed} from "../../store/published/frozen.js";
import type {CorpusIndex} from "../../store/published/published.js";
import {versionOf} from "../../store/published/published.js";
import type {UnitFile, UnitIndexEntry} from "../../store/published/unitFile.js";
import type {CitedAddress} from "../../store/verified/citedAddress.js";
import {citedAddress, withoutAddresses} from "../../store/verified/citedAddress.js";
import type {BothNames, NamedFigure, PrintedNumber} from "../../store/verified/printedFigures.js";
import {
  isPrintedAs,
  namedFigures,
  plainText,
  numbersPrinted,
  figureValue
} from "../../store/verified/printedFigures.js";
import type {Provenance} from "../../store/verified/provenance.js";
import {carriedFigures, isPng, pngProvenance, svgProvenance} from "../../store/verified/provenance.js";

/** What is held against what the site publishes. */
export interface PublishedData {
  readonly corpus: CorpusIndex;
  readonly measures: BothNames;
  readonly loadUnit: (entry: UnitIndexEntry) => Promise<UnitFile>;
  readonly loadVersion: (unit: string, version: string) => Promise<Version | VersionMissed>;
  /** The amounts that the exhibit of an address shows; undefined where it names none that can be drawn. */
  readonly shownAt?: (address: CitedAddress, version: Version) => Promise<AmountKey[] | undefined>;
}

/** A figure that was found, as it was and as it is now. */
interface CheckedFigure {
  readonly line: Pick<Line, "key" | "phase">;
  readonly part: NamedFigure["part"];
  readonly year: number;
  readonly base?: number;
  /** As the sentence prints it. */
  readonly printed?: string;
  /** In fen; of a rate in percent. */
  readonly before?: number;
  readonly after?: number;
  readonly states?: readonly [before: Operand["state"], after: Operand["state"]];
  readonly isRevised: boolean;
}

/** Why nothing can be said of it. */
export type NotFromHere =
  "tooLong" | "noUnit" | "noNumbers" | "noFigures" | "noRecord" | "notPicture" | "unitGone" | "versionUnknown";

/** What came of verifying: notHere accuses nobody, it says what could not be found. */
export type Verification =
  | {readonly verdict: "notHere"; readonly why: NotFromHere; readonly unit?: string; readonly version?: string}
  | {
      readonly verdict: "holds" | "revised" | "live";
      readonly unit: UnitFile;
      /** What it names, where it does: its version and, where that is known, its day. */
      readonly then?: {readonly version: string; readonly day?: string};
      readonly now: {readonly version: string; readonly day: string};
      readonly figures: readonly CheckedFigure[];
      /** Numbers that no figure of the unit is found for. */
      readonly notFound: readonly string[];
      /** Whether all that it names was held against the version that it names. */
      readonly isVersionKept: boolean;
      /** A picture whose figures are not those of the version that it names. */
      readonly isAltered?: true;
      readonly isPicture?: true;
      readonly display: DisplayUnit;
      readonly address?: string;
    };

type NotHereFound = Extract<Verification, {verdict: "notHere"}>;

/** Longer texts, and larger files, are not read. */
const longestText = 20_000;

export const largestFile = 40_000_000;

const notHere = (why: NotFromHere, more: Partial<NotHereFound> = {}): NotHereFound => ({
  verdict: "notHere",
  why,
  ...more
});

/** Whether a sentence, or what an address shows, is what the site publishes now. */
export async function verifyText(text: string, data: PublishedData): Promise<Verification> {
  if (text.length > longestText) return notHere("tooLong");
  const address = citedAddress(text);
  const plain = plainText(withoutAddresses(text));
  const printed = numbersPrinted(plain, address?.display ?? "wan");
  if (address && !printed.length) return verifyAddress(address, data);
  const code = address?.unit ?? unitNamed(plain, data.corpus);
  if (code === undefined) return notHere(printed.length ? "noUnit" : "noNumbers");
  if (!printed.length) return notHere("noNumbers", {unit: code});
  const found = await unitOf(code, address?.version ?? "", data);
  if ("verdict" in found) return found;
  return sentenceVerdict(plain, printed, {...found, address, measures: data.measures});
}

/** Whether the figures that a saved picture carries are what the site publishes now; it is read as bytes and text alone. */
export async function verifyPicture(bytes: Uint8Array, data: PublishedData): Promise<Verification> {
  if (bytes.length > largestFile) return notHere("tooLong");
  const text = isPng(bytes) ? "" : new TextDecoder().decode(bytes);
  if (!isPng(bytes) && !text.includes("<svg")) return notHere("notPicture");
  const record = isPng(bytes) ? pngProvenance(bytes) : svgProvenance(text);
  if (!record) return notHere("noRecord");
  const found = await unitOf(record.unit, record.version, data);
  return "verdict" in found ? found : pictureVerdict(record, found);
}

/** A unit as it was in the version asked for, where that is kept, and as it is now. */
interface Found {
  readonly old?: Version;
  readonly now: UnitFile;
  readonly version: string;
  readonly present: {readonly version: string; readonly day: string};
}

async function unitOf(code: string, version: string, data: PublishedData): Promise<Found | NotHereFound> {
  const entry = data.corpus.units.find((unit) => unit.code === code);
  const old = version ? await data.loadVersion(code, version) : undefined;
  const kept = old && !("missed" in old) ? old : undefined;
  if (!entry) return notHere(kept ? "unitGone" : "noUnit", {unit: code});
  const present = {version: versionOf(entry), day: data.corpus.date};
  return {now: await data.loadUnit(entry), version, present, ...(kept ? {old: kept} : {})};
}

/** The unit whose name, or else code, a plain text holds: the longest of those that it does. */
function unitNamed(text: string, {units}: CorpusIndex): string | undefined {
  const names = units.flatMap(({code, name, english, formerNames = []}) =>
    [name, ...(english ? [english] : []), ...formerNames, code].map((called) => [plainText(called), code] as const)
  );
  const met = names.filter(([name]) => name.length > 3 && text.includes(name));
  return met.sort(([a], [b]) => b.length - a.length)[0]?.[1];
}

interface AskedText {
  readonly address: CitedAddress | undefined;
  readonly measures: BothNames;
}

function sentenceVerdict(
  text: string,
  printed: readonly PrintedNumber[],
  {old, now, version, present, address, measures}: Found & AskedText
): Verification {
  const then = old?.unit ?? now;
  const named = namedFigures(text, printed, {lines: then.lines, years: yearsIn(text, address, then), measures});
  const figures = named.flatMap((figure, i) => {
    if (!figure) return [];
    const [before, after] = [figureValue(figure, then.lines), figureValue(figure, now.lines)];
    const isSame = after !== undefined && (before === after || isPrintedAs(after, printed[i]!));
    const {line, part, year, base} = figure;
    return [
      {
        line,
        part,
        year,
        ...(base === undefined ? {} : {base}),
        printed: printed[i]!.text,
        ...(before === undefined ? {} : {before}),
        ...(after === undefined ? {} : {after}),
        isRevised: !isSame
      }
    ];
  });
  if (!figures.length) return notHere("noFigures", {unit: now.unit.code, ...(version ? {version} : {})});
  return {
    verdict: figures.some(({isRevised}) => isRevised) ? "revised" : "holds",
    unit: now,
    ...thenOf(version, old),
    now: present,
    figures,
    notFound: printed.filter((_, i) => !named[i]).map((number) => number.text),
    isVersionKept: !version || old !== undefined,
    display: displayOf(address, printed),
    ...(address ? {address: address.href} : {})
  };
}

function thenOf(version: string, old: Version | undefined): {readonly then?: {version: string; day?: string}} {
  return version ? {then: {version, ...(old ? {day: old.day} : {})}} : {};
}

function displayOf(address: CitedAddress | undefined, printed: readonly PrintedNumber[]): DisplayUnit {
  const own = printed.map(({unit}) => unit).find((unit) => unit === "yuan" || unit === "wan" || unit === "yi");
  return (own as DisplayUnit | undefined) ?? address?.display ?? "wan";
}

/** The years that a text is of: those that it or its address names and, of one alone, the one before. */
function yearsIn(text: string, address: CitedAddress | undefined, {years}: UnitFile): number[] {
  const named = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
  const met = years.filter((year) => named.includes(year) || address?.years.includes(year));
  if (!met.length) return [...years];
  const before = years.filter((year) => year < met[0]!).at(-1);
  return met.length === 1 && before !== undefined ? [before, ...met] : met;
}

function pictureVerdict(record: Provenance, {old, now, version, present}: Found): Verification {
  const lines = byKey(now.lines);
  const figures = record.figures.map(({state, fen, ...key}): CheckedFigure => {
    const {amount, state: young} = operandAt(lines.get(`${key.phase}/${key.key}`), key.year);
    return {
      line: key,
      part: "amount",
      year: key.year,
      ...(fen === null ? {} : {before: fen}),
      ...(amount ? {after: amount.fen} : {}),
      states: [state, young],
      isRevised: state !== young || (amount?.fen ?? null) !== fen
    };
  });
  const own = old && carriedFigures(record.figures, old.unit.lines);
  const isAltered = own?.some(
    ({state, fen}, i) => state !== record.figures[i]!.state || fen !== record.figures[i]!.fen
  );
  return {
    verdict: figures.some(({isRevised}) => isRevised) ? "revised" : "holds",
    unit: now,
    then: {version, day: record.day},
    now: present,
    figures,
    notFound: [],
    isVersionKept: old !== undefined,
    isPicture: true,
    ...(isAltered ? {isAltered} : {}),
    display: citedAddress(record.address)?.display ?? "wan",
    address: record.address
  };
}

/** Which of the figures that an address shows are others now: those of its exhibit, else all of its years. */
async function verifyAddress(address: CitedAddress, data: PublishedData): Promise<Verification> {
  const {unit: code, version} = address;
  const found = await unitOf(code, version, data);
  if ("verdict" in found) return found;
  const {old, now, present} = found;
  const common = {
    unit: now,
    now: present,
    notFound: [],
    display: address.display ?? ("wan" as const),
    address: address.href
  };
  if (!version) return {...common, verdict: "live", figures: [], isVersionKept: true};
  if (!old) return notHere("versionUnknown", {unit: code, version});
  const years = address.years.length ? address.years : old.unit.years;
  const shown = (await data.shownAt?.(address, old)) ?? amountKeys({lines: old.unit.lines, years});
  const before = byKey(old.unit.lines);
  const after = byKey(now.lines);
  const figures = shown.flatMap(({key, phase, year}): CheckedFigure[] => {
    const [then, young] = [before, after].map((lines) => operandAt(lines.get(`${phase}/${key}`), year));
    if (then!.state === "absent" && young!.state === "absent") return [];
    return [
      {
        line: {key, phase},
        part: "amount",
        year,
        ...(then!.amount ? {before: then!.amount.fen} : {}),
        ...(young!.amount ? {after: young!.amount.fen} : {}),
        states: [then!.state, young!.state],
        isRevised: !isSameOperand(then!, young!)
      }
    ];
  });
  return {
    ...common,
    ...thenOf(version, old),
    verdict: figures.some(({isRevised}) => isRevised) ? "revised" : "holds",
    figures,
    isVersionKept: true
  };
}

function byKey(lines: readonly Line[]): Map<string, Line> {
  return new Map(lines.map((line) => [`${line.phase}/${line.key}`, line]));
}
