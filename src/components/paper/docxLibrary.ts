import type {IParagraphOptions, ParagraphChild} from "docx";
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType
} from "docx";
import {estimatePageNumbers} from "docx/layout";
import type {Locale} from "../../locale/locale.js";
import {captionNumbers} from "./numberedBlocks.js";
import type {Paper, PaperBlock, PaperPicture, PaperPiece, PaperRow, PaperTable, PaperText} from "./paper.js";
import {fewRows} from "./paper.js";
import type {ChartFile, Tokens} from "./stillChart.js";
import {chartFile, drawnWidth} from "./stillChart.js";

/** What a Word file needs from where it is written. */
export interface WordTools {
  readonly tokens: Tokens;
  /** A chart as the bytes of a PNG, at twice its size. */
  readonly png: (chart: ChartFile) => Promise<Uint8Array>;
}

/** A4 and its margins, in twentieths of a point. */
const page = {width: 11_906, height: 16_838, side: 1134, top: 1247, bottom: 1134} as const;

const textWidth = page.width - 2 * page.side;

/** Twentieths of a point in a pixel. */
const twips = 15;

/** Pixels that are left for a picture on a page with its caption and its source. */
const pictureHeight = 760;

/** How a language is set: faces of Latin text and of Chinese, which stands among it or is all of it; what Word calls the language; the height of a line. */
const settings: Readonly<
  Record<Locale, {readonly text: Face; readonly head: Face; readonly language: string; readonly lines: number}>
> = {
  en: {text: face("Arial", "Microsoft YaHei"), head: face("Arial", "Microsoft YaHei"), language: "en-GB", lines: 1.2},
  zh: {text: face("Times New Roman", "SimSun"), head: face("Arial", "SimHei"), language: "zh-CN", lines: 1.35}
};

type Face = ReturnType<typeof face>;

function face(latin: string, eastAsia: string) {
  return {ascii: latin, hAnsi: latin, cs: latin, eastAsia};
}

const ink = "1A1A1A";
const pale = "55565A";
const hair = {style: BorderStyle.SINGLE, size: 4, color: "D9D7D0"};
const rule = {style: BorderStyle.SINGLE, size: 6, color: ink};
const none = {style: BorderStyle.NONE, size: 0, color: "auto"};

/** A paper as the bytes of a Word file. */
export async function paperDocx(paper: Paper, tools: WordTools): Promise<Uint8Array<ArrayBuffer>> {
  const {locale, title, kicker, words, sections, isBrief} = paper;
  const numbers = captionNumbers(paper);
  const children: Array<Paragraph | Table | TableOfContents> = [
    new Paragraph({style: "Kicker", children: runs([{text: kicker}])}),
    new Paragraph({style: "Title", children: runs([{text: title, quoted: true}])}),
    ...paper.about.map(
      ([name, value]) =>
        new Paragraph({
          style: "About",
          children: runs([
            {text: `${name}${words.gap}`, quiet: true},
            {text: value, quoted: true}
          ])
        })
    ),
    ...(isBrief ? [] : contentsNodes(words))
  ];
  for (const [i, section] of sections.entries()) {
    children.push(
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: i === 0 && !isBrief,
        children: marked(section.id, runs([{text: section.title}]))
      })
    );
    for (const [at, block] of section.blocks.entries())
      children.push(
        ...(await blockNodes(
          block,
          {number: numbers.get(block) ?? 0, leads: isShown(section.blocks[at + 1])},
          paper,
          tools
        ))
      );
  }
  const file = new Document({
    title: `${title} · ${kicker}`,
    creator: words.product,
    pageNumbers: estimatePageNumbers,
    styles: stylesOf(locale),
    numbering: {config: [bullets]},
    sections: [
      {
        properties: {
          page: {
            size: {width: page.width, height: page.height},
            margin: {top: page.top, bottom: page.bottom, left: page.side, right: page.side, header: 567, footer: 567}
          }
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({style: "Running", children: runs([{text: title, quoted: true}, {text: ` · ${kicker}`}])})
            ]
          })
        },
        footers: {default: new Footer({children: [footer(words.pages)]})},
        children
      }
    ]
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** Its page numbers are estimates until Word, which asks first, works them out. */
function contentsNodes({contents}: Paper["words"]): Array<Paragraph | TableOfContents> {
  return [
    new Paragraph({style: "ContentsHeading", children: runs([{text: contents}])}),
    new TableOfContents(contents, {hyperlink: true, headingStyleRange: "1-2", beginDirty: true})
  ];
}

function footer([before, between, after]: Paper["words"]["pages"]): Paragraph {
  return new Paragraph({
    style: "Running",
    alignment: AlignmentType.CENTER,
    children: [new TextRun({children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]})]
  });
}

/** Whether a paragraph before it is said of it, and stays with it. */
function isShown(block: PaperBlock | undefined): boolean {
  return block !== undefined && block.kind !== "paragraph" && block.kind !== "heading";
}

interface BlockPlace {
  /** Of its caption. */
  readonly number: number;
  /** What comes next is shown by it. */
  readonly leads: boolean;
}

