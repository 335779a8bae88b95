import type {Block, Page} from "../formats/page.js";
import {comparableText, numbered, plainDigits} from "../model/comparableText.js";
import type {Locality, UnitKind} from "../model/disclosure.js";
import {cleanName, isPlace, isSameUnit, isUnitName, kindInName, placeOf} from "./unitName.js";

/** What a document says that it is. */
export interface Title {
  /** The line that says it, as printed. */
  readonly text: string;
  readonly line: number;
  readonly unitName: string;
  readonly unitKind?: UnitKind;
  readonly place?: Locality;
  /** The name of the department above, where a line of its own says it. */
  readonly department?: string;
  /** It is a department's own office, as the line that names the department or a sentence on its duties says. */
  readonly isOffice?: true;
  readonly fiscalYear: number;
  readonly kind: "budget" | "final";
}

interface Line {
  /** As printed. */
  readonly text: string;
  /** As it is compared: no spaces, years in digits, no number before it. */
  readonly word: string;
  readonly line: number;
}

/** A title's parts; a name that is a place alone is none. */
interface Titled {
  readonly text: string;
  readonly line: number;
  readonly name: string;
  readonly year: number;
  readonly kind: "budget" | "final";
  readonly body: string | undefined;
}

const body = "(?:[省市区县州镇乡]级|[省市区县州]?本级)?(?<body>部门|单位)?(?:综合|收支|财政)*(?<kind>预算|决算)";
const year = "(?<year>20\\d\\d)年(?:度)?";
/** 甲局2026年部门预算, 2026年甲局部门预算, 甲局关于2026年部门预算的说明. */
const titles: readonly RegExp[] = [
  new RegExp(`^(?<unit>.{2,45}?)${year}${body}`),
  new RegExp(`^${year}(?<unit>.{2,45}?)${body}`),
  new RegExp(`^(?<place>.{1,12}?[省市区县州盟旗])${year}(?<unit>.{2,45}?)${body}`),
  new RegExp(`^${year}${body}(?:信息)?(?:公开)?[—-]*\\(?(?<unit>[^()]{2,45}(?:\\(..\\))?)\\)?$`),
  new RegExp(`^(?<unit>.{2,45}?)${body}(?:信息)?(?:公开)?\\(?${year}\\)?$`)
];
/** A cover's line that names the year alone, above or below the one that names the unit. */
const yearLine = new RegExp(`^${year}${body}`);
/** The title of a table that names no unit. */
const tableTitle = /(?<year>20\d\d)年(?:度)?.*(?:预算|决算|收支|支出).*表|^(?<alone>20\d\d)年(?:度)?$/;

/**
 * What a document says that it is, in order of trust: the unit by the lines that
 * name it (部门名称：…) and its cover, then by titles of tables; the year by the
 * cover, then by titles of tables. Words of a sentence name nobody. Undefined for
 * a document without a unit or a year.
 */
export function titleIn(pages: readonly Page[]): Title | undefined {
  const lines = linesOf(pages);
  const said = [...saidBy(lines), ...saidBy(cellsOf(pages))];
  const found = coverTitle(lines) ?? firstTitle(titleCellsOf(pages)) ?? pieced([...lines, ...cellsOf(pages)]);
  const unitName = found && unitNamed(found.name, said);
  if (!found || !unitName) return undefined;
  const unitKind = kindInName(unitName) ?? kindOfBody(found.body);
  const place = placeOf(unitName) ?? placeOf(found.name);
  const above = said.filter(({role}) => role === "above");
  const department = above.find(({name}) => !isSameUnit(name, unitName))?.name;
  const isOffice =
    unitKind === "own" ||
    (!department && above.length > 0) ||
    lines.some(({word}) => word.startsWith(unitName) && organ.test(word.slice(unitName.length)));
  return {
    text: found.text,
    line: found.line,
    unitName,
    ...(unitKind ? {unitKind} : {}),
    ...(place ? {place} : {}),
    ...(department ? {department} : {}),
    ...(isOffice ? {isOffice} : {}),
    fiscalYear: found.year,
    kind: found.kind
  };
}

/** What is said of an organ of a government and of nothing below one: 是主管全市财政工作的市政府组成部门. */
const organ = /^是[^，。；]{0,40}政府(?:的)?(?:组成|工作)部门/;

function kindOfBody(printed: string | undefined): UnitKind | undefined {
  return printed === "部门" ? "department" : printed === "单位" ? "unit" : undefined;
}

// --- lines that name the unit

interface Said {
  readonly role: "own" | "above";
  readonly name: string;
}

