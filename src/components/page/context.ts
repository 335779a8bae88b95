import type {Finding} from "../../budget/checks/finding.js";
import type {Source} from "../../budget/figure.js";
import type {Locale} from "../../locale/locale.js";
import type {DisplayUnit} from "../../locale/number.js";
import type {Translate} from "../../locale/words/words.js";
import type {Keeping} from "../../store/decided/browserStorage.js";
import type {startEngine} from "../../store/engine/engine.js";
import type {Version} from "../../store/published/frozen.js";
import type {CorpusIndex, loadPeers} from "../../store/published/published.js";
import type {UnitFile} from "../../store/published/unitFile.js";
import type {View} from "../../store/view.js";

/** What the inspector shows of a number. */
export interface FigureFacts {
  readonly title: string;
  /** Rows of name and value. */
  readonly facts: ReadonlyArray<readonly [name: string, value: string]>;
  readonly source: Source;
  readonly fiscalYear: number;
  /** The key of the line whose amount it is, and the year; left out where it is computed from several. */
  readonly of?: {readonly line: string; readonly year: number};
}

/** What the parts of one document are drawn from, be it published or just opened. */
export interface DocumentContext {
  readonly locale: Locale;
  readonly t: Translate;
  readonly unit: {
    readonly unit: {readonly name: string};
    readonly documents: ReadonlyArray<{
      readonly fiscalYear: number;
      readonly title: string;
      readonly unitName?: string;
    }>;
  };
  /** An amount of fen in the unit of display. */
  readonly amount: (
    fen: number,
    options?: {readonly signed?: boolean; readonly size?: boolean; readonly half?: number}
  ) => string;
  readonly display: DisplayUnit;
  readonly unitWord: string;
  /** Address of the place in the disclosure of a year; a mere fragment where only this page has it. */
  readonly placeUrl: (source: Source, fiscalYear: number) => string;
  /** Address of a finding in the list of them. */
  readonly findingUrl: (finding: Pick<Finding, "id" | "fiscalYear">) => string;
  /** Address of the checks of the disclosure of a year; a mere fragment where only this page has it. */
  readonly checksUrl: (fiscalYear: number) => string;
  /** What the inspector adds to a number once it is worked out: its printed line, the same fact elsewhere, its checks. */
  readonly inspected: (source: Source) => Promise<readonly HTMLElement[]>;
  /** The version that its figures are of, where they are published. */
  readonly version?: string;
  /** What is done with a number that is pressed, where it does not open the inspector. */
  readonly pressed?: (facts: FigureFacts) => void;
}

/** What a page is drawn from. */
export interface PageContext extends DocumentContext {
  readonly corpus: CorpusIndex;
  readonly unit: UnitFile;
  readonly view: View;
  /** The version that the unit's figures are of, where they are not to follow new data. */
  readonly frozen?: Version;
  /** Changes the view: the address follows and the page is drawn again. */
  readonly change: (
    changes: Partial<Omit<View, "choices">> & {readonly choices?: Readonly<Record<string, string>>}
  ) => void;
  /** Holds choices as they are made, without drawing again. */
  readonly keep: (choices: Readonly<Record<string, string>>) => void;
  /** Where it is drawn from files opened in this page, what the reader enters is kept here; nothing of it has an address that others could follow. */
  readonly opened?: Keeping;
  /** Whether it stands in somebody else's page. */
  readonly elsewhere?: true;
  /** Starts the engine that questions are put to, where it is not that of all pages. */
  readonly engine?: typeof startEngine;
  /** Loads the units to compare with, where they are others than the published. */
  readonly peers?: typeof loadPeers;
}
