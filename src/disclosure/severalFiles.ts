import {unzipSync} from "fflate";
import {BudgetError, unsupported} from "../budget/errors.js";
import {adviceFor} from "./formats/fileKinds.js";
import type {Block, Page, Remark} from "./formats/page.js";
import {decode} from "./formats/text.js";
import {refuseZipBomb} from "./formats/zip.js";
import {isRecognised} from "./model/statement.js";
import {titleIn} from "./outline/documentTitle.js";
import {isSameUnit} from "./outline/unitName.js";
import {namesTables, stem} from "./fileNames.js";
import {readDisclosure} from "./readDisclosure.js";

/** One of several files of a disclosure. */
export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface ReadMember extends Member {
  readonly pages: readonly Page[];
}

/** Files in words, the first of those that differ in nothing but this being read; then files of tables. */
const texts = ".docx .docm .doc .wps .rtf .odt .html .htm .mht .mhtml .ofd .pdf .md".split(" ");
const workbooks = ".xlsx .xlsm .xlsb .xls .et .ods".split(" ");
const kinds = [...texts, ...workbooks];

/** What programs put beside the files. */
const byTheWay = /(?:^|\/)(?:__MACOSX\/|\.|~\$|thumbs\.db$|desktop\.ini$)|\/$/i;
/** A text with so many tables of its own needs none from another file. */
const fewestTables = 2;
const mostFiles = 40;

type MemberReader = (bytes: Uint8Array, name: string) => Promise<Page[]>;

/** The pages of a disclosure in an archive (.zip). Throws what `pagesTogether` throws. */
export async function readArchive(bytes: Uint8Array, read: MemberReader): Promise<Page[]> {
  refuseZipBomb(bytes);
  return pagesTogether(membersOf(bytes), read);
}

/**
 * The pages of a disclosure in several files: of its only document, or of a
 * text and of the tables beside it, one after the other, with a remark that
 * says so. `read` reads a file. Throws `unsupported format` for several
 * documents, and what `read` throws.
 */
export async function pagesTogether(all: readonly Member[], read: MemberReader): Promise<Page[]> {
  const documents = chosen(all);
  const [text, ...tables] = documents.length === 1 ? documents : parted(documents);
  const first = {...text!, pages: await read(text!.bytes, text!.name)};
  const found: ReadMember[] = [first];
  if (tables.length && tablesIn(first) < fewestTables)
    for (const table of tables) found.push({...table, pages: await read(table.bytes, table.name)});
  refuseStrangers(found);
  const rest = all.filter(({name}) => !found.some((member) => member.name === name));
  return joined(found, remarksOn(found, rest));
}

function severalDocuments(): BudgetError {
  return unsupported("format", adviceFor(".zip", []));
}

function membersOf(bytes: Uint8Array): Member[] {
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => ({name: nameOf(name), bytes: content}))
    .filter(({name}) => !byTheWay.test(name));
}

/** A name as it was meant: Windows' programs write it in the code of their country and do not say so. */
function nameOf(name: string): string {
  if (!/[\x80-\xff]/.test(name) || /[^\0-\xff]/.test(name)) return name;
  try {
    return decode(Uint8Array.from(name, (c) => c.charCodeAt(0)));
  } catch (error) {
    if (error instanceof BudgetError) return name;
    throw error;
  }
}

/** The documents among the files, of those that differ in their kind alone the first kind. */
function chosen(members: readonly Member[]): Member[] {
  const documents = members.filter(({name}) => kinds.includes(kindOf(name)));
  const kept = documents.filter(
    (member) =>
      !documents.some(
        (other) => other !== member && stem(other.name) === stem(member.name) && areOneText(other.name, member.name)
      )
  );
  const alone = members.filter(({name}) => kindOf(name) === ".txt");
  const found = kept.length ? kept : alone;
  if (!found.length || found.length > mostFiles) throw severalDocuments();
  return found;
}

function areOneText(first: string, second: string): boolean {
  const [a, b] = [texts.indexOf(kindOf(first)), texts.indexOf(kindOf(second))];
  return a >= 0 && a < b;
}

/** The one text, and the files of tables behind it. */
function parted(documents: readonly Member[]): Member[] {
  const isTables = ({name}: Member) => workbooks.includes(kindOf(name)) || namesTables.test(stem(name));
  const inWords = documents.filter((member) => !isTables(member));
  if (inWords.length !== 1) throw severalDocuments();
  return [...inWords, ...documents.filter(isTables).sort((a, b) => a.name.localeCompare(b.name, "zh"))];
}

function kindOf(name: string): string {
  return /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? "";
}

/** How many standard tables a document holds by itself. */
function tablesIn({name, pages}: ReadMember): number {
  try {
    return readDisclosure(pages, {document: name}).statements.filter(isRecognised).length;
  } catch (error) {
    if (error instanceof BudgetError) return 0;
    throw error;
  }
}

/** Refuses files that name different units or years. */
function refuseStrangers(members: readonly ReadMember[]): void {
  const [first, ...others] = members.flatMap(({pages}) => titleIn(pages) ?? []);
  for (const {fiscalYear, kind, unitName} of others)
    if (fiscalYear !== first!.fiscalYear || kind !== first!.kind || !isSameUnit(unitName, first!.unitName))
      throw severalDocuments();
}

function remarksOn(members: readonly Member[], rest: readonly Member[]): Remark[] {
  const listed = (files: readonly Member[]) => files.map(({name}) => name.replace(/^.*[/\\]/, "")).join(", ");
  const note = (message: string): Remark => ({severity: "note", line: 1, message});
  return [
    note(`files read as one document: ${listed(members)}`),
    ...(rest.length ? [note(`files not read: ${listed(rest)}`)] : [])
  ];
}

/** The files' pages as those of one, their lines numbered on; pages have their numbers where there is but one file. */
function joined(members: readonly ReadMember[], remarks: readonly Remark[]): Page[] {
  let base = 0;
  const pages = members.flatMap(({pages: own}) => {
    const from = base;
    base = Math.max(base, ...own.flatMap(({blocks}) => blocks.map((block) => from + lastLine(block))));
    return members.length === 1 ? own : own.map((page) => movedBy(page, from));
  });
  const [first, ...rest] = pages;
  return first ? [{...first, remarks: [...(first.remarks ?? []), ...remarks]}, ...rest] : [];
}

function lastLine(block: Block): number {
  return block.kind === "table" ? (block.rows.at(-1)?.line ?? 0) : block.line;
}

function movedBy({blocks, asides, remarks}: Page, lines: number): Page {
  const moved = <T extends {readonly line: number}>(placed: T): T => ({...placed, line: placed.line + lines});
  return {
    blocks: blocks.map((block) => (block.kind === "table" ? {...block, rows: block.rows.map(moved)} : moved(block))),
    ...(asides ? {asides: asides.map((aside) => ({...moved(aside), parts: aside.parts.map(moved)}))} : {}),
    ...(remarks ? {remarks: remarks.map(moved)} : {})
  };
}
