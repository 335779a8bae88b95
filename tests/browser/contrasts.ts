import type {Page} from "playwright-core";

export interface Contrast {
  readonly text: string;
  readonly color: string;
  readonly ratio: number;
}

/** How much each text stands out against what is behind it, by WCAG's formula. */
export function contrasts(page: Page, within: string): Promise<Contrast[]> {
  return page.evaluate((selector) => {
    const numbers = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const linear = (value: number) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = (color: string) => {
      const [r = 0, g = 0, b = 0] = numbers(color);
      return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    };
    const behind = (node: Element | null): string => {
      if (!node) return "rgb(255, 255, 255)";
      const {backgroundColor} = getComputedStyle(node);
      return numbers(backgroundColor)[3] === 0 ? behind(node.parentElement) : backgroundColor;
    };
    const texts = [...document.querySelectorAll(selector)]
      .flatMap((root) => [...root.querySelectorAll("*:not(svg *)")])
      .filter(
        (node) =>
          [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()) &&
          node.checkVisibility()
      );
    return texts.map((node) => {
      const {color} = getComputedStyle(node);
      const [lighter = 0, darker = 0] = [luminance(color), luminance(behind(node))].sort((a, b) => b - a);
      return {
        text: node.textContent?.trim().slice(0, 30) ?? "",
        color,
        ratio: Math.round(((lighter + 0.05) / (darker + 0.05)) * 100) / 100
      };
    });
  }, within);
}
