import {decimal, decimalOf, rounded, shifted, trimmed, written} from "./decimal.js";

/** A number as its format shows it, and as it is read. */
interface ShownNumber {
  /** What is read: the number as shown, signs and units of money with it. */
  readonly text: string;
  /** What is shown where that says less or other. */
  readonly printed?: string;
  /** The shown number is the value divided by ten to this power. */
  readonly scale?: number;
  /** Half of the last shown digit, where the text holds more digits. */
  readonly half?: number;
  readonly exact?: true;
  readonly date?: true;
  /** Nothing of the number is shown. */
  readonly hidden?: true;
}

type Part = {
  readonly kind: "digits" | "literal" | "exponent" | "percent" | "date" | "general" | "fraction";
  readonly text: string;
};

interface Section {
  readonly condition?: (value: number) => boolean;
  readonly parts: readonly Part[];
}

/** Each format is met in many cells. */
const known = new Map<string, readonly Section[]>();

/** How a number is shown by a format; `displayed` is what the workbook's own library shows, for dates and what is not known here. */
export function shownNumber(value: number, format: string, displayed = ""): ShownNumber {
  const sections = known.get(format) ?? sectionsOf(format);
  if (known.size > 1_000) known.clear();
  known.set(format, sections);
  const {section, signed} = sectionFor(value, sections);
  const {parts} = section;
  if (parts.some(({kind}) => kind === "date")) return {text: displayed.trim() || decimal(value), date: true};
  const isPlain = !parts.some(({kind}) => kind === "exponent" || kind === "fraction");
  const pattern = parts
    .filter(({kind}) => kind === "digits")
    .map(({text}) => text)
    .join("");
  if (parts.some(({kind}) => kind === "general") || (!isPlain && pattern === "")) return general(value, parts);
  if (!pattern || (value === 0 && !pattern.includes("0"))) return withoutDigits(value, parts, sections[0]!);
  return isPlain ? fixed(value, {...section, pattern}, signed, displayed) : scientific(value, pattern, displayed);
}

function general(value: number, parts: readonly Part[]): ShownNumber {
  const said = parts
    .map(({kind, text}) => (kind === "general" ? decimal(value) : kind === "literal" ? text : ""))
    .join("")
    .trim();
  return exactly(said || decimal(value));
}

function exactly(text: string): ShownNumber {
  return /\.\d{3}/.test(text) ? {text, exact: true} : {text};
}

/** A zero shown as a dash or as nothing is a zero; any other number that is not shown is hidden. */
function withoutDigits(value: number, parts: readonly Part[], first: Section): ShownNumber {
  const printed = parts
    .map(({kind, text}) => (kind === "literal" ? text : ""))
    .join("")
    .trim();
  if (value !== 0) return {text: printed, hidden: true};
  const decimals = layoutOf(
    first.parts
      .filter(({kind}) => kind === "digits")
      .map(({text}) => text)
      .join("")
  ).decimals;
  return {text: written({digits: 0n, places: decimals}), printed};
}

function scientific(value: number, pattern: string, displayed: string): ShownNumber {
  const text = decimal(value);
  const places = pattern.split(".")[1]?.length ?? 0;
  const power = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))) - places;
  return {
    ...exactly(text),
    half: 10 ** power / 2,
    ...(displayed && displayed !== text ? {printed: displayed.trim()} : {})
  };
}

interface Layout {
  readonly decimals: number;
  readonly least: number;
  readonly whole: number;
  readonly thousands: boolean;
  readonly scale: number;
}

