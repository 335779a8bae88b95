import {formatView} from "../../store/view.js";
import {document} from "../../store/page.js";
import type {ChoiceTable} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {drawNow} from "../page/element.js";
import {notHere} from "../page/notHere.js";
import type {Drawn, Parameters, Part} from "./parts.js";
import {choicesOf, exhibitPart, fixed, partOf} from "./parts.js";

/** A page as its Markdown has it, with places for parts and exhibits. */
export interface WrittenPage {
  /** What may be chosen of its parts; a choice that parts share is known if one of them knows it. */
  readonly choices: (held: PageContext["view"]["choices"]) => ChoiceTable[];
  /** Fills every place for a view, all at once, with notes above; links to other pages carry the view. Nothing is filled if the draw is overtaken by then. */
  readonly draw: (context: PageContext, notes: readonly HTMLElement[], isOvertaken?: () => boolean) => Promise<void>;
  /** Shows something else in the place of all that is written, until the next draw. */
  readonly replace: (by: HTMLElement) => void;
}

interface Place {
  readonly element: HTMLElement;
  readonly part: Part;
  readonly parameters: Parameters;
}

/** Finds what a page's Markdown says stands on it, and loads just that. Throws `unknown part` and `unknown exhibit`. */
export async function writtenPage(page: HTMLElement): Promise<WrittenPage> {
  const places = await Promise.all([...page.querySelectorAll<HTMLElement>("[data-part], [data-exhibit]")].map(placeOf));
  const links = [...page.querySelectorAll<HTMLAnchorElement>("a[href]")].filter(isOfSite);
  const aside = document.createDocumentFragment();
  let notes: readonly HTMLElement[] = [];
  let instead: HTMLElement | undefined;
  const replace = (by: HTMLElement) => {
    if (instead) instead.remove();
    else aside.append(...page.childNodes);
    instead = by;
    page.replaceChildren(by);
  };
  return {
    choices: (held) => places.map(({part}) => choicesOf(part, held)),
    draw: async (context, said, isOvertaken = () => false) => {
      const missed = places.map(({part}) => part.missed?.(context)).find((found) => found !== undefined);
      if (missed) return replace(notHere(missed));
      const drawn = await drawnParts(places, context, page.hasAttribute("aria-busy"));
      if (isOvertaken()) return;
      if (instead) page.replaceChildren(aside);
      instead = undefined;
      page.querySelector(":scope > .without")?.remove();
      for (const note of notes) note.remove();
      notes = said;
      page.prepend(...notes);
      places.forEach(({element}, i) => fill(element, [drawn[i] || []].flat()));
      drawNow(page);
      const search = formatView({...context.view, choices: {}});
      for (const link of links) link.search = search;
    },
    replace
  };
}

/** What all parts come to; gently, so that a page that stands already can be scrolled while scripts take it over. */
async function drawnParts(places: readonly Place[], context: PageContext, gently: boolean): Promise<Drawn[]> {
  const drawn: Array<Promise<Drawn>> = [];
  for (const {part, parameters} of places) {
    const own = (async () => part.draw(fixed(context, part, parameters), parameters))();
    own.catch(() => undefined);
    drawn.push(own);
    if (gently) await new Promise((resolve) => setTimeout(resolve));
  }
  return Promise.all(drawn);
}

/** A place that has nothing to show takes no room. */
function fill(place: HTMLElement, nodes: readonly Node[]): void {
  place.replaceChildren(...nodes);
  place.hidden = nodes.length === 0;
}

/** `data-exhibit="variances" data-by="functional"`: the exhibit, its choice `by` fixed. */
async function placeOf(element: HTMLElement): Promise<Place> {
  const {part, exhibit} = element.dataset;
  const parameters = [...element.attributes].flatMap(({name, value}) => {
    const choice = /^data-(?!part$|exhibit$)(.+)$/.exec(name)?.[1];
    return choice === undefined ? [] : [[choice, value] as const];
  });
  return {
    element,
    part: await (exhibit === undefined ? partOf(part!) : exhibitPart(exhibit)),
    parameters: Object.fromEntries(parameters)
  };
}

/** A link to a page of the site, with no view of its own. */
function isOfSite(link: HTMLAnchorElement): boolean {
  const isPlain = !link.search && !link.hasAttribute("download") && !link.getAttribute("href")!.startsWith("#");
  return isPlain && link.origin === location.origin && /(\.html|\/)$/.test(link.pathname);
}
