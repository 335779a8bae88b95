import {invalid, unknown} from "../../budget/errors.js";
import {catalogueRow} from "../exhibits/catalogue.js";
import {exhibitFrame} from "../exhibits/exhibit.js";
import {exhibitAlone} from "../exhibits/exhibitAlone.js";
import {
  driversPart,
  explainedLead,
  ledgerPart,
  likeForLikePart,
  materialityPart,
  outsidePart,
  reasonCoverage,
  reusedPart,
  reviewPart
} from "../explanations/explanationParts.js";
import {coverageLine} from "../overview/coverageLine.js";
import {headlineTiles} from "../overview/headlineTiles.js";
import {drivers} from "../overview/largestChanges.js";
import {overviewTitle} from "../overview/overviewTitle.js";
import {reasonLedger} from "../overview/reasonLedger.js";
import type {ChoiceChecks} from "../page/choiceChecks.js";
import {isKnown} from "../page/choiceChecks.js";
import type {PageContext} from "../page/context.js";
import type {NotHere} from "../page/notHere.js";
import {missedDocument} from "../page/notHere.js";
import {titleKicker} from "../page/which.js";
import {documentsTable} from "../sources/documentsTable.js";
import {downloads} from "../sources/downloads.js";
import {printedNumbers} from "../sources/printedNumbers.js";
import {problemList} from "../sources/problemList.js";
import {documentKicker, documentNote} from "../statements/documentTitle.js";
import {flowPart, treePart} from "../structure/structureParts.js";
import {freeGrouping, groupingChecks} from "../variances/freeGrouping.js";
import {linksPart, openedLine, varianceControls, variancesPart} from "../variances/varianceParts.js";
import {explainChecks} from "../view/materialLines.js";
import {varianceChecks} from "../view/varianceChoices.js";

/** What a part comes to for a view; nothing where the view has nothing for it. */
type Drawn = Node | readonly Node[] | false | undefined;

/** Choices that a part's place in the Markdown fixes, by name: `data-by="functional"`. */
export type Parameters = Readonly<Record<string, string>>;

/** A part of a page, which its Markdown names by `data-part` or, an exhibit, by `data-exhibit`. */
export interface Part {
  readonly draw: (context: PageContext, parameters: Parameters) => Drawn | Promise<Drawn>;
  /** What the choices may be that it reads of the address, or of its place in the Markdown. */
  readonly checks?: ChoiceChecks | ((choices: PageContext["view"]["choices"]) => ChoiceChecks);
  /** What stands in the place of the whole page where the address asks for something that is not there. */
  readonly missed?: (context: PageContext) => NotHere | undefined;
}

/** Every part, by the name that Markdown gives it. A new one is a new row. */
const parts: Readonly<Record<string, Part>> = {
  which: {draw: (context) => titleKicker(context)},

  "overview-title": {draw: overviewTitle},
  headlines: {draw: headlineTiles},
  "largest-changes": {draw: drivers},
  reasons: {draw: reasonLedger},
  coverage: {draw: coverageLine},

  "variance-controls": {draw: varianceControls, checks: varianceChecks},
  "opened-line": {draw: openedLine, checks: varianceChecks},
  links: {draw: linksPart, checks: varianceChecks},
  "free-grouping": {draw: freeGrouping, checks: groupingChecks},

  "explained-lead": {draw: explainedLead},
  "reason-coverage": {draw: reasonCoverage},
  ledger: {draw: ledgerPart},
  "reused-reasons": {draw: reusedPart},
  outside: {draw: outsidePart},
  review: {draw: reviewPart, checks: explainChecks},

  "checks-title": {
    draw: async (context) => (await import("../checks/documentChecks.js")).checksTitle(context),
    missed: missedDocument
  },
  checks: {
    draw: async (context) => (await import("../checks/documentChecks.js")).documentChecks(context),
    missed: missedDocument
  },
  "document-kicker": {draw: documentKicker, missed: missedDocument},
  "document-note": {draw: documentNote, missed: missedDocument},
  statements: {
    draw: async (context) => (await import("../statements/documentStatements.js")).documentStatements(context),
    missed: missedDocument
  },

  documents: {draw: documentsTable},
  "printed-numbers": {draw: printedNumbers},
  problems: {draw: problemList},
  downloads: {draw: downloads},

  exhibit: {draw: exhibitAlone, checks: ({id = ""}) => catalogueRow(id)?.checks ?? {}}
};

/** Exhibits that stand in a page with what chooses among their views, or say why they do not. */
const exhibitParts: Readonly<Record<string, Part["draw"]>> = {
  variances: variancesPart,
  drivers: driversPart,
  likeForLike: likeForLikePart,
  materiality: materialityPart,
  flow: flowPart,
  tree: treePart
};

/** The part of a name. Throws `unknown part`. */
export function partOf(name: string): Part {
  if (!Object.hasOwn(parts, name)) throw unknown("part", name);
  return parts[name]!;
}

/** An exhibit of the catalogue as a page shows it. Throws `unknown exhibit`. */
export function exhibitPart(id: string): Part {
  const row = catalogueRow(id);
  if (!row) throw unknown("exhibit", id);
  const framed = (context: PageContext) => {
    const exhibit = row.make(context);
    return exhibit && exhibitFrame(exhibit, context);
  };
  return {draw: exhibitParts[id] ?? framed, checks: row.checks};
}

/** What a part's choices may be at an address. */
export function checksOf({checks = {}}: Part, choices: PageContext["view"]["choices"]): ChoiceChecks {
  return typeof checks === "function" ? checks(choices) : checks;
}

/**
 * The same view with the choices that a part's place in the Markdown fixes; none
 * of them reaches the address. Throws `unknown parameter` and `invalid parameter`.
 */
export function fixed(context: PageContext, part: Part, parameters: Parameters): PageContext {
  const {view, unit, change} = context;
  const choices = {...view.choices, ...parameters};
  const checks = checksOf(part, choices);
  const odd = Object.keys(parameters).find((name) => !Object.hasOwn(checks, name));
  if (odd !== undefined) throw unknown("parameter", odd);
  const [dropped] = isKnown(parameters, checks, unit).dropped;
  if (dropped !== undefined) throw invalid("parameter", dropped);
  const free = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !Object.hasOwn(parameters, name)));
  return {
    ...context,
    view: {...view, choices},
    change: ({choices: changed, ...rest}) => change({...rest, ...(changed && {choices: free(changed)})})
  };
}
