/** No chart is drawn wider. */
const widest = 1180;

/** Width of an A4 page between its margins, in CSS pixels. */
const paper = 688;

/** Draws at the width there is, and again when that changes. */
export function drawInto(body: HTMLElement, draw: (width: number) => SVGSVGElement): void {
  let drawn = 0;
  const drawAt = (width: number) => {
    if (width < 1 || width === drawn) return;
    drawn = width;
    body.replaceChildren(draw(width));
  };
  const fit = () => drawAt(Math.min(widest, Math.floor(body.clientWidth)));
  new ResizeObserver(fit).observe(body);
  addEventListener("beforeprint", () => drawAt(paper));
  addEventListener("afterprint", fit);
}
