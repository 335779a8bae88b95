import {document} from "../../store/page.js";
import type {QuickNotebook} from "../../store/decided/notebookText.js";
import {formatNotebook, parseNotebook} from "../../store/decided/notebookText.js";
import {langOf} from "../../locale/locale.js";
import {pageUrl} from "../../store/site.js";
import type {PageContext} from "../page/context.js";

/** Where the page keeps the notebook that it was made of, to be opened again. */
const heldIn = "notebook";

/** Nothing in the file is run, nothing is asked of any host. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * A notebook as one HTML file with everything in it: prose, charts as they
 * stand in the page, tables, answers. Numbers lead to their places on the site.
 */
export function notebookHtml(
  notebook: QuickNotebook,
  contents: readonly HTMLElement[],
  {t, locale}: Pick<PageContext, "t" | "locale">
): string {
  const title = escapeHtml(notebook.title || t("quickUntitled"));
  const site = escapeHtml(pageUrl("/explore", locale));
  const saved = t("quickSavedOn", {date: new Date().toISOString().slice(0, 10), site: "\u0000"});
  const held = JSON.stringify(formatNotebook(notebook, locale)).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="${langOf[locale]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
:root { ${lightTokens()} }
${sheet}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="subtitle">${escapeHtml(saved).replace("\u0000", `<a href="${site}">${site}</a>`)}</p>
${contents.map((content) => `<section>${standing(content, t)}</section>`).join("\n")}
</main>
<script type="application/json" id="${heldIn}">${held}</script>
</body>
</html>
`;
}

/** Where it stands in the text of the file: parsed as a document, its styles would be held against the policy of this page. */
const heldScript = new RegExp(`<script type="application/json" id="${heldIn}">("(?:[^"\\\\]|\\\\.)*")</script>`);

/** The notebook in a saved file, be it the page in Markdown or the HTML; undefined where there is none. */
export function notebookInFile(name: string, text: string): QuickNotebook | undefined {
  if (/\.md$/i.test(name)) return parseNotebook(text);
  const [, held = ""] = heldScript.exec(text) ?? [];
  try {
    const markdown: unknown = JSON.parse(held);
    return typeof markdown === "string" ? parseNotebook(markdown) : undefined;
  } catch {
    return undefined;
  }
}

/** What can only be used in the page. */
const ofThePage =
  "button, input, select, textarea, datalist, output, .exhibit-tools, .subtitle > .hint, .result-tools, .result-pages, .collects, .progress, .unseen";

/** Attributes that mean something in the page alone. */
const notKept = /^(on.*|data-.*|id|tabindex|hidden|contenteditable)$/;

const empty = new Set(["br", "hr", "img", "col", "wbr"]);

/** What stands in the page as HTML, without what can be pressed; a number becomes a link to its place, the table of a chart is folded. */
function standing(node: Node, t: PageContext["t"]): string {
  if (node.nodeType === Node.TEXT_NODE) return escapeHtml(node.textContent ?? "");
  if (!(node instanceof Element)) return "";
  const within = () => [...node.childNodes].map((child) => standing(child, t)).join("");
  if (node.matches("button.figure"))
    return `<a class="figure" href="${escapeHtml(node.getAttribute("data-place") ?? "")}">${within()}</a>`;
  if (node.matches(ofThePage)) return "";
  const tag = node.localName;
  const html = `<${tag}${attributesIn(node)}>${empty.has(tag) ? "" : `${within()}</${tag}>`}`;
  return node.matches(".exhibit-table")
    ? `<details><summary>${escapeHtml(t("tableTwin"))}</summary>${html}</details>`
    : html;
}

function attributesIn(node: Element): string {
  const isDrawn = node.closest("svg") !== null;
  return [...node.attributes]
    .filter(({name}) => (isDrawn ? !name.startsWith("on") : !notKept.test(name)))
    .map(({name, value}) => {
      const text = name === "href" && !isDrawn ? new URL(value, location.href).href : value;
      return ` ${name}="${escapeHtml(text)}"`;
    })
    .join("");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Colours and faces of the light theme, whatever the page shows: the file is for paper too. */
function lightTokens(): string {
  const root = document.documentElement;
  const {theme} = root.dataset;
  root.dataset.theme = "light";
  const style = getComputedStyle(root);
  const tokens = [...document.styleSheets]
    .flatMap(({cssRules}) => [...cssRules])
    .flatMap((rule) => (rule instanceof CSSStyleRule && rule.selectorText === ":root" ? [...rule.style] : []))
    .filter((name) => name.startsWith("--"));
  const text = [...new Set(tokens)].map((name) => `${name}: ${style.getPropertyValue(name).trim()};`).join(" ");
  if (theme === undefined) delete root.dataset.theme;
  else root.dataset.theme = theme;
  return text;
}

const sheet = `
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 var(--sans); }
main { max-width: 960px; margin: 0 auto; padding: 32px 20px 64px; }
h1, h2, h3, h4 { line-height: 1.3; margin: 1.4em 0 0.4em; }
h1 { font: 600 32px/1.25 var(--serif); margin-top: 0; }
section > div > :is(p, ul, ol, blockquote) { max-width: 680px; }
a { color: var(--accent); }
a.figure { color: inherit; text-decoration: underline dotted; font-variant-numeric: tabular-nums; }
.subtitle, .source, .exhibit-foot, .which, summary { color: var(--ink-2); font-size: 14px; }
.was, .failure { color: var(--down); }
figure { margin: 28px 0; }
figcaption h2 { font-size: 20px; margin: 0.1em 0; }
figcaption p, .exhibit-foot { margin: 0; }
svg { max-width: 100%; height: auto; font-family: var(--sans); }
.exhibit-foot { display: flex; flex-wrap: wrap; gap: 4px 14px; border-top: 1px solid var(--rule); padding-top: 6px; }
.exhibit-foot a { color: inherit; text-decoration: none; }
.scroll, .exhibit-table { overflow-x: auto; }
table { border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 10px 4px 0; border-bottom: 1px solid var(--rule); text-align: left; font-weight: 400; vertical-align: top; }
thead th { font-weight: 600; border-bottom-color: var(--under); }
:is(th, td).number { text-align: right; white-space: nowrap; }
:is(th, td):first-child { min-width: 8em; }
td { min-width: 5em; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 var(--mono); background: var(--ground); padding: 10px; overflow: auto; }
details { margin: 8px 0; font-size: 14px; }
@page { size: A4; margin: 18mm 16mm; }
@media print { main { padding: 0; max-width: none; } figure, table, pre { break-inside: avoid; } a { color: inherit; } }
`;
