/** How a run's own properties, or a style's, say that text is shown; undefined where they say nothing. */
export interface Shown {
  readonly vanish?: boolean | undefined;
  readonly strike?: boolean | undefined;
  readonly raised?: string | undefined;
  /** The character style. */
  readonly style?: string | undefined;
}

export interface Styles {
  /** Whether any style hides, strikes, raises or lowers. */
  readonly isSpecial: boolean;
  /** A run's own properties with those of its style and its paragraph's. */
  readonly shown: (
    own: Shown,
    paragraph: string
  ) => {readonly vanish: boolean; readonly strike: boolean; readonly raised: string | undefined};
}

interface Style {
  readonly basedOn: string;
  readonly own: Shown;
}

const style = /<w:style\s([^>]*)>([\s\S]*?)<\/w:style>/g;
/** A style that leads to itself ends somewhere. */
const deepest = 20;

/** Reads the properties of a run or style. */
export function shownBy(properties: string): Shown {
  const strike = toggle(properties, "strike");
  const double = toggle(properties, "dstrike");
  return {
    vanish: toggle(properties, "vanish"),
    strike: strike === undefined ? double : strike || double === true,
    raised: /<w:vertAlign\s+w:val="(\w+)"/.exec(properties)?.[1],
    style: /<w:rStyle\s+w:val="([^"]*)"/.exec(properties)?.[1]
  };
}

function toggle(properties: string, name: string): boolean | undefined {
  const [tag] = new RegExp(`<w:${name}(?:\\s[^>]*)?/?>`).exec(properties) ?? [];
  return tag === undefined ? undefined : !/w:val="(?:0|false|off)"/.test(tag);
}

/** Reads a Word file's styles: what one does not say it takes from the one that it is based on. */
export function stylesOf(source: string): Styles {
  const styles = new Map<string, Style>();
  let paragraphs = "";
  for (const [, attributes = "", body = ""] of source.matchAll(style)) {
    const id = /w:styleId="([^"]*)"/.exec(attributes)?.[1] ?? "";
    styles.set(id, {
      basedOn: /<w:basedOn\s+w:val="([^"]*)"/.exec(body)?.[1] ?? "",
      own: shownBy(/<w:rPr>([\s\S]*?)<\/w:rPr>/.exec(body)?.[1] ?? "")
    });
    if (/w:default="1"/.test(attributes) && /w:type="paragraph"/.test(attributes)) paragraphs = id;
  }
  const defaults = shownBy(/<w:rPrDefault>([\s\S]*?)<\/w:rPrDefault>/.exec(source)?.[1] ?? "");
  const said = <K extends "vanish" | "strike" | "raised">(id: string, key: K): Shown[K] => {
    for (let [at, depth] = [id, 0]; at && depth < deepest; at = styles.get(at)?.basedOn ?? "", ++depth) {
      const value = styles.get(at)?.own[key];
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const found = <K extends "vanish" | "strike" | "raised">(own: Shown, paragraph: string, key: K) =>
    own[key] ?? said(own.style ?? "", key) ?? said(paragraph || paragraphs, key) ?? defaults[key];
  return {
    isSpecial: [defaults, ...[...styles.values()].map(({own}) => own)].some(
      ({vanish, strike, raised}) => vanish || strike || (raised && raised !== "baseline")
    ),
    shown: (own, paragraph) => {
      const raised = found(own, paragraph, "raised");
      return {
        vanish: Boolean(found(own, paragraph, "vanish")),
        strike: Boolean(found(own, paragraph, "strike")),
        raised: raised === "baseline" ? undefined : raised
      };
    }
  };
}
