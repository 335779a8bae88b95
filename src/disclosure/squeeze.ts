const spaces = /[\s\u3000]+/g;
const quotes = /[“”"＂「」『』]/g;
const open = /[（﹙]/g;
const close = /[）﹚]/g;

const any = /[\s\u3000“”"＂「」『』（﹙）﹚０-９．％]/;

/** The text as names are compared: no spaces, no quotation marks, half-width brackets and digits. */
export function squeeze(text: string): string {
  if (!any.test(text)) return text;
  return text
    .replace(spaces, "")
    .replace(quotes, "")
    .replace(open, "(")
    .replace(close, ")")
    .replace(/[０-９．％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}
