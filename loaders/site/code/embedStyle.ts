/** What stands for a whole page in the site's style stands for an element's inside in somebody else's. */
const inside: ReadonlyArray<readonly [RegExp, string]> = [
  [/html(\[[^\]]*\]) body\b/g, ".embed$1"],
  [/:root\b/g, ".embed"],
  [/(?<![\w.#-])(?:html|body)(?![\w-])/g, ".embed"]
];

/**
 * The site's style for the shadow trees of exhibits elsewhere: rules that need
 * a class or an id that no code of theirs mentions are left out, and so is what
 * counts in a document alone.
 */
export function embedStyle(site: string, own: string, isMentioned: (name: string) => boolean): string {
  const kept = blocksOf(site.replace(/\/\*[\s\S]*?\*\//g, "")).flatMap((block) => keptOf(block, isMentioned));
  return [own.trim(), ...kept].join("\n") + "\n";
}

interface Block {
  readonly head: string;
  readonly body: string;
}

function keptOf({head, body}: Block, isMentioned: (name: string) => boolean): string[] {
  if (/^@(?:font-face|page|keyframes)/.test(head)) return [];
  if (head.startsWith("@")) {
    const within = blocksOf(body).flatMap((block) => keptOf(block, isMentioned));
    return within.length ? [`${head}{${within.join("")}}`] : [];
  }
  const selectors = splitAt(head, ",").filter((selector) => isNeeded(selector, isMentioned));
  const scoped = selectors.map((selector) => inside.reduce((text, [from, to]) => text.replace(from, to), selector));
  return scoped.length ? [`${scoped.join(",")}{${body}}`] : [];
}

/** Whether a selector, outside of its choices and exceptions, names only what is mentioned. */
function isNeeded(selector: string, isMentioned: (name: string) => boolean): boolean {
  const plain = selector.replace(/:(?:is|not|has|where)\((?:[^()]|\([^()]*\))*\)/g, "");
  return [...plain.matchAll(/[.#]([a-zA-Z][\w-]*)/g)].every(([, name]) => isMentioned(name!));
}

/** The blocks that stand beside one another in a style sheet, each with what stands before its brace. */
function blocksOf(css: string): Block[] {
  const blocks: Block[] = [];
  let [depth, from, open] = [0, 0, 0];
  for (let i = 0; i < css.length; ++i) {
    if (css[i] === "{" && depth++ === 0) open = i;
    if (css[i] !== "}" || --depth > 0) continue;
    blocks.push({head: css.slice(from, open).trim(), body: css.slice(open + 1, i).trim()});
    from = i + 1;
  }
  return blocks;
}

function splitAt(text: string, mark: string): string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const character of text) {
    if ("([".includes(character)) ++depth;
    if (")]".includes(character)) --depth;
    if (character === mark && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
