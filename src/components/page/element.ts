import {document} from "../../store/page.js";

type Child = Node | string | number | false | null | undefined;
type Attribute = string | number | boolean | undefined | null | ((event: never) => void);

/**
 * An HTML element. Attributes that are functions listen to the event they name
 * (`onclick`); true is an empty attribute, false and undefined none. A style is
 * set as the object model sets it, which a policy without inline styles allows.
 * Text is always text, never markup.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: ReadonlyArray<Child | readonly Child[]>
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value as EventListener);
    else if (name === "style") {
      if (value) node.style.cssText = String(value);
    } else if (value !== false && value !== undefined && value !== null)
      node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(
    ...children
      .flat()
      .filter((child) => child !== false && child !== null && child !== undefined)
      .map((child) => (typeof child === "number" ? String(child) : (child as Node | string)))
  );
  return node;
}

/** No chart is drawn wider. */
const widest = 1180;

/** Width of an A4 page between its margins, in CSS pixels. */
const paper = 688;

/** What draws a body at a width, if it is not drawn at it. */
const drawings = new WeakMap<Element, (width: number) => void>();

let resized: ResizeObserver | undefined;

/** Widths at which the build draws, which knows no window: a phone's column, a tablet's, a desk's. The style sheet shows one of them. */
const ahead = {narrow: 328, middle: 720, wide: widest} as const;

/** Draws at the width there is, and again when that changes; on paper at the width of the paper. */
export function drawInto(body: HTMLElement, draw: (width: number) => SVGSVGElement): void {
  if (typeof ResizeObserver === "undefined") {
    body.append(
      ...Object.entries(ahead).map(([name, width]) => element("div", {class: "ahead", "data-width": name}, draw(width)))
    );
    return;
  }
  let drawn = 0;
  drawings.set(body, (width) => {
    if (width < 1 || width === drawn) return;
    drawn = width;
    body.replaceChildren(draw(width));
  });
  body.dataset.drawn = "";
  resized ??= new ResizeObserver((entries) => fit(entries.map(({target}) => target)));
  resized.observe(body);
  addEventListener("beforeprint", drawForPaper);
  addEventListener("afterprint", drawForScreen);
}

/** Draws all that has just been put into a page, before anybody sees it without. */
export function drawNow(page: HTMLElement): void {
  fit([...page.querySelectorAll("[data-drawn]")]);
}

/** All widths first: after each drawing the browser would have to lay out the page for the next. */
function fit(bodies: readonly Element[]): void {
  const widths = bodies.map(({clientWidth}) => Math.min(widest, Math.floor(clientWidth)));
  bodies.forEach((body, i) => drawings.get(body)?.(widths[i]!));
}

function drawForPaper(): void {
  for (const body of document.querySelectorAll("[data-drawn]")) drawings.get(body)?.(paper);
}

function drawForScreen(): void {
  fit([...document.querySelectorAll("[data-drawn]")]);
}
