import type {CorpusIndex} from "./published.js";
import {load, loadUnit, versionOf} from "./published.js";
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

/** Which version of which unit. */
interface VersionAsked {
  readonly unit: string;
  readonly version: string;
}

/** How what is published is read, be it over the network or from a folder. */
interface VersionLoader {
  readonly index: () => Promise<FrozenIndex>;
  readonly file: (name: string) => Promise<FrozenFile>;
  readonly unit: (entry: UnitIndexEntry) => Promise<UnitFile>;
}

/** A version of a unit as the site publishes it. */
export function loadVersion(asked: VersionAsked, corpus: CorpusIndex): Promise<Version | VersionMissed> {
  return versionHeld(asked, corpus, {
    index: () => load("frozen.json"),
    file: (name) => load(`frozen/${name}`),
    unit: loadUnit
  });
}

/** A version of a unit, be it kept or, not yet kept, the present one; nothing is asked for that the site does not list. */
export async function versionHeld(
  {unit, version}: VersionAsked,
  corpus: CorpusIndex,
  loader: VersionLoader
): Promise<Version | VersionMissed> {
  const kept = (await loader.index()).find((row) => row.unit === unit && row.version === version);
  if (kept) {
    const {format, ...file} = await loader.file(kept.file);
    return format === frozenFormat ? {...file, isKept: true} : {missed: "format", asked: version, format};
  }
  const entry = corpus.units.find(({code}) => code === unit);
  if (!entry || versionOf(entry) !== version) return {missed: "version", asked: version};
  return {version, day: corpus.date, entry, unit: await loader.unit(entry), isKept: false};
}