async function blockNodes(
  block: PaperBlock,
  {number, leads}: BlockPlace,
  {words}: Paper,
  tools: WordTools
): Promise<Array<Paragraph | Table>> {
  switch (block.kind) {
    case "paragraph":
      return [
        new Paragraph({
          keepNext: leads,
          ...(block.style ? {style: paragraphStyles[block.style]} : {}),
          children: runs(block.text)
        })
      ];
    case "list":
      return block.items.map(
        (item, i) =>
          new Paragraph({
            style: "Item",
            numbering: {reference: bullets.reference, level: 0},
            // two at least stand together at the end of a page
            keepNext: i === 0 && block.items.length > 1,
            children: runs(item)
          })
      );
    case "heading":
      return [new Paragraph({heading: HeadingLevel.HEADING_2, children: marked(block.id, runs([{text: block.text}]))})];
    case "table":
      return tableNodes(block, captionOf({label: words.table, name: "Table", number, gap: words.gap}, block.title));
    case "picture":
      return pictureNodes(
        block,
        captionOf({label: words.figure, name: "Figure", number, gap: words.gap}, block.title),
        tools
      );
  }
}

const paragraphStyles = {lead: "Lead", note: "Note", quote: "Quote"} as const;

interface Caption {
  readonly label: string;
  /** What counts it. */
  readonly name: "Figure" | "Table";
  readonly number: number;
  readonly gap: string;
}

function captionOf({label, name, number, gap}: Caption, title: string): Paragraph {
  return new Paragraph({
    style: "Caption",
    keepNext: true,
    children: [
      new TextRun({text: `${label} `}),
      new SimpleField(`SEQ ${name} \\* ARABIC`, String(number)),
      new TextRun({text: written(`${gap}${title}`)})
    ]
  });
}

async function pictureNodes(picture: PaperPicture, caption: Paragraph, tools: WordTools): Promise<Paragraph[]> {
  const chart = chartFile(picture, drawnWidth, tools.tokens);
  const scale = Math.min(textWidth / twips / chart.width, pictureHeight / chart.height);
  const image = new ImageRun({
    type: "png",
    data: await tools.png(chart),
    transformation: {width: Math.round(chart.width * scale), height: Math.round(chart.height * scale)},
    altText: {name: written(picture.title), title: written(picture.title), description: written(picture.alt)}
  });
  return [
    caption,
    new Paragraph({style: "Subtitle", keepNext: true, children: runs([{text: picture.subtitle}])}),
    new Paragraph({style: "Picture", keepNext: true, children: [image]}),
    new Paragraph({style: "Note", children: runs([{text: picture.source}])})
  ];
}

function tableNodes({columns, rows, note}: PaperTable, caption: Paragraph): Array<Paragraph | Table> {
  const whole = columns.reduce((sum, {width}) => sum + width, 0);
  const widths = columns.map(({width}) => Math.floor((width / whole) * textWidth));
  const alignment = (i: number) => (columns[i]!.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT);
  const cell = (i: number, children: ParagraphChild[], options: IParagraphOptions, isHead = false) =>
    new TableCell({
      width: {size: widths[i]!, type: WidthType.DXA},
      margins: {left: i === 0 ? 0 : 100, right: i === columns.length - 1 ? 0 : 20},
      verticalAlign: isHead ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      borders: {top: none, left: none, right: none, bottom: isHead ? rule : hair},
      children: [
        new Paragraph({style: isHead ? "TableHead" : "TableText", alignment: alignment(i), ...options, children})
      ]
    });
  const rowNode = (row: PaperRow, at: number) =>
    new TableRow({
      cantSplit: true,
      keepNext: staysWithNext(at, rows.length, note),
      ...(row.tall ? {height: {value: 720, rule: HeightRule.ATLEAST}} : {}),
      children: row.cells.map((text, i) =>
        cell(
          i,
          i === 0 && row.place !== undefined
            ? marked(`place-${row.place}`, runs(text, row.strong))
            : runs(text, row.strong),
          i === 0 && row.level ? {indent: {left: row.level * 160}} : {}
        )
      )
    });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: {size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA},
    columnWidths: widths,
    borders: {top: none, bottom: rule, left: none, right: none, insideHorizontal: hair, insideVertical: none},
    margins: {top: 40, bottom: 40},
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        keepNext: true,
        children: columns.map(({text}, i) => cell(i, runs([{text}]), {}, true))
      }),
      ...rows.map(rowNode)
    ]
  });
  return [caption, table, new Paragraph({style: note ? "Note" : "After", children: runs(note ? [{text: note}] : [])})];
}

/** No row stands alone at the beginning or the end of a table, nor a note without one; short tables stay whole. */
function staysWithNext(at: number, count: number, note: string | undefined): boolean {
  if (at === count - 1) return Boolean(note);
  return at === 0 || at >= count - 3 || count <= fewRows;
}

/** Runs of a paragraph; a piece that begins below others does after a line break. */
function runs(text: PaperText, isStrong = false): ParagraphChild[] {
  return text.flatMap((piece) => [...(piece.text ? [pieceRun(piece, isStrong)] : []), ...placeLinks(piece)]);
}

