/** A number of a file, exactly: `digits` divided by ten to the power `places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** A double to the fifteen digits that a spreadsheet keeps, in full: no exponent, no noise. */
export function decimal(value: number): string {
  const [mantissa = "", exponent] = Number(value.toPrecision(15)).toString().split("e");
  if (exponent === undefined) return mantissa;
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const text = point <= 0 ? `0.${"0".repeat(-point)}${digits}` : digits.padEnd(point, "0");
  return value < 0 ? `-${text}` : text;
}

/** Reads "-1,234.50" or "(12)"; undefined for anything else. */
export function decimalOf(text: string): Decimal | undefined {
  const [, open = "", whole = "", fraction = ""] =
    /^([-−－(（]?)(\d[\d,]*|(?=\.\d))(?:\.(\d*))?[)）]?$/.exec(text.trim()) ?? [];
  if (!whole && !fraction) return undefined;
  const digits = BigInt(whole.replaceAll(",", "") + fraction);
  return {digits: open ? -digits : digits, places: fraction.length};
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return {digits: at(a, places) + at(b, places), places};
}

export function times(a: Decimal, b: Decimal): Decimal {
  return {digits: a.digits * b.digits, places: a.places + b.places};
}

export function negative({digits, places}: Decimal): Decimal {
  return {digits: -digits, places};
}

/** An exact quotient; undefined where twelve more digits do not end it. */
export function over(a: Decimal, b: Decimal): Decimal | undefined {
  const more = 12;
  const scaled = a.digits * 10n ** BigInt(b.places + more);
  if (b.digits === 0n || scaled % b.digits !== 0n) return undefined;
  return trimmed({digits: scaled / b.digits, places: a.places + more});
}

/** Rounded half away from zero, as spreadsheets round; negative places are tens, hundreds. */
export function rounded(a: Decimal, places: number): Decimal {
  if (places >= a.places) return a;
  const unit = 10n ** BigInt(a.places - places);
  const size = a.digits < 0n ? -a.digits : a.digits;
  const kept = (size * 2n + unit) / (2n * unit);
  const digits = a.digits < 0n ? -kept : kept;
  return places >= 0 ? {digits, places} : {digits: digits * 10n ** BigInt(-places), places: 0};
}

/** Ten to a power times the number. */
export function shifted({digits, places}: Decimal, power: number): Decimal {
  return places >= power
    ? {digits, places: places - power}
    : {digits: digits * 10n ** BigInt(power - places), places: 0};
}

/** In full, with at least so many decimals and so many digits before the point. */
export function written(
  a: Decimal,
  {
    places = a.places,
    whole = 1,
    thousands = false
  }: {readonly places?: number; readonly whole?: number; readonly thousands?: boolean} = {}
): string {
  const wide = {digits: at(a, Math.max(a.places, places)), places: Math.max(a.places, places)};
  const size = (wide.digits < 0n ? -wide.digits : wide.digits).toString().padStart(wide.places + whole, "0");
  const point = size.length - wide.places;
  const before = thousands ? size.slice(0, point).replace(/\B(?=(?:\d{3})+$)/g, ",") : size.slice(0, point);
  return `${wide.digits < 0n ? "-" : ""}${before}${wide.places ? `.${size.slice(point)}` : ""}`;
}

/** Without zeros at the end of its decimals, down to so many places. */
export function trimmed(a: Decimal, least = 0): Decimal {
  let {digits, places} = a;
  for (; places > least && digits % 10n === 0n; --places) digits /= 10n;
  return {digits, places};
}

function at({digits, places}: Decimal, more: number): bigint {
  return digits * 10n ** BigInt(more - places);
}
