import {document} from "../../store/page.js";
import {download} from "../page/controls.js";
import type {Paper} from "./paper.js";
import {paperHtml} from "./paperHtml.js";
import type {PaperInput} from "./paperInput.js";
import type {ChartFile, Tokens} from "./stillChart.js";
import {tokensIn} from "./stillChart.js";

/** What a paper may be: all of a year, or what a finance leader has to look at. */
export type PaperKind = "report" | "review";

/** What a paper is written as. */
export type PaperFormat = "docx" | "html";

/** Writes a paper and gives it to the reader as a file, whose name it returns. */
export async function savePaper(kind: PaperKind, format: PaperFormat, input: PaperInput): Promise<string> {
  const paper = await paperOfKind(kind, input);
  const file = `${paper.name}.${format}`;
  download(file, await contentOf(paper, format));
  return file;
}

async function paperOfKind(kind: PaperKind, input: PaperInput): Promise<Paper> {
  return kind === "report"
    ? (await import("./yearPaper.js")).yearPaper(input)
    : (await import("./reviewPack.js")).reviewPack(input);
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function contentOf(paper: Paper, format: PaperFormat): Promise<Blob> {
  const tokens = pageTokens();
  if (format === "html") return new Blob([paperHtml(paper, tokens)], {type: "text/html"});
  const {paperDocx} = await import("./wordLibrary.js");
  return new Blob([await paperDocx(paper, {tokens, png: canvasPng})], {type: wordType});
}

/** Colours and faces as the page's own style sheet has them, whatever theme it shows. */
function pageTokens(): Tokens {
  const rules = [...document.styleSheets].flatMap(({cssRules}) => [...cssRules]);
  const root = rules.find((rule) => rule instanceof CSSStyleRule && rule.selectorText === ":root");
  return tokensIn(root?.cssText ?? "");
}

/** Pixels of a picture for each of the drawing. */
const scale = 2;

async function canvasPng({svg, width, height}: ChartFile): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  const context = canvas.getContext("2d")!;
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("invalid picture: canvas");
  return new Uint8Array(await blob.arrayBuffer());
}
