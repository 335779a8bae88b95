import {textWidth} from "../../src/charts/drawing/measureText.js";
import {all, number} from "./draw.js";

/** Texts that reach over the chart's edge, by the measuring that charts use themselves. */
export function overflowing(svg: SVGSVGElement): string[] {
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  return all(svg, "text").flatMap((text) => {
    const {left, right, top, bottom} = boxOf(text);
    return left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5 ? [text.textContent ?? ""] : [];
  });
}

/** Pairs of texts that are printed over one another. */
export function colliding(svg: SVGSVGElement): string[] {
  const texts = all(svg, "text").filter((text) => text.textContent?.trim());
  const boxes = texts.map(boxOf);
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .flatMap((b, j) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4
          ? [`${texts[i]?.textContent} × ${texts[i + 1 + j]?.textContent}`]
          : []
      )
  );
}

function boxOf(text: Element) {
  const size = number(text, "font-size") || 14;
  const width = textWidth(text.textContent ?? "", size, number(text, "font-weight") || 400);
  const [x, y] = [number(text, "x"), number(text, "y")];
  const anchor = text.getAttribute("text-anchor");
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return {left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2};
}