/** Labels of lines that name a unit. A department's own document names itself as 主管部门 as well. */
const labels: ReadonlyArray<readonly [label: RegExp, role: Said["role"]]> = [
  [/^(?:预算|决算)?(?:一级)?主管(?:部门|单位)(?:名称)?[:：]/, "above"],
  [
    /^(?:(?:预算|决算|编制|填报|公开|编报|报送)(?:部门|单位)|(?:部门|单位)(?:\(单位\))?(?:名称)?|(?:预算|编制)(?:部门|单位)名称|(?:部门|单位)[编代]码[及和、/]?名称)(?:\((?:公章|盖章|签章)\))?[:：]/,
    "own"
  ]
];

function saidBy(lines: readonly Line[]): Said[] {
  return lines.flatMap(({text, word}) => {
    const label = labels.find(([pattern]) => pattern.test(word));
    if (!label) return [];
    const name = cleanName(namePrinted(text, word.replace(label[0], "")));
    return isUnitName(name) || isWhole(name) ? [{role: label[1], name}] : [];
  });
}

/** A name ends where the line goes on with 单位：万元 or a wide gap; a break between characters is none. */
function namePrinted(text: string, word: string): string {
  const printed = /[:：]\s*(.+?)(?:\s{3,}|\s*(?:金额)?单\s*位\s*[:：]|$)/.exec(text)?.[1] ?? "";
  const rest = word.replace(/(?:金额)?单位[:：].*$/, "");
  const name = comparableText(printed);
  return rest.startsWith(name) ? name : rest;
}

/** A label's name needs no office's ending: 上海水产老干部活动室. */
function isWhole(name: string): boolean {
  return /^[\u3400-\u9fff()·]{4,30}$/u.test(name) && !/[万亿千]?元|预算|决算|表$|\d年|年度/.test(name);
}

/** The unit's name out of the cover's and those of the lines; the cover's where a line says it shorter, the line's where the cover names its place alone or another. */
function unitNamed(cover: string, said: readonly Said[]): string | undefined {
  const own = said.filter(({role}) => role === "own");
  const names = (own.length ? own : said).map(({name}) => name);
  const whole = isPlace(cover) ? "" : cover;
  if (whole && (!names.length || names.some((name) => name === whole))) return whole;
  const most = mostFrequent(names);
  if (!whole) return most;
  const same = names.find((name) => isSameUnit(name, whole));
  return same ? longest(same, whole) : most;
}

const longest = (a: string, b: string) => (b.length > a.length ? b : a);

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

// --- the cover

/** No title is spread over more lines than these. */
const mostLines = 4;
/** A title among these first lines may name a unit of any ending. */
const coverLines = 6;

/** The first title that names a unit, on one line or spread over several; failing that the first of a place's. */
function coverTitle(lines: readonly Line[]): Titled | undefined {
  let ofPlace: Titled | undefined;
  for (const [at, line] of lines.entries()) {
    for (const found of titlesAt(lines, at)) {
      if (!isPlace(found.name)) return found;
      ofPlace ??= found;
    }
    if (ofPlace && isSentence(line.word)) return ofPlace;
  }
  return ofPlace;
}

/** Titles that end at a line, the shortest first: those of one line before those of several. */
function* titlesAt(lines: readonly Line[], at: number): Generator<Titled> {
  const above = lines.slice(Math.max(0, at - mostLines + 1), at).reverse();
  const line = lines[at]!;
  const own = titled(line.word, line, at < coverLines);
  if (own) yield {...own, name: withAbove(own.name, above)};
  if (!isPiece(line.word)) return;
  const alone = yearLine.exec(line.word);
  if (alone && above[0]) {
    const whole = withAbove(above[0].word, above.slice(1));
    if (isUnitName(whole)) yield made(line, alone, whole);
  }
  for (let count = 1; count <= above.length && isPiece(above[count - 1]!.word); ++count) {
    const first = above[count - 1]!;
    const parts = [...above.slice(0, count).reverse(), line].map(({word}) => word);
    const spread = titled(parts.join(""), {...line, text: [first.text, ...parts.slice(1)].join("")});
    if (spread) yield {...spread, name: withAbove(spread.name, above.slice(count))};
  }
  const below = line.word.replace(/^[—-]+/, "").replace(/^\((.*)\)$/, "$1");
  const first = above[0];
  if (!first || !isUnitName(below)) return;
  const ofYear = yearLine.exec(first.word);
  if (ofYear) yield made({...line, text: first.text + line.text}, ofYear, below);
  const ofPlace = titled(first.word, first);
  if (ofPlace && isPlace(ofPlace.name)) yield {...ofPlace, name: below};
}

