import {dayOf} from "../../locale/day.js";
import {translator} from "../../locale/words/words.js";
import {document} from "../../store/page.js";
import type {CheckedUnit} from "../inspector/checkedUnit.js";
import type {PageContext} from "../page/context.js";
import {download} from "../page/controls.js";
import {thresholdNames} from "../view/materialLines.js";
import {reviewsHeld} from "../view/reviewWords.js";
import type {Paper, PaperKind} from "./paper.js";
import {paperHtml} from "./paperHtml.js";
import type {PaperInput} from "./paperInput.js";
import {reviewPack} from "./reviewPack.js";
import type {ChartFile, Tokens} from "./stillChart.js";
import {tokensIn} from "./stillChart.js";
import {yearPaper} from "./yearPaper.js";

/** What a paper is written as. */
export type PaperFormat = "docx" | "html";

interface SavedPaper {
  readonly kind: PaperKind;
  readonly format: PaperFormat;
  readonly context: PageContext;
  readonly checked: CheckedUnit;
}

/**
 * Writes a paper and gives it to the reader as a file, whose name it returns.
 * The words of a page are those that it may show itself: a paper has its own.
 */
export async function savePaper({kind, format, context, checked}: SavedPaper): Promise<string> {
  const {locale, unit, view, opened, display} = context;
  const t = translator(locale);
  const input: PaperInput = {
    context: {...context, t, unitWord: t(display), view: {...view, choices: thresholdsIn(view.choices)}},
    checked,
    reviews: reviewsHeld(unit, opened),
    dated: [t("fileSaved"), dayOf(new Date())]
  };
  const paper = kind === "report" ? await yearPaper(input) : reviewPack(input);
  const file = `${paper.name}.${format}`;
  download(file, await contentOf(paper, format));
  return file;
}

/** Of what the reader has chosen the thresholds alone: all else is as usual. */
function thresholdsIn(choices: PageContext["view"]["choices"]): PageContext["view"]["choices"] {
  return Object.fromEntries(thresholdNames.flatMap((name) => (choices[name] ? [[name, choices[name]]] : [])));
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function contentOf(paper: Paper, format: PaperFormat): Promise<Blob> {
  const tokens = pageTokens();
  if (format === "html") return new Blob([paperHtml(paper, tokens)], {type: "text/html"});
  const {paperDocx} = await import("./docxLibrary.js");
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