/** Digits before and after the point; commas at the end of either divide by a thousand, and a point that is a mere letter by what stands behind it. */
function layoutOf(pattern: string): Layout {
  const [before = "", after = ""] = pattern.split(".");
  const [front = "", mock] = before.split("·");
  const thousandths = (/,+$/.exec(mock ?? front)?.[0].length ?? 0) + (/,+$/.exec(after)?.[0].length ?? 0);
  const behind = (mock ?? "").replace(/,/g, "").length;
  const digits = mock === undefined ? after.replace(/,/g, "") : mock.replace(/,/g, "");
  return {
    decimals: digits.length,
    least: mock === undefined ? digits.replace(/[#?]+$/, "").length : digits.length,
    whole: Math.max(0, front.replace(/,/g, "").replace(/^[#?]+/, "").length),
    thousands: /[0#?],+[0#?]/.test(front),
    scale: 3 * thousandths + behind
  };
}

function fixed(
  value: number,
  {parts, pattern}: Pick<Section, "parts"> & {readonly pattern: string},
  signed: boolean,
  displayed: string
): ShownNumber {
  const {decimals, least, whole, thousands, scale} = layoutOf(pattern);
  const percents = parts.filter(({kind}) => kind === "percent").length;
  const held = decimalOf(decimal(Math.abs(value)))!;
  const shown = trimmed(rounded(shifted(held, 2 * percents - scale), decimals), least);
  const digits = written(shown, {places: Math.max(shown.places, least), whole: Math.max(whole, 1), thousands});
  // digits with other signs among them: a code shown as 208-05-05
  const isParted = parts.filter(({kind}) => kind === "digits").length > 1;
  const printed = isParted ? displayed.trim() || digits : assembled(parts, digits, value < 0 && signed);
  // the value's sign counts, whatever shows it: brackets, a colour, a triangle or nothing
  const plain = `${value < 0 && shown.digits !== 0n ? "-" : ""}${digits}${"%".repeat(percents)}`;
  const said = literalsOf(parts);
  const text = isParted ? plain : moneyOnly.test(said) ? plain + unitWord(said) : printed;
  return {
    text,
    ...(printed === text ? {} : {printed}),
    ...(scale && moneyOnly.test(said) ? {scale} : {}),
    ...(decimals > 2 ? {exact: true as const} : {})
  };
}

/** Literals that leave a number what it is: signs, brackets, dashes, the currency and its units. */
const moneyOnly = /^[-−+()（）△▲\s]*(?:[¥￥]|人民币|RMB|CNY)?[-−+()（）△▲\s]*(?:[千万亿]?元|[万亿])?[()（）\s]*$/i;

/** 万元 of "¥万元", and of "万". */
function unitWord(said: string): string {
  const [word = ""] = /[千万亿]?元(?=[()（）\s]*$)|[万亿](?=[()（）\s]*$)/.exec(said) ?? [];
  return /^[万亿]$/.test(word) ? `${word}元` : word;
}

function literalsOf(parts: readonly Part[]): string {
  return parts
    .map(({kind, text}) => (kind === "literal" ? text : ""))
    .join("")
    .trim();
}

/** The number in its place among the literals. */
function assembled(parts: readonly Part[], digits: string, minus: boolean): string {
  let placed = false;
  const text = parts.map(({kind, text}) => {
    if (kind === "literal") return text;
    if (kind === "percent") return "%";
    if (kind !== "digits" || placed) return "";
    placed = true;
    return digits;
  });
  return `${minus ? "-" : ""}${text.join("")}`.trim();
}

function sectionFor(
  value: number,
  sections: readonly Section[]
): {readonly section: Section; readonly signed: boolean} {
  if (sections.some(({condition}) => condition)) {
    const section =
      sections.find(({condition}) => condition?.(value)) ??
      sections.find(({condition}) => !condition) ??
      sections.at(-1)!;
    return {section, signed: section.condition === undefined || sections[0] === section};
  }
  const [positive, forNegative, forZero] = sections as readonly [Section, Section?, Section?];
  if (value < 0 && forNegative) return {section: forNegative, signed: false};
  if (value === 0 && forZero) return {section: forZero, signed: false};
  return {section: positive, signed: true};
}

function sectionsOf(format: string): Section[] {
  const sections = split(format).map(sectionOf);
  // a section for text is none for numbers
  return sections.slice(0, 3);
}

/** At semicolons outside quotation marks, brackets and escapes. */
function split(format: string): string[] {
  const pieces = format.match(/"[^"]*"?|\[[^\]]*\]?|[\\!_*][\s\S]|[\s\S]/g) ?? [];
  const sections = [""];
  for (const piece of pieces) {
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

const pieces =
  /"([^"]*)"?|\[([^\]]*)\]?|[\\!]([\s\S])|[_*]([\s\S])|(general|通用格式|g\/通用格式)|(e[+-][0#?]+)|(上午\/下午|am\/pm|a\/p)|([0#?.,]+)|(%)|(@)|([ymdhsgbe]+)|(\/)|([\s\S])/gi;

/** What each alternative of `pieces` is; a missing one is skipped. */
function sectionOf(text: string): Section {
  const parts: Part[] = [];
  let condition: Section["condition"];
  for (const [
    ,
    quoted,
    bracketed,
    escaped,
    ,
    words,
    exponent,
    noon,
    digits,
    percent,
    at,
    date,
    slash,
    other
  ] of text.matchAll(pieces)) {
    if (bracketed !== undefined) {
      condition = conditionOf(bracketed) ?? condition;
      const money = /^\$([^-]*)/.exec(bracketed)?.[1];
      if (money) parts.push({kind: "literal", text: money});
      if (/^(?:h+|m+|s+)$/i.test(bracketed)) parts.push({kind: "date", text: bracketed});
    } else if (digits) parts.push({kind: "digits", text: digits});
    else if (words || at) parts.push({kind: "general", text: ""});
    else if (exponent) parts.push({kind: "exponent", text: exponent});
    else if (noon || date) parts.push({kind: "date", text: noon ?? date!});
    else if (percent) parts.push({kind: "percent", text: "%"});
    else if (slash) parts.push({kind: "fraction", text: "/"});
    else if (quoted ?? escaped ?? other) parts.push({kind: "literal", text: (quoted ?? escaped ?? other)!});
  }
  const isDate = parts.some(({kind}) => kind === "date");
  return {
    parts: isDate
      ? parts
      : mockPoints(
          parts.map((part) =>
            part.kind === "fraction" && !parts.some(({kind}) => kind === "digits") ? {...part, kind: "literal"} : part
          )
        ),
    ...(condition ? {condition} : {})
  };
}

/** A point that is a letter between digits: its digits are those behind it, ten to their number what the value is divided by. */
function mockPoints(parts: readonly Part[]): Part[] {
  const merged: Part[] = [];
  for (const [i, part] of parts.entries()) {
    const before = merged.at(-1);
    const isPoint =
      part.kind === "literal" &&
      /^[.．]$/.test(part.text) &&
      before?.kind === "digits" &&
      parts[i + 1]?.kind === "digits";
    if (isPoint) merged[merged.length - 1] = {kind: "digits", text: `${before.text}·`};
    else if (part.kind === "digits" && before?.kind === "digits")
      merged[merged.length - 1] = {kind: "digits", text: before.text + part.text};
    else merged.push(part);
  }
  return merged;
}

const comparisons: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  "<": (value, limit) => value < limit,
  "<=": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  ">=": (value, limit) => value >= limit,
  "=": (value, limit) => value === limit,
  "<>": (value, limit) => value !== limit
};

function conditionOf(bracketed: string): Section["condition"] {
  const [, sign = "", limit = ""] = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(bracketed) ?? [];
  const holds = comparisons[sign];
  return holds && ((value) => holds(value, Number(limit)));
}
