const spaces = /[\s\u3000]+/g;
const quotes = /[“”"＂「」『』]/g;
const open = /[（﹙]/g;
const close = /[）﹚]/g;

const any = /[\s\u3000“”"＂「」『』（﹙）﹚０-９．％]/;

/** The text as names are compared: no spaces, no quotation marks, half-width brackets and digits. */
export function comparableText(text: string): string {
  if (!any.test(text)) return text;
  return text
    .replace(spaces, "")
    .replace(quotes, "")
    .replace(open, "(")
    .replace(close, ")")
    .replace(/[０-９．％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/**
 * The text with ASCII digits, points and signs for full-width ones, and "1，234"
 * as "1,234": character for character, so that places stay what they are.
 */
export function plainDigits(text: string): string {
  if (!/[０-９．％－]|\d，\d/.test(text)) return text;
  return text
    .replace(/[０-９．％－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ",");
}

/** How a Chinese document numbers headings and rows, outermost first. */
const numberings: ReadonlyArray<readonly [pattern: RegExp, level: number]> = [
  [/^第[一二三四五六七八九十百]+(?:部分|章|节)[\s、：:]*/, 0],
  [/^(?:[一二三四五六七八九十]+|廿[一二三四五六七八九]?)[、．.]\s*/, 1],
  [/^[（(](?:[一二三四五六七八九十]+|廿[一二三四五六七八九]?)[）)]\s*/, 2],
  [/^\d{1,2}(?:[、．]\s*|\.\s*(?!\d))/, 3],
  [/^[（(]\d{1,2}[）)]\s*/, 4]
];

interface Numbered {
  /** The text without its number. */
  readonly text: string;
  /** 0 第一部分, 1 一、, 2 （一）, 3 1., 4 （1）; undefined without a number. */
  readonly level?: number;
  /** How many characters the number takes. */
  readonly length: number;
}

/** Splits a heading's or row's number from its text. */
export function numbered(text: string): Numbered {
  for (const [pattern, level] of numberings) {
    const match = pattern.exec(text);
    if (match) return {text: text.slice(match[0].length), level, length: match[0].length};
  }
  return {text, length: 0};
}
