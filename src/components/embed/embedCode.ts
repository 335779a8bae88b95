import type {Exhibit} from "../exhibits/exhibit.js";
import {exhibitTable} from "../page/exhibitTable.js";

/** Text as it stands in an attribute or between tags. */
export function htmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

interface Framed {
  /** Address of the exhibit alone. */
  readonly url: string;
  readonly title: string;
  /** In pixels, until the exhibit says how high it is. */
  readonly height: number;
  /** In pixels; as wide as its place where it is left out. */
  readonly width?: string;
  /** Address of the script that fits frames to what they hold; none where the page around may run none. */
  readonly script?: string;
}

/** An iframe, loaded when it comes into sight, and what makes it as high as what it holds. */
export function iframeCode({url, title, height, width = "100%", script}: Framed): string {
  const frame = `<iframe src="${htmlText(url)}" title="${htmlText(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy" allow="clipboard-write"></iframe>`;
  return script ? `${frame}\n<script type="module" async src="${htmlText(script)}"></script>` : frame;
}

interface Still {
  /** The chart as text that stands by itself, or the address of its picture. */
  readonly picture: {readonly svg: string} | {readonly file: string};
  /** Address of the same view on the site. */
  readonly url: string;
  readonly linkText: string;
  readonly tableText: string;
  /** The writer's own words below, if any. */
  readonly note?: string;
}

/** A figure that needs no script: the picture with what it says in words, its source, and its table folded below. */
export function figureCode(exhibit: Exhibit, alt: string, {picture, url, linkText, tableText, note}: Still): string {
  const drawn =
    "svg" in picture
      ? picture.svg
          .replace(/ (?:role|aria-labelledby|aria-describedby)="[^"]*"/g, "")
          .replace(/^<svg/, `<svg role="img" aria-label="${htmlText(alt)}" style="max-width:100%;height:auto"`)
      : `<img src="${htmlText(picture.file)}" alt="${htmlText(alt)}" style="max-width:100%;height:auto">`;
  return [
    '<figure style="margin:1em 0">',
    drawn,
    `<figcaption>${note ? `${htmlText(note)}<br>` : ""}<a href="${htmlText(url)}">${htmlText(linkText)}</a></figcaption>`,
    `<details><summary>${htmlText(tableText)}</summary>`,
    plainTable(exhibit),
    "</details>",
    "</figure>"
  ].join("\n");
}

/** The table with nothing of the page in it but alignment. */
function plainTable({table}: Exhibit): string {
  const rows = [...exhibitTable(table).querySelectorAll("tr")].map((row) => {
    const cells = [...row.children].map((cell) => {
      const tag = cell.localName;
      const align = cell.classList.contains("number") ? ' style="text-align:right"' : "";
      return `<${tag}${align}>${htmlText(cell.textContent ?? "")}</${tag}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table>\n${rows.join("\n")}\n</table>`;
}
