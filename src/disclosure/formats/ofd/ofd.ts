import {unzipSync} from "fflate";
import {BudgetError, invalid, unsupported} from "../../../budget/errors.js";
import type {Aside, Page} from "../page.js";
import {within} from "../page.js";
import {blocksOf} from "../pdf/blocks.js";
import type {Layout} from "../pdf/layout.js";
import {layOut, unreadable} from "../pdf/layout.js";
import type {Marks, Matrix} from "../pdf/painted.js";
import {decode} from "../text.js";
import {refuseZipBomb} from "../zip.js";
import type {OfdObject, OfdUnits} from "./content.js";
import {boldMark, draw, numbers, objectsOf} from "./content.js";
import type {XmlElement} from "./xml.js";
import {named, parseXml} from "./xml.js";

/** Points of a millimetre, in which a page is laid out as a PDF's is. */
const unit = 72 / 25.4;
const heavy = /bold|black|heavy|simhei|heiti|黑体|小标宋/i;
/** Where no file names a page's box: A4. */
const usual = [0, 0, 210, 297];

/**
 * Reads an OFD document (GB/T 33190): text and ruling lines of its pages, and
 * of the templates below them, laid out as those of a PDF. Seals, annotations
 * and pictures are no text. Throws `unsupported ofd` for a scan, `unsupported
 * size`, `invalid ofd`.
 */
export function readOfd(bytes: Uint8Array): Page[] {
  refuseZipBomb(bytes);
  try {
    return pagesOf(new OfdPackage(bytes));
  } catch (cause) {
    throw cause instanceof BudgetError ? cause : invalid("ofd", "the file is damaged or no OFD document");
  }
}

class OfdPackage {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #parsed = new Map<string, XmlElement>();

  constructor(bytes: Uint8Array) {
    const files = unzipSync(bytes, {filter: ({name}) => /\.xml$/i.test(name)});
    this.#files = new Map(Object.entries(files).map(([name, content]) => [normal(name), content]));
  }

  /** A file of the package, and its place for what it names in turn. Throws `invalid ofd` where there is none. */
  open(place: string): XmlElement {
    const known = this.#parsed.get(place);
    if (known) return known;
    const content = this.#files.get(place);
    if (!content) throw invalid("ofd", "the file is damaged, locked or no OFD document");
    const root = parseXml(decode(content));
    this.#parsed.set(place, root);
    return root;
  }

  has(place: string): boolean {
    return this.#files.has(place);
  }
}

function normal(place: string): string {
  const parts: string[] = [];
  for (const part of place.replaceAll("\\", "/").split("/")) {
    if (part === "..") parts.pop();
    else if (part && part !== ".") parts.push(part.toLowerCase());
  }
  return parts.join("/");
}

/** The place that a file names: from the package's root, or from its own folder. */
function placeFrom(file: string, named: string): string {
  return normal(/^[\\/]/.test(named) ? named : `${file.replace(/[^/]*$/, "")}${named}`);
}

function pagesOf(ofd: OfdPackage): Page[] {
  const layouts: Layout[] = [];
  const hidden: string[][] = [];
  let [printed, drawn] = [0, 0];
  for (const root of named(ofd.open("ofd.xml"), "DocRoot")) {
    const document = documentAt(ofd, placeFrom("", root.text.trim()));
    for (const {drawings, box} of document.pages) {
      within("pages", layouts.length + 1);
      const objects: OfdObject[] = [];
      for (const object of drawings) {
        within("objects", ++drawn);
        objects.push(object);
      }
      const {marks, size} = marksOf(objects, box, document.isBold);
      within("glyphs", (printed += marks.glyphs.length));
      within("rulings", marks.horizontal.length + marks.vertical.length);
      layouts.push({...layOut(marks, size, layouts.at(-1)?.columns), ...(objects.length ? unreadable(marks) : {})});
      hidden.push(hiddenIn(objects));
    }
  }
  if (!printed) throw unsupported("ofd", "no text, the pages are pictures (scan)");
  return blocksOf(layouts).map((page, i) => ({...page, ...asidesOf(page, hidden[i]!)}));
}

interface OfdDocument {
  /** Read one by one, as the objects on them are, so that no more is held than is read. */
  readonly pages: Iterable<{readonly drawings: Iterable<OfdObject>; readonly box: readonly number[]}>;
  readonly isBold: (font: string) => boolean;
}

