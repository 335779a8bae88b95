/** Characters and their raised and lowered twins. */
const raisedTwins = twins("0123456789+-()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ");
const loweredTwins = twins("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎");

/** What no mark of a note is: an amount set high, or a unit. */
const noMark = /\d[.．]\d|\d{4}|[.．]$|[\u4e00-\u9fff]{2}/;

/**
 * Raised or lowered text as it is joined to the text before it: "70.00" and
 * raised "1" are "70.00¹". Decimals set high ("70.⁰⁰"), and raised text that
 * stands alone, stay digits.
 */
export function raised(before: string, piece: string, lowered = false): string {
  const text = piece.trim();
  const above = before.trimEnd();
  if (!text || !above || /[.．,，]$/.test(above) || /^[.．]/.test(text) || noMark.test(text)) return piece;
  const pairs = lowered ? loweredTwins : raisedTwins;
  return [...text.replace(/^[[［〔【](.+)[\]］〕】]$/, "$1")].map((c) => pairs.get(c) ?? c).join("");
}

function twins(plain: string, small: string): ReadonlyMap<string, string> {
  const others = [...small];
  return new Map([...plain].map((c, i) => [c, others[i]!]));
}
