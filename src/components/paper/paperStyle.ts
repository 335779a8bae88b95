import type {Tokens} from "./stillChart.js";

/** The style sheet of a paper: for A4 first, and for a screen. */
export function paperStyle(tokens: Tokens): string {
  const root = Object.entries(tokens)
    .map(([name, value]) => `${name}: ${value};`)
    .join(" ");
  return `:root { ${root} }${sheet}`;
}

const sheet = `
* { box-sizing: border-box; }
html { background: #fff; color: var(--ink); -webkit-text-size-adjust: 100%; print-color-adjust: exact; }
body { max-width: 720px; margin: 0 auto; padding: 40px 24px 64px; font: 14px/1.5 var(--sans); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
:lang(zh) { line-break: strict; }
html:lang(zh) body { line-height: 1.65; }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
h1 { font: 400 32px/1.2 var(--serif); margin: 4px 0 20px; }
h2 { font: 600 21px/1.35 var(--sans); margin: 40px 0 12px; padding-top: 10px; border-top: 2px solid var(--ink); }
h3 { font: 600 16px/1.4 var(--sans); margin: 26px 0 8px; }
p, ul, blockquote { margin: 8px 0; }
p, li, caption, figcaption { text-wrap: pretty; }
ul { padding-left: 1.2em; }
li { margin: 4px 0; }
small, .note, .subtitle, .kicker, dt { color: var(--ink-2); }
small { font-size: 12px; }
.note { font-size: 12px; }
.lead { font-size: 17px; line-height: 1.6; }
.kicker { font-size: 14px; margin: 0; }
a { color: inherit; text-decoration-color: var(--under); text-underline-offset: 0.2em; }
a.place { font-size: 10px; vertical-align: 0.35em; margin-left: 2px; text-decoration: none; color: var(--accent); white-space: nowrap; }
dl { display: flex; flex-wrap: wrap; gap: 6px 28px; border-top: 1px solid var(--rule); padding-top: 10px; }
dt { font-size: 12px; }
nav h2 { font-size: 16px; border-top: 1px solid var(--rule); margin-top: 28px; }
nav ol { list-style: none; }
nav > ol > li { margin: 7px 0; font-weight: 600; }
nav ol ol { padding-left: 1.4em; font-weight: 400; columns: 2; column-gap: 28px; }
nav ol ol li { margin: 0; padding: 2px 0; break-inside: avoid; }
nav a { text-decoration: none; }
@media (max-width: 560px) { nav ol ol { columns: 1; } }
.number { color: var(--ink-2); }
figure { margin: 22px 0; }
figcaption, caption { font-size: 14px; text-align: left; margin-bottom: 6px; }
figcaption .subtitle { display: block; font-size: 12px; }
svg { display: block; width: 100%; height: auto; font-family: var(--sans); }
.table { margin: 20px 0; overflow-x: auto; }
table { width: 100%; min-width: 520px; table-layout: fixed; border-collapse: collapse; font-size: 12.5px; line-height: 1.4; }
th, td { padding: 4px 0 4px 10px; border-bottom: 1px solid var(--rule); text-align: left; font-weight: 400; vertical-align: top; }
:is(th, td):first-child { padding-left: 0; }
thead th { font-weight: 600; border-bottom: 1px solid var(--ink); vertical-align: bottom; }
tbody tr:last-child > * { border-bottom-color: var(--under); }
.amount { text-align: right; }
tr.strong > * { font-weight: 600; }
tr.tall > * { height: 44px; vertical-align: middle; }
@page { size: A4; margin: 18mm 16mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #55565a; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2 { margin-top: 26px; }
  h2, h3, caption, figcaption, thead { break-after: avoid; }
  figure, tr, p, li, blockquote, .together { break-inside: avoid; }
  tbody tr:is(:first-child, :nth-last-child(2), :nth-last-child(3)), .noted tbody tr:last-child { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  .note { break-before: avoid; }
  p:has(+ :is(.table, figure, ul)) { break-after: avoid; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  table { min-width: 0; font-size: 9pt; }
  nav { break-after: page; }
  svg { max-height: 225mm; }
}
`;