function titled(word: string, line: Line, isCover = false): Titled | undefined {
  if (isSentence(word)) return undefined;
  for (const pattern of titles) {
    const match = pattern.exec(word);
    const name = match && (match.groups!["place"] ?? "") + cleanName(match.groups!["unit"]!);
    if (name && (isUnitName(name) || isPlace(name) || (isCover && isWhole(name)))) return made(line, match, name);
  }
  return undefined;
}

function made({text, line}: Line, match: RegExpExecArray, name: string): Titled {
  const {year = "", kind, body} = match.groups!;
  return {text, line, name, year: Number(year), kind: kind === "决算" ? "final" : "budget", body};
}

const isSentence = (word: string) => /[，。；！？]/.test(word) || word.length > 80;

/** What a cover's line may hold of a title: no sentence, and nothing that is about the document. */
function isPiece(word: string): boolean {
  return word.length <= 30 && !/[，。；：:、？！]/.test(word) && !/目录|^附[件表]|第.*部分/.test(word);
}

/** A place, or the beginning of a name, on the lines above the rest of it; nearest first. */
function withAbove(name: string, above: readonly Line[]): string {
  let whole = name;
  for (const {word} of above) {
    const isName = /^[\u4e00-\u9fff（）()·]{2,20}$/.test(word) && !aboutDocument.test(word);
    if (isPlaced(whole) || !isName || (!isPlace(word) && isUnitName(word))) break;
    whole = word + whole;
  }
  return whole;
}

const isPlaced = (name: string) => /^(?:中国|中华|国家)|^.*\d/.test(name) || placeOf(name) !== undefined;
const aboutDocument = /目录|附件|附表|公开|预算|决算|部分|说明|概况|文件|报告|编制|单位|部门|草案|资料|[密表]$/;

// --- tables

function firstTitle(lines: readonly Line[]): Titled | undefined {
  for (const line of lines) {
    const found = titled(line.word, line);
    if (found && !isPlace(found.name)) return found;
  }
  return undefined;
}

/** A year that stands in a table's title or alone, for a unit that lines name. */
function pieced(lines: readonly Line[]): Titled | undefined {
  const title = lines.find(({word}) => !isSentence(word) && (yearLine.test(word) || tableTitle.test(word)));
  if (!title) return undefined;
  const {groups} = (yearLine.exec(title.word) ?? tableTitle.exec(title.word))!;
  const isFinal = lines.some(({word}) => /决算/.test(word)) && !/预算/.test(title.word);
  return {
    text: title.text,
    line: title.line,
    name: "",
    year: Number(groups!["year"] ?? groups!["alone"]),
    kind: isFinal ? "final" : "budget",
    body: groups!["body"] ?? /(部门|单位)/.exec(title.word)?.[1]
  };
}

// --- lines and cells

function linesOf(pages: readonly Page[]): Line[] {
  return pages
    .flatMap(({blocks}) => blocks)
    .filter((block): block is Exclude<Block, {kind: "table"}> => block.kind !== "table")
    .map((block) => lineOf(block.text, block.line));
}

/** How many rows of a table may stand above its header. */
const mostTitleRows = 4;

function cellsOf(pages: readonly Page[]): Line[] {
  return topRowsOf(pages).flatMap(({cells, line}) => cells.filter(Boolean).map((cell) => lineOf(cell, line)));
}

/** Cells above a table's header: rows of one text, merged or repeated in every column, and of a title with a remark beside it. */
function titleCellsOf(pages: readonly Page[]): Line[] {
  return topRowsOf(pages).flatMap(({cells, line}) => {
    const texts = [...new Set(cells.filter(Boolean))];
    return texts.length <= 2 ? texts.flatMap((text) => text.split(/\r?\n/)).map((text) => lineOf(text, line)) : [];
  });
}

function topRowsOf(pages: readonly Page[]) {
  return pages.flatMap(({blocks}) =>
    blocks.flatMap((block) => (block.kind === "table" ? block.rows.slice(0, mostTitleRows) : []))
  );
}

function lineOf(text: string, line: number): Line {
  return {text, word: comparableText(withDigits(numbered(text.trim()).text)), line};
}

const digits = "〇一二三四五六七八九";

/** "二〇二四年" as 2024年, and full-width digits. */
function withDigits(text: string): string {
  return plainDigits(text).replace(/[二2][〇○零O0][〇○零一二三四五六七八九]{2}(?=年)/g, (printed) =>
    [...printed.replace(/[○零O0]/g, "〇")].map((c) => Math.max(0, digits.indexOf(c))).join("")
  );
}
