import type {FinderEntry, FinderFile} from "../../src/store/published/finderFile.js";
import type {Corpus} from "../corpus/corpus.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";
import {initialsOf} from "./pinyin.js";
import {unitEntry} from "./publishedUnit.js";

/** All units with whatever they may be looked for by. */
export function finderFile({units, divisions}: Pick<Corpus, "units" | "divisions">): FinderFile {
  return units.map((unit) => finderEntry(unit, divisions));
}

function finderEntry(analysis: UnitAnalysis, divisions: Corpus["divisions"]): FinderEntry {
  const {code, name, english = "", department, division = "", formerNames = [], fiscalYears} = unitEntry(analysis);
  const place = divisions.get(division);
  return {
    code,
    name,
    english,
    initials: [name, ...formerNames].map(initialsOf).join(" "),
    department: department ? department.name || department.code : "",
    division,
    divisionName: place?.name ?? "",
    divisionEnglish: place?.english ?? "",
    formerNames,
    fiscalYears
  };
}
