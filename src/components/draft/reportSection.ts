import type {Translate, Word} from "../../locale/words/words.js";
import {element} from "../page/element.js";

/** The sections that the report on opened documents is made of, in order, by what lists them. */
const listed = [
  ["read", "openedTitle"],
  ["checks", "checks"],
  ["explanations", "explanations"],
  ["variances", "variances"],
  ["reader", "remarksTitle"],
  ["tables", "tablesTitle"]
] as const satisfies ReadonlyArray<readonly [name: string, word: Word]>;

export type SectionName = (typeof listed)[number][0];

interface ReportSection {
  readonly element: HTMLElement;
  /** Puts these below the heading in the place of what stands there. */
  readonly fill: (contents: readonly Node[]) => void;
}

/** A section with a heading of its own, below which those of its parts are a level deeper. */
export function reportSection(name: SectionName, title: string): ReportSection {
  const heading = element("h2", {class: "section-title"}, title);
  const node = element("section", {class: `report-section ${name}`, id: sectionId(name)}, heading);
  return {
    element: node,
    fill: (contents) => {
      node.replaceChildren(heading, ...contents);
      for (const below of node.querySelectorAll("h2, h3, h4"))
        if (below !== heading) below.setAttribute("aria-level", String(Number(below.tagName[1]) + 1));
    }
  };
}

/** Links to the sections. */
export function reportContents(t: Translate): HTMLElement {
  return element(
    "nav",
    {class: "report-contents", "aria-label": t("contents")},
    element(
      "ol",
      {},
      listed.map(([name, word]) => element("li", {}, element("a", {href: `#${sectionId(name)}`}, t(word))))
    )
  );
}

function sectionId(name: SectionName): string {
  return `report-${name}`;
}
