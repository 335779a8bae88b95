import type {YearPair} from "../../budget/figure.js";
import type {Word} from "../../locale/words/words.js";
import type {UnitFile} from "../../store/published/unitFile.js";
import type {View} from "../../store/view.js";
import {comparisonAsked, yearPairs} from "../../store/view.js";
import type {DocumentContext, PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import {element} from "../page/element.js";
import {titleKicker, yearsText} from "../page/which.js";
import {exhibitPart, partOf} from "../pages/parts.js";
import type {HeldChoices} from "./heldChoices.js";
import type {ReportSection, SectionName} from "./report.js";

/** A part of a page, as its Markdown names it. */
type Named = readonly [kind: "part" | "exhibit", name: string];

interface UnitSection {
  readonly title: Word;
  /** What stands in it, in order: the parts of the page of its name. */
  readonly parts: readonly Named[];
  /** What stands in its place of a document that has nothing to be compared with. */
  readonly alone?: "only" | "note";
}

/** Sections that show a unit over its years, as a published one's pages do. A new one is a new row. */
const unitSections = {
  overview: {
    title: "overview",
    parts: [
      ["part", "overview-lead"],
      ["part", "headlines"],
      ["exhibit", "bridge"],
      ["part", "largest-changes"],
      ["part", "reasons"],
      ["exhibit", "trend"],
      ["part", "coverage"]
    ],
    alone: "note"
  },
  variances: {
    title: "variances",
    parts: [
      ["part", "variance-controls"],
      ["exhibit", "variances"],
      ["part", "opened-line"],
      ["part", "links"]
    ],
    alone: "only"
  },
  explanations: {
    title: "explanations",
    parts: [
      ["part", "explained-lead"],
      ["part", "reason-coverage"],
      ["exhibit", "drivers"],
      ["part", "ledger"],
      ["part", "reused-reasons"],
      ["part", "outside"],
      ["exhibit", "likeForLike"],
      ["exhibit", "materiality"],
      ["part", "review"]
    ],
    alone: "only"
  },
  trends: {
    title: "trends",
    parts: [
      ["part", "trend-controls"],
      ["exhibit", "trends"],
      ["part", "line-story"],
      ["exhibit", "accounts"]
    ]
  },
  compare: {
    title: "compareUnits",
    parts: [
      ["part", "pair-controls"],
      ["exhibit", "pair"]
    ]
  }
} as const satisfies Partial<Record<SectionName, UnitSection>>;

type UnitSectionName = keyof typeof unitSections;

const names = Object.keys(unitSections) as UnitSectionName[];

/** The document that is shown, with its unit's years. */
export interface ShownDocument {
  readonly document: string;
  readonly fiscalYear: number;
  readonly unit: UnitFile;
  readonly held: HeldChoices;
  /** Draws sections anew. */
  readonly redraw: (names: readonly SectionName[]) => void;
}

/** What changed in the shown document's unit, why, in which lines and over which years: what a published unit's pages show, drawn from what is opened. */
export function reportSections(shown: ShownDocument, context: DocumentContext): Record<UnitSectionName, ReportSection> {
  const sections = names.map((name): [UnitSectionName, ReportSection] => [
    name,
    {
      title: context.t(unitSections[name].title),
      contents: async () => {
        const own = sectionContext(name, shown, context);
        const picker = yearPicker(name, own, shown);
        const drawn = name === "compare" ? (await import("./asPeer.js")).asPeer(own) : own;
        return [titleKicker(own), ...(picker ? [picker] : []), ...(await contentsOf(unitSections[name], drawn))];
      }
    }
  ]);
  return Object.fromEntries(sections) as Record<UnitSectionName, ReportSection>;
}

async function contentsOf({parts, alone}: UnitSection, context: PageContext): Promise<Node[]> {
  const {t, view, unit} = context;
  const said = element("p", {class: alone === "only" ? "lead" : "subtitle"}, t("onlyYear", {...view}));
  if (view.alone && alone === "only") return [said];
  const note = element("p", {class: "subtitle"}, t("baseNotOpened", {...view}));
  const notes = view.alone ? (alone ? [said] : []) : unit.fiscalYears.includes(view.base) ? [] : [note];
  return [...notes, ...(await drawnParts(parts, context))];
}

/** Parts as a page has them; their modules are asked for when they are drawn. */
export async function drawnParts(parts: readonly Named[], context: PageContext): Promise<Node[]> {
  const drawn = await Promise.all(
    parts.map(async ([kind, name]) => {
      const part = await (kind === "part" ? partOf(name) : exhibitPart(name));
      return part.draw(context, {});
    })
  );
  return drawn.flatMap((nodes) => nodes || []);
}

/** What a section is drawn from; what is chosen in it is held beside the document and stands in no address. */
export function sectionContext(name: SectionName, shown: ShownDocument, context: DocumentContext): PageContext {
  const {document: file, fiscalYear, unit, held, redraw} = shown;
  const chosen = held.of(file);
  const view: View = {
    ...(chosen.years ?? comparisonAsked(unit, fiscalYear)),
    unit: unit.unit.code,
    display: context.display,
    choices: chosen.sections[name] ?? {}
  };
  const keep: PageContext["keep"] = (choices) => {
    chosen.sections[name] = {...chosen.sections[name], ...choices};
  };
  return {
    ...context,
    corpus: {units: [], date: "", problems: [], engineSize: 0},
    unit,
    view,
    opened: held.keeping,
    keep,
    change: ({choices = {}}) => {
      keep(choices);
      redraw([name]);
    }
  };
}

/** Which years are compared, where there is more than one way. */
function yearPicker(
  name: UnitSectionName,
  {unit, view, t}: PageContext,
  {document: file, held, redraw}: ShownDocument
): HTMLElement | false {
  const pairs = yearPairs(unit.years).map(([year, base]): YearPair => ({year, base}));
  if (pairs.length < 2) return false;
  return element(
    "div",
    {class: "controls years-of"},
    select({
      id: `${name}-years`,
      label: t("comparison"),
      value: keyOf(view),
      options: pairs.map((pair) => [keyOf(pair), yearsText({view: {...view, ...pair}, t})]),
      onChange: (key) => {
        held.of(file).years = pairs.find((pair) => keyOf(pair) === key)!;
        redraw(names);
      }
    })
  );
}

function keyOf({year, base}: YearPair): string {
  return `${year}-${base}`;
}
