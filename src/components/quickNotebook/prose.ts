import type {Token} from "markdown-it";
import MarkdownIt from "markdown-it";
import type {TiedNumber} from "../../store/decided/notebookText.js";
import {parseTied} from "../../store/decided/notebookText.js";
import type {NumberNow} from "../notebook/numbers.js";
import {amountNow, changeNow, nowOrGone, numberNode} from "../notebook/numbers.js";
import type {NotebookUnit} from "../notebook/unit.js";
import {lineMeant, unit} from "../notebook/unit.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";

/** What prose may be made of; nothing else of Markdown is known, and no markup at all. */
const markdown = new MarkdownIt("zero").enable([
  "heading",
  "list",
  "blockquote",
  "hr",
  "emphasis",
  "link",
  "newline",
  "escape",
  "entity"
]);
markdown.validateLink = (href) => /^(https?:\/\/|figure:\?)/.test(href);
markdown.normalizeLink = (href) => href;

/** A number of the prose and what it is now; undefined where the data has it no longer. */
export interface TiedState {
  readonly tied: TiedNumber;
  readonly now: NumberNow | undefined;
}

/** Prose as it is shown, and the numbers in it. */
interface DrawnProse {
  readonly nodes: readonly Node[];
  readonly numbers: readonly TiedState[];
}

/** Draws prose in Markdown; its tied numbers are as the data has them now. */
export async function drawProse(text: string, context: Pick<PageContext, "t">): Promise<DrawnProse> {
  const tokens = markdown.parse(text, {});
  const all = tokens.flatMap(({children}) => (children ? tiedIn(children) : []));
  const units = await loadUnits(all);
  const numbers: TiedState[] = [];
  const numberOf = (tied: TiedNumber) => {
    const now = numberNow(tied, units.get(unitKey(tied)));
    numbers.push({tied, now});
    return numberNode(now, tied.said, context);
  };
  return {nodes: nodesOf(tokens, numberOf), numbers};
}

function unitKey({unit: code, display}: TiedNumber): string {
  return `${display} ${code}`;
}

/** Units of the numbers by key; one that is not published any more is left out. */
async function loadUnits(all: readonly TiedNumber[]): Promise<Map<string, NotebookUnit>> {
  const asked = new Map(all.map((tied) => [unitKey(tied), tied]));
  const loaded = await Promise.all(
    [...asked].map(async ([key, {unit: code, display}]) => {
      try {
        return [[key, await unit(code, {display})] as const];
      } catch {
        return [];
      }
    })
  );
  return new Map(loaded.flat());
}

function numberNow(tied: TiedNumber, of: NotebookUnit | undefined): NumberNow | undefined {
  if (!of) return undefined;
  const {line: key, phase, year, base, as} = tied;
  return nowOrGone(tied.said, () => {
    const line = lineMeant(of, {key, ...(phase ? {phase: phase as "final"} : {})});
    return base === undefined ? amountNow(of, line, year) : changeNow(of, line, {base, year, ...(as ? {as} : {})});
  });
}

/** The numbers that links tie, each with what the link says. */
function tiedIn(tokens: readonly Token[]): TiedNumber[] {
  return tokens.flatMap((token, i) => {
    const tied = token.type === "link_open" ? tiedAt(tokens, i) : undefined;
    return tied ? [tied] : [];
  });
}

function tiedAt(tokens: readonly Token[], at: number): TiedNumber | undefined {
  const end = closing(tokens, at);
  const said = tokens
    .slice(at + 1, end)
    .map(({content}) => content)
    .join("");
  return parseTied(String(tokens[at]!.attrGet("href")), said);
}

function closing(tokens: readonly Token[], at: number): number {
  return tokens.findIndex(({type}, i) => i > at && type === "link_close");
}

/** Headings of prose stand below that of the notebook. */
const tags: Readonly<Record<string, "h3" | "h4" | "p" | "ul" | "ol" | "li" | "blockquote" | "em" | "strong" | "a">> = {
  h1: "h3",
  h2: "h3",
  h3: "h4",
  h4: "h4",
  h5: "h4",
  h6: "h4",
  p: "p",
  ul: "ul",
  ol: "ol",
  li: "li",
  blockquote: "blockquote",
  em: "em",
  strong: "strong",
  a: "a"
};

type NumberOf = (tied: TiedNumber) => Node;

function nodesOf(tokens: readonly Token[], numberOf: NumberOf): Node[] {
  const root = element("div");
  const open: HTMLElement[] = [root];
  for (let i = 0; i < tokens.length; ++i) {
    const token = tokens[i]!;
    const place = open.at(-1)!;
    const tied = token.type === "link_open" ? tiedAt(tokens, i) : undefined;
    if (tied) {
      place.append(numberOf(tied));
      i = closing(tokens, i);
    } else if (token.children) place.append(...nodesOf(token.children, numberOf));
    else if (token.hidden) continue;
    else if (token.nesting === -1) open.pop();
    else if (token.nesting === 1) {
      const node = element(tags[token.tag]!, attributesOf(token));
      place.append(node);
      open.push(node);
    } else place.append(leafOf(token));
  }
  return [...root.childNodes];
}

function attributesOf(token: Token): Readonly<Record<string, string>> {
  if (token.type === "link_open") return {href: String(token.attrGet("href")), rel: "noopener", target: "_blank"};
  const start = token.type === "ordered_list_open" ? token.attrGet("start") : null;
  return start === null ? {} : {start: String(start)};
}

function leafOf({type, content}: Token): Node | string {
  if (type === "hardbreak") return element("br");
  if (type === "hr") return element("hr");
  return type === "softbreak" ? " " : content;
}
