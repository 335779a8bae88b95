import type {Locale} from "../locale.js";

/** What the reader advises about a file that it refused, in Chinese; each English clause as src/disclosure/read/fileKinds.ts has it. */
const chinese: Readonly<Record<string, string>> = {
  "save it as .docx or PDF": "请另存为 .docx 或 PDF",
  "save it as .xlsx or PDF": "请另存为 .xlsx 或 PDF",
  "save it as PDF": "请另存为 PDF",
  "open it in its reader and print or save it as PDF": "请用阅读器打开，再打印或另存为 PDF",
  "a picture holds no text; take the Word, Excel or PDF file that it was made from":
    "图片里没有文字，请使用生成它的 Word、Excel 或 PDF 原文件",
  "unpack it and take the files in it": "请先解压，再使用其中的文件",
  "open it in a browser and save it as .html or PDF": "请用浏览器打开，再另存为 .html 或 PDF",
  "save the file that is attached to it": "请另存其中的附件",
  "figures of a unit go into its folder as figures.csv": "单位的数据表请以 figures.csv 为名放入该单位的文件夹",
  "it is no document; take the file itself": "这不是文件本身，请使用原文件"
};

/** The advice in the language of the page; one without a row stays as it is. */
export function adviceText(advice: string, locale: Locale): string {
  return (locale === "zh" ? chinese[advice] : undefined) ?? advice;
}
