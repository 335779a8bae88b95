/**
 * A share in percent with as many digits as tell it from nothing and from
 * everything: "98 %", "2.0 %", "0.08 %". Empty where the part exceeds its whole
 * or is below zero: that is no share of it.
 */
export function shareText(ratio: number): string {
  const percent = ratio * 100;
  if (!(percent >= 0 && percent < 100.005)) return "";
  if (percent > 0 && percent < 0.005) return "<\u20090.01\u202f%";
  const decimals = percent >= 100 || (percent >= 10 && percent < 99.5) ? 0 : percent >= 99.95 || percent < 1 ? 2 : 1;
  return `${percent.toFixed(decimals)}\u202f%`;
}
