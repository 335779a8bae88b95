import {unknown} from "../../src/budget/errors.js";
import {frozenFormat} from "../../src/store/published/frozen.js";
import {versionOf} from "../../src/store/published/published.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import type {Corpus} from "../corpus/corpus.js";
import {publishedJson} from "./publish.js";
import type {PublishedNames} from "./publishedUnit.js";
import {unitEntry} from "./publishedUnit.js";
import {keepVersion} from "../corpus/frozenFiles.js";

/** Keeps the present version of units, of all where none is named, below a folder of data: what the site publishes of each now. Throws `unknown unit` before anything is written. */
export async function* freezeUnits(
  corpus: Corpus,
  root: string,
  codes: readonly string[]
): AsyncGenerator<{readonly path: string; readonly isNew: boolean}> {
  const odd = codes.find((code) => !corpus.units.some((unit) => unit.code === code));
  if (odd !== undefined) throw unknown("unit", odd);
  const names: PublishedNames = new Map();
  const texts = new Map(publishedJson(corpus, names));
  for (const unit of corpus.units) {
    if (codes.length && !codes.includes(unit.code)) continue;
    const entry = unitEntry(unit, names.get(unit));
    yield await keepVersion(root, {
      format: frozenFormat,
      version: versionOf(entry),
      day: corpus.date,
      entry,
      unit: JSON.parse(texts.get(entry.file)!) as UnitFile
    });
  }
}
