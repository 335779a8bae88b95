import {Parser} from "htmlparser2";
import {within} from "../page.js";

/** An element of an XML file, its name and its attributes' without their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, as it stands. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** Reads XML as a tree below an element without a name; nothing outside of the file is looked up. */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = {name: "", attributes: {}, children: [], text: ""};
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        within("depth", open.length);
        const element: OpenElement = {name: withoutPrefix(name), attributes, children: [], text: ""};
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext: (text) => void (open.at(-1)!.text += text),
      onclosetag: () => void (open.length > 1 && open.pop())
    },
    {xmlMode: true, decodeEntities: true}
  );
  parser.end(source);
  return root;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Every element of a name below another, in order. */
export function named({children}: XmlElement, name: string): XmlElement[] {
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...named(child, name)]);
}
