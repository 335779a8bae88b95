import {unzipSync} from "fflate";
import {Parser} from "htmlparser2";
import {BudgetError, invalid} from "../../../budget/errors.js";
import {readHtml} from "../html.js";
import type {Page} from "../page.js";
import {limits, within} from "../page.js";
import {decode} from "../text.js";
import {refuseZipBomb} from "../zip.js";

type Attributes = Readonly<Record<string, string>>;

/** Parts of an OpenDocument text that are none of what it prints. */
const unprinted = new Set([
  "office:scripts",
  "office:font-face-decls",
  "office:automatic-styles",
  "text:tracked-changes",
  "text:note",
  "text:ruby-text",
  "office:annotation",
  "office:forms",
  "text:sequence-decls",
  "text:variable-decls",
  "svg:title",
  "svg:desc"
]);

/** How HTML says what an element says, with its attributes. */
const elements: Readonly<Record<string, (attributes: Attributes) => readonly [tag: string, attributes?: string]>> = {
  "text:p": () => ["p"],
  "text:h": (attributes) => [`h${Math.min(countOf(attributes["text:outline-level"]), 6)}`],
  "text:span": () => ["span"],
  "table:table": () => ["table"],
  "table:table-row": () => ["tr"],
  "table:table-cell": (attributes) => [
    "td",
    ` colspan="${countOf(attributes["table:number-columns-spanned"])}" rowspan="${countOf(attributes["table:number-rows-spanned"])}"`
  ]
};
const ownLines = /^(?:p|h\d|table|tr)$/;

/** What stands for a character. */
const characters: Readonly<Record<string, string>> = {"text:line-break": "<br>", "text:s": " ", "text:tab": " "};

/** Properties of text that hide, strike, raise or lower it, as HTML says them. */
const properties: ReadonlyArray<readonly [name: string, value: RegExp, css: string]> = [
  ["text:display", /^none$/, "display:none"],
  ["style:text-line-through-style", /^(?!none$)/, "text-decoration:line-through"],
  ["style:text-line-through-type", /^(?!none$)/, "text-decoration:line-through"],
  ["style:text-position", /^(?:super|[1-9])/, "vertical-align:super"],
  ["style:text-position", /^(?:sub|-)/, "vertical-align:sub"]
];
/** A style that leads to itself ends somewhere. */
const deepest = 20;

/** Reads an OpenDocument text (.odt). Throws `unsupported size` for a zip bomb and `invalid odt` for a damaged file. */
export function readOdt(bytes: Uint8Array): Page[] {
  refuseZipBomb(bytes);
  try {
    const files = unzipSync(bytes, {filter: ({name}) => name === "content.xml" || name === "styles.xml"});
    const [content, styles] = ["content.xml", "styles.xml"].map((name) => (files[name] ? decode(files[name]) : ""));
    return readHtml(htmlOf(content!, stylesOf(styles! + content!)));
  } catch (cause) {
    throw cause instanceof BudgetError ? cause : invalid("odt", "the file is damaged or no OpenDocument text");
  }
}

/** What each style says of text, as CSS. */
function stylesOf(source: string): (name: string) => string {
  const styles = new Map<string, {basedOn: string; css: string}>();
  let open: {basedOn: string; css: string} | undefined;
  parse(source, {
    onopentag: (name, attributes) => {
      if (name === "style:style") {
        open = {basedOn: attributes["style:parent-style-name"] ?? "", css: ""};
        styles.set(attributes["style:name"] ?? "", open);
      } else if (name === "style:text-properties" && open)
        open.css += properties
          .filter(([property, value]) => attributes[property] !== undefined && value.test(attributes[property]))
          .map(([, , css]) => `${css};`)
          .join("");
    },
    onclosetag: (name) => void (open = name === "style:style" ? undefined : open)
  });
  return (name) => {
    let css = "";
    for (let [at, depth] = [styles.get(name), 0]; at && depth < deepest; at = styles.get(at.basedOn), ++depth)
      css = at.css + css;
    return css;
  };
}

function htmlOf(source: string, styleOf: (name: string) => string): string {
  const out: string[] = [];
  /** Tags of the open elements; none for one that HTML has no element for. */
  const open: string[] = [];
  let skipped = 0;
  parse(source, {
    onopentag: (name, attributes) => {
      within("depth", open.length);
      if (skipped || unprinted.has(name)) return void ++skipped;
      out.push(characters[name] ?? "");
      const [tag = "", own = ""] = elements[name]?.(attributes) ?? [];
      open.push(tag);
      if (!tag) return;
      const css = styleOf(attributes["text:style-name"] ?? "");
      out.push(`${ownLines.test(tag) ? "\n" : ""}<${tag}${own}${css ? ` style="${css}"` : ""}>`);
    },
    ontext: (text) => {
      if (!skipped) out.push(text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`));
    },
    onclosetag: () => {
      if (skipped) return void --skipped;
      const tag = open.pop();
      if (tag) out.push(`</${tag}>`);
    }
  });
  return out.join("").trimStart();
}

function parse(source: string, handlers: ConstructorParameters<typeof Parser>[0]): void {
  new Parser(handlers, {xmlMode: true, decodeEntities: true}).end(source);
}

/** A number of columns or rows: one where none is said, and no more than is read. */
function countOf(written: string | undefined): number {
  return Math.min(Math.max(Number(written) || 1, 1), limits.columns + 1);
}
