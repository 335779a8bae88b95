import {Unzlib} from "fflate";
import type * as pdfjsLibrary from "pdfjs-dist";
import type {PDFDocumentProxy, PDFPageProxy} from "pdfjs-dist";
import {invalid, unsupported} from "../../../budget/errors.js";
import type {Page} from "../page.js";
import {limits, within} from "../page.js";
import {blocksOf} from "./blocks.js";
import type {Layout} from "./layout.js";
import {layOut, unreadable} from "./layout.js";
import type {Content, FontFacts, Marks, Matrix} from "./painted.js";
import {Pen} from "./painted.js";

type PdfJs = typeof pdfjsLibrary;

/** What a browser gives, and Node does not need: the addresses of pdf.js's worker module and of its folder of character maps, ending in a slash. */
interface PdfParts {
  readonly worker?: string;
  readonly cMaps?: string;
  /** Told after each page that was read. */
  readonly onPage?: (page: number, pages: number) => void;
}

let parts: PdfParts = {};

/** Names pdf.js's parts and who is told of pages, for every PDF from now on. */
export function setPdfParts(named: PdfParts): void {
  parts = named;
}

/**
 * Reads a PDF's text layer: one page of blocks a printed page, tables from
 * their lines or from what stands under what. Throws `unsupported pdf` for a
 * scan or a locked file, `unsupported size`, `invalid pdf`.
 */
export async function readPdf(bytes: Uint8Array): Promise<Page[]> {
  within("bytes", bytes.length);
  refusePdfBomb(bytes);
  const pdfjs = (await import("pdfjs-dist/legacy/build/pdf.mjs")) as PdfJs;
  if (parts.worker) pdfjs.GlobalWorkerOptions.workerSrc = parts.worker;
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    ...characterMaps()
  });
  try {
    const document = await task.promise.catch((cause: unknown) => {
      throw refused(cause);
    });
    return blocksOf(await layoutsOf(document, operatorsOf(pdfjs)));
  } finally {
    await task.destroy();
  }
}

async function layoutsOf(document: PDFDocumentProxy, run: RunOperator): Promise<Layout[]> {
  within("pages", document.numPages);
  const layouts: Layout[] = [];
  let [printed, steps] = [0, 0];
  for (let number = 1; number <= document.numPages; ++number) {
    const page = await document.getPage(number);
    const {marks, operators, size} = await marksOf(page, run);
    within("operators", (steps += operators));
    within("glyphs", (printed += marks.glyphs.length));
    layouts.push({...layOut(marks, size, layouts.at(-1)?.columns), ...(operators ? unreadable(marks) : {})});
    page.cleanup();
    parts.onPage?.(number, document.numPages);
  }
  if (!printed) throw unsupported("pdf", "no text, the pages are pictures (scan)");
  return layouts;
}

type RunOperator = (pen: Pen, operator: number, args: never[]) => void;

interface Drawn {
  readonly marks: Marks;
  readonly operators: number;
  readonly size: {readonly width: number; readonly height: number};
}

/** What a page draws, read upright where most of its text is set on its side. */
async function marksOf(page: PDFPageProxy, run: RunOperator): Promise<Drawn> {
  const {fnArray, argsArray} = (await page.getOperatorList({annotationMode: 0})) as Content;
  const drawn = (rotation: number) => {
    const {transform, width, height} = page.getViewport({scale: 1, rotation: rotation % 360});
    const pen = new Pen(transform as unknown as Matrix, fontsOf(page));
    fnArray.forEach((operator, i) => run(pen, operator, (argsArray[i] ?? []) as never[]));
    within("rulings", pen.marks.horizontal.length + pen.marks.vertical.length);
    return {pen, size: {width, height}};
  };
  const printed = drawn(page.rotate);
  const {down, up} = printed.pen.upright;
  const most = printed.pen.marks.glyphs.length / 2;
  const {pen, size} = up > most ? drawn(page.rotate + 90) : down > most ? drawn(page.rotate + 270) : printed;
  return {marks: pen.marks, operators: fnArray.length, size};
}

/** The pen's move for each operator, looked up by pdf.js's numbers. */
function operatorsOf({OPS}: PdfJs): RunOperator {
  const names = new Map(Object.entries(OPS).map(([name, operator]) => [operator, name]));
  const path = OPS.constructPath;
  return (pen, operator, args) => {
    if (operator !== path) return handlers[names.get(operator)!]?.(pen, args);
    const [painter, [data]] = args as unknown as [number, [ArrayLike<number> | null]];
    const paint = painters[names.get(painter)!];
    if (paint && data) pen.path(data, paint.stroked, paint.filled);
  };
}

const unknownFont: FontFacts = {name: "", bold: false, scale: 0.001};
const heavy = /bold|black|heavy|simhei|heiti|黑体/i;

function fontsOf({commonObjs}: PDFPageProxy): (name: string) => FontFacts {
  const known = new Map<string, FontFacts>();
  return (id) => {
    const facts =
      known.get(id) ?? (commonObjs.has(id) ? factsOf(commonObjs.get(id) as PrintedFont | string) : unknownFont);
    known.set(id, facts);
    return facts;
  };
}

interface PrintedFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly fontMatrix?: readonly number[];
}

