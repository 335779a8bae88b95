/** A text with the plain forms of its characters, and where each of them stands in the text itself. */
interface Plain {
  readonly text: string;
  readonly at: (index: number) => number;
}

const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const dashes = /[\u2010-\u2015\u2212\uff0d\ufe63]/;
const spaces = /[\u00a0\u2000-\u200a\u202f\u3000\s]/;
const needed = /[^\x20-\x7e\u4e00-\u9fff。，、；：]/;

/** Full-width digits, letters and signs as ASCII, all dashes and spaces as one kind, invisible characters gone. */
export function plainOf(text: string): Plain {
  if (!needed.test(text)) return {text, at: (index) => index};
  let plain = "";
  const at: number[] = [];
  for (let i = 0; i < text.length; ++i) {
    const c = text[i]!;
    if (unseen.test(c)) continue;
    plain += plainCharacter(c);
    at.push(i);
  }
  return {text: plain, at: (index) => at[index]!};
}

function plainCharacter(c: string): string {
  if (dashes.test(c)) return "-";
  if (spaces.test(c)) return " ";
  const code = c.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e && !/[，；：]/.test(c) ? String.fromCharCode(code - 0xfee0) : c;
}
