import {invalid, unknown} from "../../budget/errors.js";
import {catalogueRow} from "../exhibits/catalogue.js";
import type {Exhibit} from "../exhibits/exhibit.js";
import type {ChoiceTable} from "../page/choices.js";
import {knownChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import type {NotHere} from "../page/notHere.js";
import {missedDocument} from "../page/notHere.js";
import {titleKicker} from "../page/which.js";
import {compareChoices} from "../view/compareChoices.js";
import {explainChoices} from "../view/materialLines.js";
import {standChoices} from "../view/standChoices.js";
import {trendChoices} from "../view/trendChoices.js";
import {varianceChoices} from "../view/varianceChoices.js";

/** What a part comes to for a view; nothing where the view has nothing for it. */
export type Drawn = Node | readonly Node[] | false | undefined;

/** Choices that a part's place in the Markdown fixes, by name: `data-by="functional"`. */
export type Parameters = Readonly<Record<string, string>>;

/** A part of a page, which its Markdown names by `data-part` or, an exhibit, by `data-exhibit`. */
export interface Part {
  readonly draw: (context: PageContext, parameters: Parameters) => Drawn | Promise<Drawn>;
  /** What may be chosen in the address, or by its place in the Markdown. */
  readonly choices?: ChoiceTable | ((choices: PageContext["view"]["choices"]) => ChoiceTable);
  /** What stands in the place of the whole page where the address asks for something that is not there. */
  readonly missed?: (context: PageContext) => NotHere | undefined;
}

/** Every part, by the name that Markdown gives it: its module is asked for only by a page that shows it. A new one is a new row. */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  which: async () => ({draw: (context) => titleKicker(context)}),

  "overview-title": async () => ({draw: (await import("../overview/overviewTitle.js")).overviewTitle}),
  "overview-lead": async () => ({draw: (await import("../overview/overviewTitle.js")).overviewLead}),
  headlines: async () => ({draw: (await import("../overview/headlineTiles.js")).headlineTiles}),
  "largest-changes": async () => ({draw: (await import("../overview/largestChanges.js")).drivers}),
  reasons: async () => ({draw: (await import("../overview/reasonLedger.js")).reasonLedger}),
  coverage: async () => ({draw: (await import("../overview/coverageLine.js")).coverageLine}),
  paper: async () => {
    const {paperPart} = await import("../paper/paperPart.js");
    return {draw: (context) => paperPart(context)};
  },

  "variance-controls": async () => ({
    draw: (await import("../variances/varianceParts.js")).varianceControls,
    choices: varianceChoices
  }),
  "opened-line": async () => ({
    draw: (await import("../variances/varianceParts.js")).openedLine,
    choices: varianceChoices
  }),
  links: async () => ({draw: (await import("../variances/varianceParts.js")).linksPart, choices: varianceChoices}),
  "explore-link": async () => {
    const [{exploreLink}, {builderChoices}] = await Promise.all([
      import("../explore/exploreLink.js"),
      import("../explore/builderChoices.js")
    ]);
    return {draw: exploreLink, choices: builderChoices};
  },
  builder: async () => {
    const [{builder}, {builderChoices}] = await Promise.all([
      import("../explore/builder.js"),
      import("../explore/builderChoices.js")
    ]);
    return {draw: builder, choices: builderChoices};
  },
  sql: async () => {
    const {sqlPart, sqlChoices} = await import("../explore/sqlPart.js");
    return {draw: sqlPart, choices: sqlChoices};
  },

  "explained-lead": async () => ({draw: (await import("../explanations/explanationParts.js")).explainedLead}),
  "reason-coverage": async () => ({draw: (await import("../explanations/explanationParts.js")).reasonCoverage}),
  ledger: async () => ({draw: (await import("../explanations/explanationParts.js")).ledgerPart}),
  "reused-reasons": async () => ({draw: (await import("../explanations/explanationParts.js")).reusedPart}),
  outside: async () => ({draw: (await import("../explanations/explanationParts.js")).outsidePart}),
  review: async () => ({
    draw: (await import("../explanations/explanationParts.js")).reviewPart,
    choices: explainChoices
  }),

  "checks-title": async () => ({
    draw: (await import("../checks/documentChecks.js")).checksTitle,
    missed: missedDocument
  }),
  "department-units": async () => ({draw: (await import("../checks/departmentUnits.js")).departmentUnits}),
  checks: async () => ({draw: (await import("../checks/documentChecks.js")).documentChecks, missed: missedDocument}),

  "document-kicker": async () => ({
    draw: (await import("../statements/documentTitle.js")).documentKicker,
    missed: missedDocument
  }),
  "document-note": async () => ({
    draw: (await import("../statements/documentTitle.js")).documentNote,
    missed: missedDocument
  }),
  statements: async () => ({
    draw: (await import("../statements/documentStatements.js")).documentStatements,
    missed: missedDocument
  }),

  "quick-notebook": async () => ({draw: (await import("../quickNotebook/quickNotebook.js")).quickNotebook}),

  "trend-controls": async () => ({
    draw: (await import("../trends/trendControls.js")).trendControls,
    choices: trendChoices
  }),
  "line-story": async () => ({draw: (await import("../trends/lineStory.js")).lineStory, choices: trendChoices}),

  "compare-controls": async () => ({
    draw: (await import("../compare/compareControls.js")).compareControls,
    choices: compareChoices
  }),
  "pair-controls": async () => ({
    draw: (await import("../compare/compareControls.js")).pairControls,
    choices: compareChoices
  }),
  department: async () => ({
    draw: (await import("../compare/departmentPart.js")).departmentPart,
    choices: compareChoices
  }),

  documents: async () => ({draw: (await import("../sources/documentsTable.js")).documentsTable}),
  "printed-numbers": async () => ({draw: (await import("../sources/printedNumbers.js")).printedNumbers}),
  problems: async () => ({draw: (await import("../sources/problemList.js")).problemList}),
  downloads: async () => ({draw: (await import("../sources/downloads.js")).downloads}),

  verify: async () => ({draw: (await import("../verify/verifyPart.js")).verifyPart}),

  embed: async () => {
    const {embedPart} = await import("../embed/embedPart.js");
    return {draw: embedPart, choices: ({id = ""}) => ({...standChoices, ...catalogueRow(id)?.choices})};
  },

  /** The one that the address names, which is asked for at once. */
  exhibit: async () => {
    void catalogueRow(new URLSearchParams(location.search).get("id") ?? "")?.load();
    const {exhibitAlone} = await import("../exhibits/exhibitAlone.js");
    return {draw: exhibitAlone, choices: ({id = ""}) => ({...standChoices, ...catalogueRow(id)?.choices})};
  }
};