/** Of a font that it could not read pdf.js keeps the error's message alone. */
function factsOf(font: PrintedFont | string): FontFacts {
  if (typeof font === "string") return {...unknownFont, broken: true};
  const {name = "", bold, black, fontMatrix} = font;
  return {name, bold: Boolean(bold || black || heavy.test(name)), scale: fontMatrix?.[0] ?? 0.001};
}

/** Character maps of fonts that are not embedded: those named by the caller, in Node those of the installed package. */
function characterMaps(): {cMapUrl: string; cMapPacked: true; useWorkerFetch: boolean} | undefined {
  const cMapUrl = parts.cMaps ?? installed("pdfjs-dist/package.json");
  return cMapUrl === undefined ? undefined : {cMapUrl, cMapPacked: true, useWorkerFetch: parts.cMaps !== undefined};
}

function installed(manifest: string): string | undefined {
  if (typeof Worker === "function" || typeof import.meta.resolve !== "function") return undefined;
  return decodeURIComponent(new URL("cmaps/", import.meta.resolve(manifest)).pathname);
}

const refusals: Readonly<Record<string, () => Error>> = {
  PasswordException: () => unsupported("pdf", "it is locked by a password"),
  InvalidPDFException: () => invalid("pdf", "the file is damaged or no PDF")
};

function refused(cause: unknown): unknown {
  return refusals[(cause as Error).name]?.() ?? cause;
}

type Handler = (pen: Pen, args: readonly never[]) => void;

/** What each operator of pdf.js does to the pen, by its name in its table of operators. The rest draws no text or line. */
const handlers: Readonly<Record<string, Handler>> = {
  save: (pen) => pen.save(),
  restore: (pen) => pen.restore(),
  transform: (pen, args) => pen.transform(...args),
  paintFormXObjectBegin: (pen, [matrix]) => pen.beginForm(matrix!),
  paintFormXObjectEnd: (pen) => pen.restore(),
  beginText: (pen) => pen.beginText(),
  setTextMatrix: (pen, [matrix]) => pen.setTextMatrix(matrix!),
  moveText: (pen, [x, y]) => pen.moveText(x!, y!),
  setLeadingMoveText: (pen, [x, y]) => pen.setLeadingMoveText(x!, y!),
  nextLine: (pen) => pen.nextLine(),
  setLeading: (pen, [leading]) => pen.set({leading: -leading!}),
  setFont: (pen, [name, size]) => pen.setFont(name!, size!),
  setCharSpacing: (pen, [charSpacing]) => pen.set({charSpacing: charSpacing!}),
  setWordSpacing: (pen, [wordSpacing]) => pen.set({wordSpacing: wordSpacing!}),
  setHScale: (pen, [percent]) => pen.set({scale: percent! / 100}),
  setTextRise: (pen, [rise]) => pen.set({rise: rise!}),
  showText: (pen, [glyphs]) => pen.showText(glyphs!)
};

/** Path operators that draw; a path that only clips draws nothing. */
const painters: Readonly<Record<string, {readonly stroked: boolean; readonly filled: boolean}>> = {
  stroke: {stroked: true, filled: false},
  closeStroke: {stroked: true, filled: false},
  fill: {stroked: false, filled: true},
  eoFill: {stroked: false, filled: true},
  fillStroke: {stroked: true, filled: true},
  eoFillStroke: {stroked: true, filled: true},
  closeFillStroke: {stroked: true, filled: true},
  closeEOFillStroke: {stroked: true, filled: true}
};

const chunk = 16 * 1024;
/** Deflate packs no better than this. */
const bestPacking = 1032;

/** Throws `unsupported size` for a PDF one of whose streams inflates to more than any page's drawing takes; pictures and fonts, which are never drawn here, are left out. */
function refusePdfBomb(bytes: Uint8Array): void {
  const text = new TextDecoder("latin1").decode(bytes);
  for (let at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
    if (text.startsWith("end", at - 3)) continue;
    const rounds = roundsOf(text.slice(Math.max(0, at - 1000), at));
    const from = at + (text[at + 6] === "\r" ? 8 : 7);
    const to = rounds ? text.indexOf("endstream", from) : -1;
    if (to > 0 && ((to - from) * bestPacking > limits.streamBytes || rounds > 1))
      inflate(bytes.subarray(from, to), rounds);
  }
}

/** How many times over a stream is deflated, told by its dictionary; 0 for what is not drawn. */
function roundsOf(before: string): number {
  const dictionary = before.slice(before.lastIndexOf("obj"));
  return /\/Subtype\s*\/Image|\/Length1\b|\/FontFile|\/Type0C|\/Type1C|\/OpenType/.test(dictionary)
    ? 0
    : (dictionary.match(/\/FlateDecode|\/Fl\b/g)?.length ?? 0);
}

function inflate(packed: Uint8Array, rounds: number): void {
  const keeps = rounds > 1;
  const parts: Uint8Array[] = [];
  let total = 0;
  const unzlib = new Unzlib((data) => {
    within("streamBytes", (total += data.length));
    if (keeps) parts.push(data);
  });
  try {
    for (let i = 0; i < packed.length; i += chunk) unzlib.push(packed.subarray(i, i + chunk), false);
  } catch (cause) {
    if (total > limits.streamBytes) throw cause;
  }
  if (keeps) inflate(joined(parts, total), rounds - 1);
}

function joined(parts: readonly Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
