/** How an element's text is shown. */
export interface Manner {
  /** gone: takes no room; unseen: an empty room is left. */
  readonly hidden?: "gone" | "unseen";
  readonly struck?: true;
  readonly raised?: "raised" | "lowered";
}

type Declared = {hidden?: Manner["hidden"] | false; struck?: true; raised?: Manner["raised"]};

/** Elements that say so themselves. */
const elements: Readonly<Record<string, Declared>> = {
  del: {struck: true},
  s: {struck: true},
  strike: {struck: true},
  sup: {raised: "raised"},
  sub: {raised: "lowered"}
};

/** Declarations of style that hide, strike or raise; the last of a list that fits counts. */
const declarations: ReadonlyArray<readonly [property: RegExp, value: RegExp, says: Declared]> = [
  [/^(?:display|mso-hide)$/, /^(?:none|all)$/, {hidden: "gone"}],
  [/^display$/, /^(?!none)/, {hidden: false}],
  [/^visibility$/, /^hidden$/, {hidden: "unseen"}],
  [/^visibility$/, /^collapse$/, {hidden: "gone"}],
  [/^visibility$/, /^visible$/, {hidden: false}],
  [/^opacity$/, /^0(?:\.0+)?%?$/, {hidden: "unseen"}],
  [/^font-size$/, /^0(?:\.0+)?(?:px|pt|r?em|%)?$/, {hidden: "gone"}],
  [/^text-decoration(?:-line)?$/, /line-through/, {struck: true}],
  [/^vertical-align$/, /^super$/, {raised: "raised"}],
  [/^vertical-align$/, /^sub$/, {raised: "lowered"}]
];

function declared(style: string): Declared {
  const said: Declared = {};
  for (const declaration of style.toLowerCase().split(";")) {
    const [property = "", value = ""] = declaration.split(":").map((part) => part.replace("!important", "").trim());
    for (const [of, is, says] of declarations) if (of.test(property) && is.test(value)) Object.assign(said, says);
  }
  return said;
}

interface Rule {
  readonly element: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly says: Declared;
}

export type Manners = (name: string, attributes: Readonly<Record<string, string>>) => Manner | undefined;

/** What a page's own style sheets say of single elements, classes and ids; no selector of more than one step is followed. */
export function mannersOf(source: string): Manners {
  const rules = rulesOf(source);
  return (name, attributes) => {
    const {style, class: classes, id, hidden} = attributes;
    const own = elements[name];
    if (!own && style === undefined && hidden === undefined && !rules.length) return undefined;
    const listed = classes?.split(/\s+/) ?? [];
    const said: Declared = {...own};
    if (hidden !== undefined) said.hidden = "gone";
    for (const rule of rules) if (fits(rule, name, id, listed)) Object.assign(said, rule.says);
    if (style) Object.assign(said, declared(style));
    return Object.keys(said).length ? (said as Manner) : undefined;
  };
}

function fits(
  {element, id, classes}: Rule,
  name: string,
  itsId: string | undefined,
  listed: readonly string[]
): boolean {
  return (!element || element === name) && (!id || id === itsId) && classes.every((one) => listed.includes(one));
}

const sheet = /<style\b[^>]*>([\s\S]*?)<\/style/gi;
const simple = /^([a-z][a-z\d]*)?((?:[.#][\w\u4e00-\u9fff-]+)*)$/i;

function rulesOf(source: string): Rule[] {
  if (!/<style/i.test(source)) return [];
  const css = [...source.matchAll(sheet)]
    .map(([, text]) => text)
    .join("\n")
    .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, " ");
  return [...shown(css).matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = "", style = ""]) => {
    const says = declared(style);
    return Object.keys(says).length ? selectors.split(",").flatMap((selector) => ruleOf(selector.trim(), says)) : [];
  });
}

/** Rules without those that hold for other media or for what this browser may not know. */
function shown(css: string): string {
  return css.replace(/@[^{};]*;|@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, " ");
}

function ruleOf(selector: string, says: Declared): Rule[] {
  const [, element = "", marks = ""] = simple.exec(selector) ?? [];
  if (!element && !marks) return [];
  const named = marks.match(/[.#][^.#]+/g) ?? [];
  const of = (sign: string) => named.filter((mark) => mark.startsWith(sign)).map((mark) => mark.slice(1));
  return [{element: element.toLowerCase(), id: of("#")[0] ?? "", classes: of("."), says}];
}

/** An element's manner within that of what it stands in. */
export function mannerWithin(outer: Manner, own: Manner | undefined): Manner {
  if (!own) return outer;
  const {hidden: said, struck = outer.struck, raised = outer.raised} = own as Declared;
  // what takes no room takes its descendants along, what is merely unseen can hold what is seen
  const hidden = outer.hidden === "gone" || said === undefined ? outer.hidden : said || undefined;
  return {...(hidden ? {hidden} : {}), ...(struck ? {struck} : {}), ...(raised ? {raised} : {})};
}
