import {createHash} from "node:crypto";
import {parseAst} from "rollup/parseAst";
import type {Locale} from "../../../src/locale/locale.js";
import type {IsMentioned} from "./mentionedWords.js";

/** Tables whose texts stand in both languages side by side and are read by `inLanguage` alone. */
const tables = /(?:^|\/)_import\/locale\/(?:names|words\/(?!fieldWords)\w+|sentences\/\w+)\.\w+\.js$/;

/** Tables whose words are asked for by `t` alone, by their names. */
const named =
  /\/words\/(?:words|(?:check|cite|draft|embed|exhibit|explain|explore|finder|notebook|paper|reading|compare|rollup|search|structure|trend|verify|which)Words)\./;

/** Texts that stand in code under a mark, by that mark. */
const marked = new Map<string, Pair["texts"]>();

/**
 * A module's code with each pair of texts in its tables of words under a mark,
 * which `inOneLanguage` takes for one of them once the code is bundled. Words
 * that nothing mentions are left out.
 */
export function languagesApart(code: string, path: string, isMentioned: IsMentioned): string {
  if (!tables.test(path)) return code;
  const isNamed = named.test(path);
  const left: string[] = [];
  let end = 0;
  for (const {start, end: close, texts, property} of pairsOf(code)) {
    if (isNamed && property && !isMentioned(property.name)) {
      left.push(code.slice(end, property.start));
      end = code[close] === "," ? close + 1 : close;
    } else {
      left.push(code.slice(end, start), `["${mark(texts)}"]`);
      end = close;
    }
  }
  return left.join("") + code.slice(end);
}

function mark(texts: Pair["texts"]): string {
  const name = `=words ${createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 24)}=`;
  marked.set(name, texts);
  return name;
}

/** Marked code with the texts of one language; the other's place is empty, and `inLanguage` throws where it is asked for. */
export function inOneLanguage(code: string, locale: Locale): string {
  return code.replace(/\["(=words [0-9a-f]{24}=)"\]/g, (_, name: string) => {
    const [en, zh] = marked.get(name)!;
    return locale === "en" ? `[${en}, , ]` : `[, ${zh}]`;
  });
}

const known = new Map<string, readonly Pair[]>();

/** Modules stand in many bundles: each is parsed once. */
function pairsOf(code: string): readonly Pair[] {
  const pairs = known.get(code) ?? pairsIn(parseAst(code), code);
  known.set(code, pairs);
  return pairs;
}

interface Pair {
  readonly start: number;
  readonly end: number;
  readonly texts: readonly [en: string, zh: string];
  /** That it is the value of. */
  readonly property?: {readonly name: string; readonly start: number};
}

/** Arrays of two texts of which the second has Chinese characters, in the order of the code. */
function pairsIn(node: unknown, code: string): Pair[] {
  if (Array.isArray(node)) return node.flatMap((each) => pairsIn(each, code));
  if (!isNode(node)) return [];
  if (node.type === "ArrayExpression" && Array.isArray(node.elements) && node.elements.length === 2) {
    const [en, zh] = node.elements as unknown[];
    if (isText(en) && isText(zh) && /\p{Script=Han}/u.test(textOf(zh))) {
      const [first, second] = [en, zh].map(({start, end}) => code.slice(start, end));
      return [{start: node.start, end: node.end, texts: [first!, second!]}];
    }
  }
  if (node.type === "Property" && isNode(node["key"])) {
    const name = String(node["key"]["name"] ?? node["key"]["value"]);
    const [pair, ...others] = pairsIn(node["value"], code);
    return pair && !others.length ? [{...pair, property: {name, start: node.start}}] : pairsIn(node["value"], code);
  }
  return Object.values(node).flatMap((each) => (typeof each === "object" ? pairsIn(each, code) : []));
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [name: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof (value as SyntaxNode).type === "string";
}

/** The text itself: code may have its characters escaped. */
function textOf({value, quasis}: SyntaxNode): string {
  return typeof value === "string" ? value : JSON.stringify(quasis);
}

/** A text as it stands, with nothing reckoned in it. */
function isText(value: unknown): value is SyntaxNode {
  if (!isNode(value)) return false;
  const isPlain = value.type === "TemplateLiteral" && (value.expressions as unknown[]).length === 0;
  return isPlain || (value.type === "Literal" && typeof value.value === "string");
}
