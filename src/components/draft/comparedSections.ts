import type {YearPair} from "../../budget/figure.js";
import type {Word} from "../../locale/words/words.js";
import type {UnitFile} from "../../store/published/unitFile.js";
import {document} from "../../store/page.js";
import type {View} from "../../store/view.js";
import {comparisonAsked, yearPairs} from "../../store/view.js";
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
import type {DocumentContext, PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import {drawNow, element} from "../page/element.js";
import {titleKicker, yearsText} from "../page/which.js";
import {linksPart, openedLine, varianceControls, variancesPart} from "../variances/varianceParts.js";
import type {DocumentChoices, HeldChoices} from "./heldChoices.js";
import {reportSection} from "./reportSection.js";

/** A section that compares years, by what is chosen in it. */
type Name = Exclude<keyof DocumentChoices, "years">;

type Part = (context: PageContext) => Node | readonly Node[] | false | undefined;

/** What stands in each section, in order: the parts of the page of its name. */
const sections: ReadonlyArray<readonly [name: Name, title: Word, parts: readonly Part[]]> = [
  [
    "explanations",
    "explanations",
    [
      explainedLead,
      reasonCoverage,
      driversPart,
      ledgerPart,
      reusedPart,
      outsidePart,
      likeForLikePart,
      materialityPart,
      reviewPart
    ]
  ],
  ["variances", "variances", [varianceControls, variancesPart, openedLine, linksPart]]
];

/** The document that is shown, with its unit's years. */
export interface ComparedDocument {
  readonly document: string;
  readonly fiscalYear: number;
  readonly unit: UnitFile;
  readonly held: HeldChoices;
}

/** Why the shown document's year differs from an earlier one, and in which lines: what a published unit's pages show, drawn from what is opened. */
export function comparedSections(shown: ComparedDocument, context: DocumentContext): HTMLElement[] {
  const held = shown.held.of(shown.document);
  const drawn = sections.map(([name, title, parts]) => {
    const node = reportSection(name, context.t(title));
    const draw = () => {
      const own = sectionContext(name, shown, context, () => redraw(draw));
      node.fill(contentsOf(parts, own, yearPicker(name, own, held, redrawAll)));
      drawNow(node.element);
    };
    return {node, draw};
  });
  const redrawAll = () => redraw(() => drawn.forEach(({draw}) => draw()));
  for (const {draw} of drawn) draw();
  return drawn.map(({node}) => node.element);
}

/** What was pressed is drawn anew, and has the focus again. */
function redraw(draw: () => void): void {
  const focused = document.activeElement?.id;
  draw();
  if (focused) document.getElementById(focused)?.focus({preventScroll: true});
}

function contentsOf(parts: readonly Part[], context: PageContext, picker: HTMLElement | false): Node[] {
  const {t, view, unit} = context;
  const head = [titleKicker(context), ...(picker ? [picker] : [])];
  if (view.alone) return [...head, element("p", {class: "lead"}, t("onlyYear", {...view}))];
  const note = element("p", {class: "subtitle"}, t("baseNotOpened", {...view}));
  return [
    ...head,
    ...(unit.fiscalYears.includes(view.base) ? [] : [note]),
    ...parts.flatMap((part) => part(context) || [])
  ];
}

/** What a section is drawn from; what is chosen in it is held beside the document and stands in no address. */
function sectionContext(
  name: Name,
  {document: file, fiscalYear, unit, held}: ComparedDocument,
  context: DocumentContext,
  draw: () => void
): PageContext {
  const chosen = held.of(file);
  const view: View = {
    ...(chosen.years ?? comparisonAsked(unit, fiscalYear)),
    unit: unit.unit.code,
    display: context.display,
    choices: chosen[name]
  };
  return {
    ...context,
    corpus: {units: [], problems: [], engineSize: 0},
    unit,
    view,
    opened: held.keeping,
    change: ({choices}) => {
      chosen[name] = {...chosen[name], ...choices};
      draw();
    }
  };
}

/** Which years are compared, where there is more than one way. */
function yearPicker(
  name: Name,
  {unit, view, t}: PageContext,
  held: DocumentChoices,
  redraw: () => void
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
        held.years = pairs.find((pair) => keyOf(pair) === key)!;
        redraw();
      }
    })
  );
}

function keyOf({year, base}: YearPair): string {
  return `${year}-${base}`;
}
