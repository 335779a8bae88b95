import type {CorpusIndex} from "./published.js";
import {load, loadUnit} from "./published.js";
import type {UnitFile, UnitIndexEntry} from "./unitFile.js";

/** Raised when a unit's file changes so that older ones would be misread; files of another format are carried on, and said not to be readable. */
export const frozenFormat = 1;

/** One version of a unit's figures that stays as it is, whatever its data become. */
export interface FrozenFile {
  readonly format: number;
  /** What the name of the unit's published file ends in: it changes with what the file holds. */
  readonly version: string;
  /** The day of the data that it was frozen from. */
  readonly day: string;
  readonly entry: UnitIndexEntry;
  readonly unit: UnitFile;
}

/** A version that the site keeps. */
interface FrozenRow extends Pick<FrozenFile, "version" | "day"> {
  /** Code of the unit. */
  readonly unit: string;
  /** Below `frozen`. */
  readonly file: string;
}

/** All versions that the site keeps, by unit and day. */
export type FrozenIndex = readonly FrozenRow[];

/** A unit's figures in one version: the entry and the file are of that version. */
export interface Version extends Pick<FrozenFile, "version" | "day" | "entry" | "unit"> {
  /** Whether it stays when the data change. */
  readonly isKept: boolean;
}

/** A version that is not shown: there is none of that name, or it is of another format. */
export interface VersionMissed {
  readonly missed: "version" | "format";
  readonly asked: string;
  readonly format?: number;
}

/** The version of a published unit: what its file's name ends in. */
export function versionOf({file}: Pick<UnitIndexEntry, "file">): string {
  return /-([a-p]{10})\.json$/.exec(file)?.[1] ?? "";
}

export const loadFrozenIndex = (): Promise<FrozenIndex> => load("frozen.json");

/** A version of a unit, be it kept or, not yet kept, the present one; nothing is asked for that the site does not list. */
export async function loadVersion(
  {unit, version}: {readonly unit: string; readonly version: string},
  corpus: CorpusIndex
): Promise<Version | VersionMissed> {
  const kept = (await loadFrozenIndex()).find((row) => row.unit === unit && row.version === version);
  if (kept) {
    const {format, ...file} = await load<FrozenFile>(`frozen/${kept.file}`);
    return format === frozenFormat ? {...file, isKept: true} : {missed: "format", asked: version, format};
  }
  const entry = corpus.units.find(({code}) => code === unit);
  if (!entry || versionOf(entry) !== version) return {missed: "version", asked: version};
  return {version, day: corpus.date, entry, unit: await loadUnit(entry), isKept: false};
}