/** Exhibits that stand in a page with what chooses among their views, or say why they do not. */
const exhibitParts: Readonly<Record<string, () => Promise<Part["draw"]>>> = {
  variances: async () => (await import("../variances/varianceParts.js")).variancesPart,
  drivers: async () => (await import("../explanations/explanationParts.js")).driversPart,
  likeForLike: async () => (await import("../explanations/explanationParts.js")).likeForLikePart,
  materiality: async () => (await import("../explanations/explanationParts.js")).materialityPart,
  flow: async () => (await import("../structure/structureParts.js")).flowPart,
  tree: async () => (await import("../structure/structureParts.js")).treePart,
  trends: async () => (await import("../trends/trendParts.js")).trendsPart,
  ranking: async () => (await import("../compare/compareParts.js")).rankingPart,
  distribution: async () => (await import("../compare/compareParts.js")).distributionPart,
  pair: async () => (await import("../compare/compareParts.js")).pairPart,
  scatter: async () => (await import("../compare/compareParts.js")).scatterPart,
  accounts: async () => (await import("../trends/trendParts.js")).accountsPart
};

/** The part of a name. Throws `unknown part`. */
export async function partOf(name: string): Promise<Part> {
  if (!Object.hasOwn(parts, name)) throw unknown("part", name);
  return parts[name]!();
}

/** An exhibit of the catalogue as a page shows it. Throws `unknown exhibit`. */
export async function exhibitPart(id: string): Promise<Part> {
  const row = catalogueRow(id);
  if (!row) throw unknown("exhibit", id);
  const {choices} = row;
  return {draw: await (Object.hasOwn(exhibitParts, id) ? exhibitParts[id]!() : framed(row.load)), choices};
}

/** An exhibit in its frame; a view that the documents do not allow it for goes without. */
async function framed(
  load: () => Promise<{readonly make: (context: PageContext) => Exhibit | undefined}>
): Promise<Part["draw"]> {
  const [{make}, {exhibitFrame}] = await Promise.all([load(), import("../exhibits/exhibitFrame.js")]);
  return (context) => {
    const exhibit = make(context);
    return exhibit && exhibitFrame(exhibit, context);
  };
}

/** What may be chosen of a part at an address. */
export function choicesOf({choices = {}}: Part, held: PageContext["view"]["choices"]): ChoiceTable {
  return typeof choices === "function" ? choices(held) : choices;
}

/**
 * The same view with the choices that a part's place in the Markdown fixes; none
 * of them reaches the address. Throws `unknown parameter` and `invalid parameter`.
 */
export function fixed(context: PageContext, part: Part, parameters: Parameters): PageContext {
  const {view, change} = context;
  const choices = {...view.choices, ...parameters};
  const table = choicesOf(part, choices);
  const odd = Object.keys(parameters).find((name) => !Object.hasOwn(table, name));
  if (odd !== undefined) throw unknown("parameter", odd);
  const [dropped] = knownChoices(parameters, [table], context).dropped;
  if (dropped !== undefined) throw invalid("parameter", dropped);
  const free = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !Object.hasOwn(parameters, name)));
  return {
    ...context,
    view: {...view, choices},
    change: ({choices: changed, ...rest}) => change({...rest, ...(changed && {choices: free(changed)})})
  };
}
