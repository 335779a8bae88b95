import {langOf} from "../../locale/locale.js";
import {element} from "../page/element.js";
import {captionNumbers} from "./numberedBlocks.js";
import type {
  Paper,
  PaperBlock,
  PaperParagraph,
  PaperPicture,
  PaperPiece,
  PaperRow,
  PaperSection,
  PaperTable,
  PaperText
} from "./paper.js";
import {fewRows} from "./paper.js";
import {paperStyle} from "./paperStyle.js";
import type {Tokens} from "./stillChart.js";
import {drawnWidth, stillChart} from "./stillChart.js";

/** Nothing in the file is run, nothing is asked of any host. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A paper as one HTML file, without any script, that opens from a folder and prints on A4. */
export function paperHtml(paper: Paper, tokens: Tokens): string {
  const {locale, kicker, title, about, sections, isBrief, words} = paper;
  const numbers = captionNumbers(paper);
  const root = element(
    "html",
    {lang: langOf[locale]},
    element(
      "head",
      {},
      element("meta", {charset: "utf-8"}),
      element("meta", {"http-equiv": "Content-Security-Policy", content: policy}),
      element("meta", {name: "viewport", content: "width=device-width"}),
      element("title", {}, `${title} · ${kicker}`),
      element("style", {}, paperStyle(tokens))
    ),
    element(
      "body",
      {},
      element(
        "header",
        {},
        element("p", {class: "kicker"}, kicker),
        element("h1", {lang: "zh-Hans"}, title),
        element(
          "dl",
          {},
          about.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value)))
        )
      ),
      !isBrief &&
        element(
          "nav",
          {"aria-labelledby": "contents"},
          element("h2", {id: "contents"}, words.contents),
          element("ol", {}, sections.map(contentsOf))
        ),
      element(
        "main",
        {},
        sections.map((section) => sectionNode(section, paper, numbers))
      )
    )
  );
  return `<!doctype html>\n${root.outerHTML}\n`;
}

function contentsOf({id, title, blocks}: PaperSection): HTMLElement {
  const below = blocks.filter((block) => block.kind === "heading");
  return element(
    "li",
    {},
    element("a", {href: `#${id}`}, title),
    below.length > 0 &&
      element(
        "ol",
        {},
        below.map((heading) => element("li", {}, element("a", {href: `#${heading.id}`}, heading.text)))
      )
  );
}

function sectionNode({id, title, blocks}: PaperSection, paper: Paper, numbers: ReadonlyMap<PaperBlock, number>) {
  return element(
    "section",
    {"aria-labelledby": id},
    element("h2", {id}, title),
    blocks.map((block) => blockNode(block, paper, numbers.get(block)))
  );
}

function blockNode(block: PaperBlock, {words}: Paper, number = 0): HTMLElement {
  const caption = (label: string) => `${label} ${number}${words.gap}`;
  switch (block.kind) {
    case "paragraph":
      return paragraphNode(block);
    case "list":
      return element(
        "ul",
        {},
        block.items.map((item) => element("li", {}, textNodes(item)))
      );
    case "heading":
      return element("h3", {id: block.id}, block.text);
    case "table":
      return tableNode(block, caption(words.table));
    case "picture":
      return pictureNode(block, caption(words.figure));
  }
}

function paragraphNode({text, style}: PaperParagraph): HTMLElement {
  return style === "quote" ? element("blockquote", {}, textNodes(text)) : element("p", {class: style}, textNodes(text));
}

function pictureNode(picture: PaperPicture, caption: string): HTMLElement {
  const {title, subtitle, source} = picture;
  return element(
    "figure",
    {},
    element(
      "figcaption",
      {},
      element("span", {class: "number"}, caption),
      element("strong", {}, title),
      element("span", {class: "subtitle"}, subtitle)
    ),
    stillChart(picture, drawnWidth),
    element("p", {class: "note"}, source)
  );
}

function tableNode({title, columns, rows, note}: PaperTable, caption: string): HTMLElement {
  const whole = columns.reduce((sum, {width}) => sum + width, 0);
  const align = (i: number) => (columns[i]!.numeric ? "amount" : undefined);
  return element(
    "div",
    {class: `table${rows.length > fewRows ? "" : " together"}${note ? " noted" : ""}`},
    element(
      "table",
      {},
      element("caption", {}, element("span", {class: "number"}, caption), element("strong", {}, title)),
      element(
        "colgroup",
        {},
        columns.map(({width}) => element("col", {style: `width: ${((width / whole) * 100).toFixed(2)}%`}))
      ),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          columns.map(({text}, i) => element("th", {scope: "col", class: align(i)}, text))
        )
      ),
      element(
        "tbody",
        {},
        rows.map((row) => rowNode(row, align))
      )
    ),
    note && element("p", {class: "note"}, note)
  );
}

function rowNode({cells, level = 0, strong, tall, place}: PaperRow, align: (i: number) => string | undefined) {
  const classes = [strong && "strong", tall && "tall"].filter(Boolean).join(" ");
  return element(
    "tr",
    {class: classes || undefined, id: place === undefined ? undefined : `place-${place}`},
    cells.map((cell, i) =>
      i === 0
        ? element(
            "th",
            {scope: "row", class: align(i), style: level ? `padding-left: ${level * 0.9}em` : undefined},
            textNodes(cell)
          )
        : element("td", {class: align(i)}, textNodes(cell))
    )
  );
}

function textNodes(text: PaperText): Array<Node | string> {
  return text.flatMap((piece) => [...(piece.below ? [element("br")] : []), pieceNode(piece), ...placeNodes(piece)]);
}

function pieceNode({text, strong, quiet, quoted}: PaperPiece): Node | string {
  const lang = quoted ? "zh-Hans" : undefined;
  if (strong) return element("strong", {lang}, text);
  if (quiet) return element("small", {lang}, text);
  return quoted ? element("span", {lang}, text) : text;
}

function placeNodes({places = []}: PaperPiece): HTMLElement[] {
  return places.map((place) => element("a", {class: "place", href: `#place-${place}`}, `[${place}]`));
}
