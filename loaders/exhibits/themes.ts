import {readFileSync} from "node:fs";

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** var(--name) as the site's style sheet has it for a theme; other programs know no variables. */
export function themed(svg: string, theme: Theme): string {
  const values = valuesOf(theme);
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`unknown variable: ${name}`);
    return value;
  });
}

const style = new URL("../../src/style.css", import.meta.url);

function valuesOf(theme: Theme): Map<string, string> {
  const css = readFileSync(style, "utf8");
  const light = block(css, ":root {");
  return new Map([...light, ...(theme === "dark" ? block(css, ':root[data-theme="dark"] {') : [])]);
}

function block(css: string, head: string): Array<[string, string]> {
  const from = css.indexOf(head) + head.length;
  return [...css.slice(from, css.indexOf("}", from)).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
    name!,
    value!.trim().replace(/\s+/g, " ").replaceAll('"', "'")
  ]);
}
