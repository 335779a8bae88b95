import {document} from "../../store/page.js";
import type {Translate, Word} from "../../locale/words/words.js";
import {drawNow, element} from "../page/element.js";
import {showPlace} from "../page/place.js";

/** The sections that the report on opened documents is made of, in order, by what lists them. The first is shown unless another is asked for. */
const listed = [
  ["checks", "checks"],
  ["overview", "overview"],
  ["variances", "variances"],
  ["explanations", "explanations"],
  ["trends", "trends"],
  ["compare", "compareUnits"],
  ["tables", "tablesTitle"],
  ["explore", "explore"],
  ["reader", "remarksTitle"]
] as const satisfies ReadonlyArray<readonly [name: string, word: Word]>;

export type SectionName = (typeof listed)[number][0];

/** Sections with something in them that an address may name by itself: they are drawn to look for it. */
const addressed: readonly SectionName[] = ["checks", "tables", "variances", "explanations"];

export interface ReportSection {
  readonly title: string;
  /** What stands below the heading. It is asked for when the section is first shown. */
  readonly contents: () => readonly Node[] | Promise<readonly Node[]>;
}

interface Place {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  readonly link: HTMLElement;
  readonly contents: ReportSection["contents"];
  /** The last drawing that was begun. */
  drawn?: Promise<void> | undefined;
}

/** A list of sections of which one is open, and drawn once it is. */
export class Report {
  /** The list, and below it the sections. */
  readonly nodes: readonly HTMLElement[];
  readonly #places: ReadonlyMap<SectionName, Place>;

  constructor(sections: Readonly<Record<SectionName, ReportSection>>, t: Translate) {
    this.#places = new Map(listed.map(([name, word]) => [name, placeOf(name, t(word), sections[name])]));
    const places = [...this.#places.values()];
    const list = element(
      "ol",
      {},
      places.map(({link}) => element("li", {}, link))
    );
    this.nodes = [
      element("nav", {class: "report-contents", "aria-label": t("contents")}, list),
      ...places.map((place) => place.element)
    ];
  }

  /** Opens a section in the place of the one that is, and resolves when it stands there. */
  async open(name: SectionName): Promise<void> {
    for (const [other, {element: section, link}] of this.#places) {
      section.hidden = other !== name;
      if (other === name) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const place = this.#places.get(name)!;
    await drawn(place);
    drawNow(place.element);
  }

  /** Draws anew what has been drawn of these sections; what was pressed has the focus again. */
  async redraw(names: readonly SectionName[]): Promise<void> {
    const focused = document.activeElement?.id;
    for (const name of names) {
      const place = this.#places.get(name)!;
      if (!place.drawn) continue;
      place.drawn = undefined;
      await drawn(place);
      drawNow(place.element);
    }
    if (focused) document.getElementById(focused)?.focus({preventScroll: true});
  }

  /** The section that an id of the page stands in, if it is one of a section. */
  async sectionOf(id: string): Promise<SectionName | undefined> {
    if (id.startsWith("line-")) return "tables";
    const named = listed.find(([name]) => sectionId(name) === id)?.[0];
    if (!id || named || document.getElementById(id)?.closest(".report-section") === null) return named;
    for (const name of [undefined, ...addressed]) {
      if (name) await drawn(this.#places.get(name)!);
      const section = document.getElementById(id)?.closest(".report-section");
      const found = [...this.#places].find(([, place]) => place.element === section);
      if (found) return found[0];
    }
    return undefined;
  }

  /** Opens the section that an id stands in, and brings what it names into view. */
  async follow(id: string): Promise<SectionName | undefined> {
    const name = await this.sectionOf(id);
    if (!name) return undefined;
    await this.open(name);
    if (id.startsWith("line-")) showPlace(id.slice("line-".length));
    else if (id !== sectionId(name)) document.getElementById(id)?.scrollIntoView();
    else bringNear(this.#places.get(name)!.element);
    return name;
  }
}

/** Where the reader is stays, unless what was opened is far from there. */
function bringNear(section: HTMLElement): void {
  const {top} = section.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) section.scrollIntoView();
}

export const firstSection: SectionName = listed[0][0];

export function sectionId(name: SectionName): string {
  return `report-${name}`;
}

function placeOf(name: SectionName, word: string, {title, contents}: ReportSection): Place {
  const heading = element("h2", {class: "section-title"}, title);
  return {
    heading,
    element: element("section", {class: `report-section ${name}`, id: sectionId(name), hidden: true}, heading),
    link: element("a", {href: `#${sectionId(name)}`}, word),
    contents
  };
}

/** Fills a section, once; of two drawings under way the one that was begun later stands. */
function drawn(place: Place): Promise<void> {
  if (place.drawn) return place.drawn;
  const {element: section, heading, contents} = place;
  section.setAttribute("aria-busy", "true");
  const drawing: Promise<void> = (async () => contents())().then((nodes) => {
    if (place.drawn !== drawing) return place.drawn;
    section.replaceChildren(heading, ...nodes);
    section.removeAttribute("aria-busy");
    nest([...section.querySelectorAll("h2, h3, h4, h5")]);
  });
  return (place.drawn = drawing);
}

/** Headings of parts stand as deep below the section's as they lie within one another, whatever they are on the parts' own page. */
function nest(headings: readonly Element[]): void {
  const above: number[] = [];
  for (const heading of headings) {
    const own = heading.classList.contains("section-title") ? 0 : Number(heading.tagName[1]);
    while (above.length && above.at(-1)! >= own) above.pop();
    if (own) heading.setAttribute("aria-level", String(above.length + 2));
    above.push(own);
  }
}