function pieceRun({text, strong, quiet, below}: PaperPiece, isStrong: boolean): TextRun {
  return new TextRun({
    text: written(text),
    ...(below ? {break: 1} : {}),
    ...(strong || isStrong ? {bold: true} : {}),
    ...(quiet ? {style: "Quiet"} : {})
  });
}

/** Behind a number raised, so that nobody reads them with it; alone in a cell as they are. */
function placeLinks({text, places = []}: PaperPiece): ParagraphChild[] {
  return places.map(
    (place) =>
      new InternalHyperlink({
        anchor: bookmarkOf(`place-${place}`),
        children: [
          new TextRun({
            text: `[${place}]`,
            style: "Place",
            ...(text ? {superScript: true} : {size: size.small})
          })
        ]
      })
  );
}

/** Text that stands where links lead to. */
function marked(id: string, children: ParagraphChild[]): ParagraphChild[] {
  return [new Bookmark({id: bookmarkOf(id), children})];
}

/** Word's names of bookmarks have letters, digits and underscores. */
function bookmarkOf(id: string): string {
  return `_${id.replace(/\W/g, "_")}`.slice(0, 40);
}

/** What XML allows of a text, on one line. */
function written(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      ""
    )
    .replace(/\s*[\n\r\t]\s*/g, " ");
}

const bullets = {
  reference: "items",
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: "•",
      alignment: AlignmentType.LEFT,
      style: {paragraph: {indent: {left: 360, hanging: 240}}}
    }
  ]
};

/** Half points of text and of what is smaller. */
const size = {text: 21, table: 18, small: 16, lead: 24, h1: 32, h2: 25, title: 44} as const;

const line = (times: number) => ({line: Math.round(240 * times), lineRule: LineRuleType.AUTO});

function stylesOf(locale: Locale) {
  const {text, head, language, lines: times} = settings[locale];
  const lines = line(times);
  const heading = (half: number, before: number, after: number) => ({
    run: {font: head, size: half, bold: true, color: ink},
    paragraph: {spacing: {before, after, ...line(1.15)}, keepNext: true, keepLines: true}
  });
  const style = (id: string, name: string, own: {readonly run?: object; readonly paragraph?: object}) => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    ...own
  });
  return {
    default: {
      document: {
        run: {font: text, size: size.text, color: ink, language: {value: language, eastAsia: "zh-CN"}},
        paragraph: {spacing: {after: 120, ...lines}, widowControl: true}
      },
      title: {run: {font: head, size: size.title, color: ink}, paragraph: {spacing: {after: 240, ...line(1.1)}}},
      heading1: heading(size.h1, 480, 180),
      heading2: heading(size.h2, 320, 120)
    },
    paragraphStyles: [
      style("Kicker", "Kicker", {run: {color: pale}, paragraph: {spacing: {before: 1200, after: 60}}}),
      style("About", "About", {paragraph: {spacing: {after: 40}}}),
      style("ContentsHeading", "Contents Heading", {
        run: {font: head, size: size.h2, bold: true},
        paragraph: {spacing: {before: 600, after: 120}, keepNext: true}
      }),
      style("Lead", "Lead", {run: {size: size.lead}, paragraph: {spacing: {after: 180, ...lines}}}),
      style("Caption", "caption", {
        run: {font: head, size: size.text, bold: true},
        paragraph: {spacing: {before: 280, after: 60, ...line(1.15)}, keepNext: true, keepLines: true}
      }),
      style("Subtitle", "Subtitle", {
        run: {size: size.small, color: pale},
        paragraph: {spacing: {after: 80, ...line(1.15)}, keepNext: true, keepLines: true}
      }),
      style("Picture", "Picture", {paragraph: {spacing: {after: 40, ...line(1)}, keepNext: true}}),
      style("Note", "Note", {
        run: {size: size.small, color: pale},
        paragraph: {spacing: {before: 60, after: 160, ...line(1.15)}}
      }),
      style("After", "After Table", {run: {size: 8}, paragraph: {spacing: {after: 60, ...line(1)}}}),
      style("Quote", "Quote", {paragraph: {indent: {left: 360}}}),
      style("Item", "Item", {paragraph: {spacing: {after: 80, ...lines}}}),
      style("TableHead", "Table Head", {
        run: {size: size.table, bold: true},
        paragraph: {spacing: {after: 0, ...line(1.1)}, keepNext: true}
      }),
      style("TableText", "Table Text", {run: {size: size.table}, paragraph: {spacing: {after: 0, ...line(1.1)}}}),
      style("Running", "Running Head", {run: {size: size.small, color: pale}, paragraph: {spacing: {after: 0}}}),
      style("TOC1", "toc 1", {run: {bold: true}, paragraph: {spacing: {before: 100, after: 20}}}),
      style("TOC2", "toc 2", {paragraph: {spacing: {after: 0}, indent: {left: 360}}})
    ],
    characterStyles: [
      {id: "Quiet", name: "Quiet", run: {size: size.small, color: pale}},
      {id: "Place", name: "Place", run: {size: 20, color: "2166AC"}}
    ]
  };
}
