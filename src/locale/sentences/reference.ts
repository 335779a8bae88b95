import type {Locale} from "../locale.js";

/** What is cited: a unit's disclosure as it stands on this site, or a part of it. */
export interface CitedWork {
  /** What it is called in files of references. */
  readonly id: string;
  /** The unit that publishes the document. */
  readonly author: string;
  readonly title: string;
  /** The exhibit, figure, sentence or finding in it; the whole document without one. */
  readonly part?: string;
  /** The year of the document; its day of publication where that is known, 2026-01-20. */
  readonly year?: number;
  readonly published?: string;
  /** The day on which it is read. */
  readonly read: string;
  /** Where it is read; none of a document that stands nowhere. */
  readonly address?: string;
  /** The data version that the address names. */
  readonly version?: string;
  /** Of the document. */
  readonly language: Locale;
}

/** A way of writing references. */
interface ReferenceForm {
  readonly id: "gbt7714" | "apa7" | "bibtex" | "cslJson";
  readonly name: string;
  readonly write: (work: CitedWork) => string;
}

/** Every form that a work is cited in, in the order in which they are offered. A new one is a new row. */
export const referenceForms: readonly ReferenceForm[] = [
  {id: "gbt7714", name: "GB/T 7714-2015", write: gbt7714},
  {id: "apa7", name: "APA 7", write: apa7},
  {id: "bibtex", name: "BibTeX", write: bibtex},
  {id: "cslJson", name: "CSL-JSON", write: cslJson}
];

/**
 * 主要责任者. 题名[文献类型标识/文献载体标识]. 出版年(更新或修改日期)[引用日期]. 获取和访问路径
 * (8.8 electronic resources); a part stands before its host, which follows "//"
 * (4.2). A resource that is not online is a report without carrier and day read.
 */
function gbt7714({author, title, part, year, published, read, address}: CitedWork): string {
  const type = address ? "[EB/OL]" : "[R]";
  const named = part ? `${part}${type}//${sentenced(author)} ${title}` : `${title}${type}`;
  const dated = published ? `(${published})` : (year ?? "");
  const day = address ? `[${read}]` : "";
  return [
    sentenced(author),
    sentenced(named),
    ...(dated || day ? [`${dated}${day}.`] : []),
    ...(address ? [address] : [])
  ].join(" ");
}

/** A text that ends in one full stop. */
function sentenced(text: string): string {
  return /[.。?？!！]$/.test(text) ? text : `${text}.`;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];

/**
 * Author. (Date). Title. Retrieved Month D, YYYY, from address (9.16, 10.16): a
 * group as author, n.d. without a date, a day of retrieval since the site's page
 * may change. A part stands before "In" and its host (10.3).
 */
function apa7({author, title, part, year, published, read, address}: CitedWork): string {
  const [of, month, day] = parts(published ?? "");
  const dated = of ? `${of}, ${months[month! - 1]} ${day}` : (year ?? "n.d.");
  const named = part ? `${sentenced(part)} In ${sentenced(title)}` : sentenced(title);
  const [readIn, readMonth, readDay] = parts(read);
  const found = address ? [`Retrieved ${months[readMonth! - 1]} ${readDay}, ${readIn}, from ${address}`] : [];
  return [sentenced(author), `(${dated}).`, named, ...found].join(" ");
}

function parts(day: string): number[] {
  return day ? day.split("-").map(Number) : [];
}

const latex: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}"
};

/** Text that TeX prints as it is. */
function plainTex(text: string): string {
  return text.replace(/[\\{}$&%#_^~]/g, (mark) => latex[mark]!).replace(/\s+/g, " ");
}

/** An address within braces: what would end them is written in percents. */
function bracedAddress(address: string): string {
  return address.replace(/[{}\\\s]/g, (mark) => encodeURIComponent(mark));
}

/** An entry of a kind that every style has; names of groups stand in braces of their own, so that none is parted. */
function bibtex({id, author, title, part, year, published, read, address, version}: CitedWork): string {
  const fields: ReadonlyArray<readonly [name: string, value: string | number | undefined]> = [
    ["author", `{${plainTex(author)}}`],
    ["title", `{${plainTex(part ?? title)}}`],
    ["booktitle", part && `{${plainTex(title)}}`],
    ["year", published ? published.slice(0, 4) : year],
    ["date", published],
    ["version", version],
    ["url", address && bracedAddress(address)],
    ["urldate", address && read]
  ];
  const held = fields.filter(([, value]) => value !== undefined && value !== "");
  return [
    `@${part ? "incollection" : "misc"}{${id.replace(/[^\w:.-]/g, "-")},`,
    held.map(([name, value]) => `  ${name} = {${value}}`).join(",\n"),
    "}"
  ].join("\n");
}

/** One item of the Citation Style Language's schema 1.0.2. */
function cslJson({id, author, title, part, year, published, read, address, version, language}: CitedWork): string {
  const dateOf = (day: string) => ({"date-parts": [parts(day)]});
  const item = {
    id,
    type: part ? "chapter" : address ? "webpage" : "report",
    author: [{literal: author}],
    title: part ?? title,
    ...(part ? {"container-title": title} : {}),
    ...(published ? {issued: dateOf(published)} : year ? {issued: {"date-parts": [[year]]}} : {}),
    ...(version ? {version} : {}),
    ...(address ? {URL: address, accessed: dateOf(read)} : {}),
    language: language === "zh" ? "zh-CN" : "en"
  };
  return JSON.stringify([item], null, 2);
}
