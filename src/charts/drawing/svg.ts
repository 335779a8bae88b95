import type {Selection} from "d3-selection";
import {select} from "d3-selection";
import type {Locale} from "../../locale/locale.js";
import type {DisplayUnit} from "../../locale/number.js";
import {ink, sans, textSize} from "./theme.js";

export type Svg = Selection<SVGSVGElement, unknown, null, undefined>;
export type Group = Selection<SVGGElement, unknown, null, undefined>;

interface Frame {
  readonly document: Document;
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** img: one picture with a description. group: its parts can be reached one by one. */
  readonly role: "img" | "group";
}

const namespace = "http://www.w3.org/2000/svg";

/** An empty chart: as wide as what holds it, its own coordinates in pixels, named and described for screen readers. */
export function svgRoot({document, id, width, height, title, description, role}: Frame): Svg {
  const svg = select(document.createElementNS(namespace, "svg"))
    .attr("xmlns", namespace)
    .attr("viewBox", `0 0 ${px(width)} ${px(height)}`)
    .attr("width", "100%")
    .attr("role", role)
    .attr("aria-labelledby", `${id}-title`)
    .attr("aria-describedby", `${id}-desc`)
    .attr("font-family", sans)
    .attr("font-size", textSize)
    .attr("fill", ink)
    .style("max-width", `${px(width)}px`)
    .style("font-variant-numeric", "tabular-nums lining-nums");
  svg.append("title").attr("id", `${id}-title`).text(title);
  svg.append("desc").attr("id", `${id}-desc`).text(description);
  return svg;
}

export function chartElement(svg: Svg): SVGSVGElement {
  const node = svg.node();
  if (!node) throw new Error("missing chart: svg");
  return node;
}

/** What every chart takes besides its data. */
export interface ChartOptions {
  /** Pixels of the figure's own coordinate system. */
  readonly width?: number;
  readonly locale?: Locale;
  readonly unit?: DisplayUnit;
  /** The document that elements are made in, so that charts are drawn in Node as well. */
  readonly document?: Document;
}

/** A short name for some content, the same whenever the content is: ids inside an SVG must differ between charts of a page. */
export function identity(...content: ReadonlyArray<string | number>): string {
  let hash = 0x811c9dc5;
  for (const character of content.join("\u0000")) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A coordinate with the digits a screen can show. */
export function px(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
