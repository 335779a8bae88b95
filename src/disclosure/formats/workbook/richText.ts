import {unzipSync} from "fflate";
import {raised} from "../raised.js";

const entities: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

/** The text of XML without its entities. */
function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi,
    (_, code?: string, hex?: string, name?: string) =>
      name ? entities[name.toLowerCase()]! : String.fromCodePoint(code ? Number(code) : Number.parseInt(hex!, 16))
  );
}

/** A cell's text that is set in several ways: what is shown, and what of it is struck through. */
interface RichText {
  readonly text: string;
  readonly struck: string;
}

const run = /<(?:\w+:)?r(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?r>/g;
const properties = /<(?:\w+:)?rPr(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?rPr>/;
const texts = /<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g;
const special = /<(?:\w+:)?(?:strike|vertAlign)\b/;

/** Reads the runs of a shared string; undefined where none is struck, raised or lowered. */
export function richText(source: unknown): RichText | undefined {
  if (typeof source !== "string" || !special.test(source)) return undefined;
  let [text, struck] = ["", ""];
  for (const [, inner = ""] of source.matchAll(run)) {
    const said = properties.exec(inner)?.[1] ?? "";
    const own = [...inner.matchAll(texts)].map(([, piece = ""]) => unescaped(piece)).join("");
    const set = /<(?:\w+:)?vertAlign\s+val="(super|sub)script"/.exec(said)?.[1];
    if (isStruck(said)) struck += own;
    else text += set ? raised(text, own, set === "sub") : own;
  }
  return {text, struck};
}

/** What the formats of a sheet's cells say, by the cell's name. */
export interface CellStyles {
  /** Struck through as a whole. */
  readonly struck: ReadonlySet<string>;
  /** Set in by so many steps. */
  readonly indents: ReadonlyMap<string, number>;
}

const nothing: ReadonlyMap<string, CellStyles> = new Map();
const parts = {styles: "xl/styles.xml", book: "xl/workbook.xml", links: "xl/_rels/workbook.xml.rels"};

/** The cells of a workbook's sheets (.xlsx) that are struck through or set in: the library that reads the rest passes over fonts and alignments. */
export function cellStyles(bytes: Uint8Array): ReadonlyMap<string, CellStyles> {
  const texts = textsOf(bytes, Object.values(parts));
  const styles = texts.get(parts.styles) ?? "";
  const [struck, indents] = [struckStyles(styles), indentStyles(styles)];
  if (!struck.size && !indents.size) return nothing;
  const links = new Map(
    elements(texts.get(parts.links) ?? "", "Relationship").map((link) => [
      attribute(link, "Id"),
      attribute(link, "Target").replace(/^\/?(?:xl\/)?/, "xl/")
    ])
  );
  const sheets = elements(texts.get(parts.book) ?? "", "sheet").map((sheet) => ({
    name: unescaped(attribute(sheet, "name")),
    path: links.get(attribute(sheet, "r:id")) ?? ""
  }));
  const contents = textsOf(
    bytes,
    sheets.map(({path}) => path)
  );
  return new Map(
    sheets.map(({name, path}) => {
      const cells = elements(contents.get(path) ?? "", "c").map(
        (cell) => [attribute(cell, "r"), attribute(cell, "s")] as const
      );
      return [
        name,
        {
          struck: new Set(cells.flatMap(([cell, style]) => (struck.has(style) ? [cell] : []))),
          indents: new Map(cells.flatMap(([cell, style]) => (indents.has(style) ? [[cell, indents.get(style)!]] : [])))
        }
      ];
    })
  );
}

function textsOf(bytes: Uint8Array, names: readonly string[]): Map<string, string> {
  const files = unzipSync(bytes, {filter: ({name}) => names.includes(name)});
  return new Map(Object.entries(files).map(([name, content]) => [name, new TextDecoder().decode(content)]));
}

/** Numbers of the cell formats with a struck font. */
function struckStyles(styles: string): Set<string> {
  if (!/<(?:\w+:)?strike\b/.test(styles)) return new Set();
  const fonts = [
    ...within(styles, "fonts").matchAll(/<(?:\w+:)?font(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?font>)/g)
  ].map(([, font = ""]) => isStruck(font));
  const formats = elements(within(styles, "cellXfs"), "xf");
  return new Set(formats.flatMap((format, i) => (fonts[Number(attribute(format, "fontId"))] ? [String(i)] : [])));
}

/** Steps by which cell formats set their text in, by their numbers. */
function indentStyles(styles: string): Map<string, number> {
  if (!/\bindent="[1-9]/.test(styles)) return new Map();
  const formats = within(styles, "cellXfs").matchAll(/<(?:\w+:)?xf\s[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?xf>)/g);
  return new Map(
    [...formats].flatMap(([, inner = ""], i): Array<[string, number]> => {
      const steps = Number(/\bindent="(\d+)"/.exec(inner)?.[1] ?? 0);
      return steps ? [[String(i), steps]] : [];
    })
  );
}

/** Whether the properties of a font or run strike it through. */
function isStruck(properties: string): boolean {
  return /<(?:\w+:)?strike(?:\s*\/|\s*>|\s+val="(?:1|true)")/.test(properties);
}

function within(text: string, name: string): string {
  return new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(text)?.[1] ?? "";
}

/** Start tags of the elements of a name. */
function elements(text: string, name: string): string[] {
  return text.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, "g")) ?? [];
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}