function documentAt(ofd: OfdPackage, place: string): OfdDocument {
  const document = ofd.open(place);
  const common = named(document, "CommonData")[0] ?? document;
  const templates = new Map(
    named(common, "TemplatePage").map(({attributes}) => [
      attributes["ID"],
      placeFrom(place, attributes["BaseLoc"] ?? "")
    ])
  );
  const resources = [...named(common, "PublicRes"), ...named(common, "DocumentRes")]
    .map(({text}) => placeFrom(place, text.trim()))
    .filter((file) => ofd.has(file))
    .map((file) => ofd.open(file));
  const units = new Map(
    resources
      .flatMap((file) => named(file, "CompositeGraphicUnit"))
      .map((unit) => [unit.attributes["ID"], [...objectsOf(unit)]])
  );
  const bold = boldFonts(resources);
  const usualBox = boxOf(common) ?? usual;
  const pages = named(document, "Pages").flatMap((list) => list.children);
  return {
    pages: pagesAt(ofd, {
      places: pages.map(({attributes}) => placeFrom(place, attributes["BaseLoc"] ?? "")),
      templates,
      units,
      usualBox
    }),
    isBold: (font) => font.endsWith(boldMark) || bold.has(font)
  };
}

interface OfdPages {
  readonly places: readonly string[];
  readonly templates: ReadonlyMap<string | undefined, string>;
  readonly units: OfdUnits;
  readonly usualBox: readonly number[];
}

function* pagesAt(ofd: OfdPackage, {places, templates, units, usualBox}: OfdPages): OfdDocument["pages"] {
  for (const place of places) {
    const page = ofd.open(place);
    const below = named(page, "Template")
      .map(({attributes}) => templates.get(attributes["TemplateID"]))
      .filter((template) => template !== undefined && ofd.has(template));
    const contents = [...below.map((template) => ofd.open(template!)), page].flatMap((root) => named(root, "Content"));
    yield {drawings: allOf(contents, units), box: boxOf(page) ?? usualBox};
  }
}

function* allOf(contents: readonly XmlElement[], units: OfdUnits): Iterable<OfdObject> {
  for (const content of contents) yield* objectsOf(content, units);
}

function boxOf(element: XmlElement): readonly number[] | undefined {
  const box = numbers(named(element, "PhysicalBox")[0]?.text);
  return box.length === 4 && box[2]! > 0 && box[3]! > 0 ? box : undefined;
}

/** The fonts that a document's resources say, or whose names say, to be bold. */
function boldFonts(resources: readonly XmlElement[]): ReadonlySet<string | undefined> {
  return new Set(
    resources
      .flatMap((file) => named(file, "Font"))
      .filter(({attributes}) => attributes["Bold"] === "true" || heavy.test(attributes["FontName"] ?? ""))
      .map(({attributes}) => attributes["ID"])
  );
}

interface Drawn {
  readonly marks: Marks;
  readonly size: {readonly width: number; readonly height: number};
}

/** What a page draws, read upright where most of its text is set on its side. */
function marksOf(objects: readonly OfdObject[], box: readonly number[], isBold: OfdDocument["isBold"]): Drawn {
  const [left, top, wide, high] = box as [number, number, number, number];
  const [width, height] = [wide * unit, high * unit];
  const at = [-left * unit, -top * unit] as const;
  const upright: Matrix = [unit, 0, 0, unit, ...at];
  const pen = draw(objects, upright, isBold);
  const {up, down} = pen.upright;
  const most = pen.marks.glyphs.length / 2;
  if (up <= most && down <= most) return {marks: pen.marks, size: {width, height}};
  const turned: Matrix =
    up > most ? [0, unit, -unit, 0, height - at[1], at[0]] : [0, -unit, unit, 0, at[1], width - at[0]];
  return {marks: draw(objects, turned, isBold).marks, size: {width: height, height: width}};
}

function hiddenIn(objects: readonly OfdObject[]): string[] {
  return objects.flatMap((object) =>
    object.kind === "text" && !object.isSeen
      ? [
          object.glyphs
            .map(({text}) => text)
            .join("")
            .trim()
        ]
      : []
  );
}

function asidesOf({blocks}: Page, texts: readonly string[]): {readonly asides?: readonly Aside[]} {
  const [first] = blocks;
  const line = first?.kind === "table" ? first.rows[0]!.line : (first?.line ?? 1);
  const parts = texts.filter(Boolean).map((text) => ({line, cell: 0, text}));
  return parts.length ? {asides: [{use: "hidden", line, where: "text", parts}]} : {};
}
