import type {Group, Svg} from "./svg.js";
import {px} from "./svg.js";
import {hatch, ink, ink3, paper, rule, smallSize, textSize} from "./theme.js";

export interface TextStyle {
  readonly size?: number;
  readonly fill?: string;
  readonly weight?: number;
  readonly anchor?: "start" | "middle" | "end";
  /** Clears lines behind the text. */
  readonly halo?: boolean;
}

/** Pixels from the chart's left and top. */
export type Position = readonly [x: number, y: number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface LineStyle {
  readonly stroke?: string;
  readonly width?: number;
  readonly dashes?: string;
}

/** A line of text whose middle is at y. Text is data: it never becomes markup. */
export function write(
  parent: Group,
  text: string,
  [x, y]: Position,
  {size = textSize, fill = ink, weight, anchor = "start", halo = false}: TextStyle = {}
) {
  return parent
    .append("text")
    .attr("x", px(x))
    .attr("y", px(y + size * 0.35))
    .attr("font-size", size === textSize ? null : size)
    .attr("font-weight", weight ?? null)
    .attr("text-anchor", anchor === "start" ? null : anchor)
    .attr("fill", fill === ink ? null : fill)
    .attr("stroke", halo ? paper : null)
    .attr("stroke-width", halo ? 5 : null)
    .attr("stroke-linejoin", halo ? "round" : null)
    .attr("paint-order", halo ? "stroke" : null)
    .text(text);
}

/** Lines of text under one another, the first one's middle at y. */
export function writeLines(
  parent: Group,
  lines: readonly string[],
  [x, y]: Position,
  style: TextStyle & {readonly leading: number}
): void {
  lines.forEach((line, i) => write(parent, line, [x, y + i * style.leading], style));
}

export function small(style: TextStyle = {}): TextStyle {
  return {size: smallSize, fill: ink3, ...style};
}

/** A rectangle between two corners, whichever way round they come. */
export function rect(parent: Group, {x, y, width, height}: Box) {
  return parent
    .append("rect")
    .attr("x", px(Math.min(x, x + width)))
    .attr("y", px(Math.min(y, y + height)))
    .attr("width", px(Math.abs(width)))
    .attr("height", px(Math.abs(height)));
}

export function line(parent: Group, from: Position, to: Position, {stroke = rule, width = 1, dashes}: LineStyle = {}) {
  return parent
    .append("line")
    .attr("x1", px(from[0]))
    .attr("y1", px(from[1]))
    .attr("x2", px(to[0]))
    .attr("y2", px(to[1]))
    .attr("stroke", stroke)
    .attr("stroke-width", width)
    .attr("stroke-dasharray", dashes ?? null);
}

export function polygon(parent: Group, points: readonly Position[]) {
  return parent.append("polygon").attr("points", points.map(([x, y]) => `${px(x)},${px(y)}`).join(" "));
}

/** Defines the chart's hatching and returns what to fill with. */
export function hatching(svg: Svg, id: string): string {
  const pattern = svg
    .append("defs")
    .append("pattern")
    .attr("id", `${id}-hatch`)
    .attr("width", 5)
    .attr("height", 5)
    .attr("patternUnits", "userSpaceOnUse")
    .attr("patternTransform", "rotate(45)");
  pattern
    .append("line")
    .attr("x1", 1)
    .attr("y1", 0)
    .attr("x2", 1)
    .attr("y2", 5)
    .attr("stroke", hatch)
    .attr("stroke-width", 1.25);
  return `url(#${id}-hatch)`;
}
