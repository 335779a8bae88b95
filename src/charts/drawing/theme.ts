/** The page's CSS variables. Charts name them and hold no colour, so that a theme or an export sets them all. */
export const ink = "var(--ink)";
export const ink2 = "var(--ink-2)";
export const ink3 = "var(--ink-3)";
export const rule = "var(--rule)";
export const paper = "var(--paper)";
export const py = "var(--py)";
export const bu = "var(--bu)";
export const up = "var(--up)";
export const down = "var(--down)";
export const accent = "var(--accent)";
export const hatch = "var(--hatch)";
export const sans = "var(--sans)";

export const textSize = 14;
export const smallSize = 12;

/** An increase and a decrease; neither is good or bad. */
export function changeColor(change: number): string {
  return change < 0 ? down : up;
}
