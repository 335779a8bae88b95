import type * as mammothLibrary from "mammoth";
import {BudgetError, invalid} from "../../../budget/errors.js";
import {readHtml} from "../html.js";
import type {Page} from "../page.js";
import {refuseZipBomb} from "../zip.js";
import {withFieldValues} from "./fields.js";
import {markedDocument, unseen} from "./marked.js";

type Mammoth = typeof mammothLibrary;

/** Names of heading styles besides mammoth's own: those of Chinese Word and WPS. */
const styleMap = [
  `highlight[color='${unseen}'] => span.${unseen}`,
  "p[style-name='标题'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((depth) => `p[style-name='标题 ${depth}'] => h${depth}:fresh`)
];

const sheet = `<style>.${unseen}{display:none}</style>`;

/** Starts of what stands on a line of its own in the HTML that mammoth writes without a line end. */
const lineStart = /<(?=(?:p|h[1-6]|li|tr|table)[\s>/])/g;

/** Reads a Word document (.docx). Throws `unsupported size` for a zip bomb and `invalid docx` for a damaged file. */
export async function readDocx(bytes: Uint8Array): Promise<Page[]> {
  refuseZipBomb(bytes);
  const module = (await import("mammoth/mammoth.browser.js")) as unknown as {readonly default?: Mammoth} & Mammoth;
  const mammoth = module.default ?? module;
  try {
    const marked = markedDocument(bytes);
    const {value} = await mammoth.convertToHtml(
      {arrayBuffer: marked.slice().buffer},
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({src: ""}))
      }
    );
    return withFieldValues(readHtml(sheet + value.replace(lineStart, "\n<").trimStart()));
  } catch (cause) {
    throw cause instanceof BudgetError ? cause : invalid("docx", "the file is damaged or no Word document");
  }
}
