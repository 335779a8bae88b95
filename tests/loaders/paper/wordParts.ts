import {strFromU8, unzipSync} from "fflate";
import {parseDocument} from "htmlparser2";

type Parsed = ReturnType<typeof parseDocument>;
export type XmlNode = Parsed["children"][number];

/** A part of a Word file as nodes. */
export function wordPart(bytes: Uint8Array, name: string): Parsed {
  return parseDocument(strFromU8(unzipSync(bytes)[name]!), {xmlMode: true});
}

/** Every element of a name below a node, in order; those within one of the same name too. */
export function allOf(node: Parsed | XmlNode, name: string): Array<XmlNode & {attribs: Record<string, string>}> {
  const children = "children" in node ? node.children : [];
  return children.flatMap((child) => [
    ...("name" in child && child.name === name ? [child as XmlNode & {attribs: Record<string, string>}] : []),
    ...allOf(child, name)
  ]);
}

/** The text of a Word paragraph or cell, line breaks as such; fields' instructions are none. */
export function wordText(node: XmlNode | Parsed): string {
  if ("name" in node && node.name === "w:br") return "\n";
  if ("name" in node && node.name === "w:t" && "children" in node)
    return node.children.map((child) => ("data" in child ? child.data : "")).join("");
  return "children" in node ? node.children.map(wordText).join("") : "";
}

export function styleOf(paragraph: XmlNode): string | undefined {
  return allOf(paragraph, "w:pStyle")[0]?.attribs["w:val"];
}

export interface WordTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
}

/** Tables by the captions above them. */
export function wordTables(bytes: Uint8Array): WordTable[] {
  const [body] = allOf(wordPart(bytes, "word/document.xml"), "w:body");
  const nodes = (body as unknown as {children: XmlNode[]}).children.filter((node) => "name" in node);
  return nodes.flatMap((node, i): WordTable[] => {
    if (!("name" in node) || node.name !== "w:tbl") return [];
    const [head = [], ...rows] = allOf(node, "w:tr").map((row) => allOf(row, "w:tc").map(wordText));
    return [{caption: wordText(nodes[i - 1]!), head, rows}];
  });
}
