const light = {
  "--ink": "#1a1a1a",
  "--ink-2": "#55565a",
  "--ink-3": "#6f7076",
  "--rule": "#d9d7d0",
  "--paper": "#fffdf9",
  "--py": "#b9b9b4",
  "--bu": "#2b2b2b",
  "--up": "#2166ac",
  "--down": "#c2563f",
  "--accent": "#2166ac",
  "--hatch": "#6f7076",
  "--sans": "sans-serif"
};

const style = `<style>svg{${Object.entries(light)
  .map(([name, value]) => `${name}:${value}`)
  .join(";")};background:var(--paper)}</style>`;

/** An SVG that a person can read and open: one element a line, numbers rounded, the light theme's values put in. */
export function pretty(svg: SVGSVGElement): string {
  const markup = svg.outerHTML.replace(/\d+\.\d+(?=[^<>]*>)/g, (digits) =>
    String(Math.round(Number(digits) * 10) / 10)
  );
  const lines = markup
    .replace(/<(\w+)([^>]*)><\/\1>/g, "<$1$2/>")
    .replace("<title", `${style}<title`)
    .replace(/>(?=<(?!\/?tspan|\/text|\/style))/g, ">\n")
    .split("\n");
  let depth = 0;
  return `${lines.map(indented).join("\n")}\n`;

  function indented(line: string): string {
    if (line.startsWith("</")) depth--;
    const text = "  ".repeat(depth) + line;
    if (!line.includes("</") && !line.endsWith("/>")) depth++;
    return text;
  }
}
