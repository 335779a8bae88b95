import {missing} from "../../budget/errors.js";
import type {Measure} from "../../budget/figure.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import {siteUrl} from "../site.js";
import type {FinderFile} from "./finderFile.js";
import type {PeersFile} from "./peersFile.js";
import type {UnitDocument, UnitFile, UnitIndex, UnitIndexEntry} from "./unitFile.js";

/** What the build knows of itself and of all units; small however many there are of each. */
export interface CorpusIndex {
  readonly units: UnitIndex;
  /** The day of the last change in the data. */
  readonly date: string;
  readonly problems: ReadonlyArray<{
    readonly severity: string;
    readonly text: string;
    readonly place: string;
    readonly message: string;
  }>;
  /** Bytes of the database engine, for who waits for it. */
  readonly engineSize: number;
}

/** The version of a published unit: what its file's name ends in. */
export function versionOf({file}: Pick<UnitIndexEntry, "file">): string {
  return /-([a-p]{10})\.json$/.exec(file)?.[1] ?? "";
}

/** Address of a published file. */
export function publishedUrl(path: string): string {
  return siteUrl(`/data/${path}`);
}

export const loadCorpus = (): Promise<CorpusIndex> => load("corpus.json");

export const loadFinder = (): Promise<FinderFile> => load("finder.json");

export const loadPeers = (): Promise<PeersFile> => load("peers.json");

/** What totals of each measure are called in both languages. */
export const loadMeasures = (): Promise<Readonly<Record<Measure, readonly [en: string, zh: string]>>> =>
  load("measures.json");

export const loadUnit = ({file}: Pick<UnitIndexEntry, "file">): Promise<UnitFile> => load(`published/${file}`);

/** One whole disclosure, tables and all. */
export const loadDisclosure = ({file}: Pick<UnitDocument, "file">): Promise<Disclosure> => load(`published/${file}`);

export async function load<T>(path: string): Promise<T> {
  const response = await fetch(publishedUrl(path));
  if (!response.ok) throw missing("file", `${path} (${response.status})`);
  return (await response.json()) as T;
}
