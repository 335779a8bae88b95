import type {Disclosure} from "../../disclosure/model/disclosure.js";
import {published} from "../../disclosure/tidy/published.js";
import {tidyNames} from "../../disclosure/tidy/tidyColumns.js";
import {tidyText} from "../../store/published/tidyText.js";
import {byUnitName, chain} from "./openedUnit.js";

interface FiguresFile {
  readonly text: string;
  /** Documents of a year and kind of which another is in the file, which has room for one. */
  readonly without: readonly Disclosure[];
}

/**
 * The figures of opened documents as one tidy CSV, with how far each table's
 * reading is proved; no sentence and no name of a file. Of several of one unit,
 * year and kind it holds the one that is shown, else the first.
 */
export function figuresFile(disclosures: readonly Disclosure[], shown: Disclosure | undefined): FiguresFile {
  const first = [...disclosures].sort((a, b) => Number(b === shown) - Number(a === shown));
  const own = byUnitName(first).flatMap(chain);
  const text = tidyText(
    own.map((disclosure) => published(disclosure)),
    {names: tidyNames, isShort: true}
  );
  return {text, without: disclosures.filter((disclosure) => !own.includes(disclosure))};
}
