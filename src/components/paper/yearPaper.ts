import type {PageContext} from "../page/context.js";
import {otherNames, unitNameIn, yearsText} from "../page/which.js";
import {explanationSection} from "./explanationSection.js";
import {findingsSection} from "./findingsSection.js";
import type {Paper, PaperSection} from "./paper.js";
import type {PaperInput} from "./paperInput.js";
import {Places} from "./places.js";
import {pictureSection} from "./pictureSections.js";
import {sourceSection} from "./sourceSection.js";
import {summarySection} from "./summarySection.js";
import {varianceSection} from "./varianceSection.js";

/** A unit's year as a report for print: what changed, in which lines, why, what the documents contradict, and where all of it stands. */
export async function yearPaper(input: PaperInput): Promise<Paper> {
  const {context} = input;
  const places = new Places();
  const sections = [
    summarySection(input, places),
    await pictureSection("changes", "paperChanges", context),
    await pictureSection("structure", "structure", context),
    varianceSection(context),
    await explanationSection(input),
    findingsSection(input),
    sourceSection(context, places)
  ];
  return paperOf("report", sections, input);
}

/** Sections numbered, under the title of a paper of a kind. */
export function paperOf(
  kind: "report" | "review",
  sections: ReadonlyArray<PaperSection | undefined>,
  {context, dated}: PaperInput
): Paper {
  const {t, unit, view, locale, unitWord} = context;
  const {department} = unit.unit;
  const names = otherNames(context, view.year);
  const numbers = t("paperNumbers").split(" ");
  return {
    name: [view.unit, view.year, ...(view.alone ? [] : [view.base]), kind, locale]
      .join("-")
      .replace(/[\s\\/:*?"<>|]+/g, "-"),
    locale,
    kicker: t(kind === "report" ? "paperReport" : "paperPack", {years: yearsText(context)}),
    title: unitNameIn(context, view.year),
    about: [
      [t("unitCodeColumn"), view.unit],
      ...(names ? [[t("paperOtherNames"), names] as const] : []),
      ...(department ? [[t("paperDepartment"), department.name] as const] : []),
      [t("fileUnit"), unitWord],
      dated
    ],
    sections: sections
      .filter((section) => section !== undefined)
      .map((section, i) => ({...section, title: t("paperNumbered", {number: numbers[i]!, title: section.title})})),
    isBrief: kind === "review",
    words: wordsOf(context)
  };
}

function wordsOf({t}: PageContext): Paper["words"] {
  const [before = "", between = "", after = ""] = t("paperPages").split("#");
  return {
    product: t("product"),
    contents: t("paperContents"),
    figure: t("paperFigure"),
    table: t("paperTable"),
    gap: t("paperGap"),
    pages: [before, between, after]
  };
}
