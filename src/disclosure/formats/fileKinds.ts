/** What can be done with a file of a kind that is not read. */
interface FileKind {
  readonly extensions: string;
  /** One clause, as a message ends with it; src/locale/adviceText.ts has its Chinese. */
  readonly advice: string;
}

/** Kinds of files that offices have and that are not read. A new extension is a new word in a row. */
export const fileKinds: readonly FileKind[] = [
  {extensions: ".pages", advice: "save it as .docx or PDF"},
  {extensions: ".numbers .fods .sxc .dif .slk .wks", advice: "save it as .xlsx or PDF"},
  {extensions: ".ppt .pptx .pps .ppsx .pptm .dps .dpt .odp .key", advice: "save it as PDF"},
  {
    extensions: ".ceb .cebx .sep .gd .gw .caj .xps .oxps .epub .djvu",
    advice: "open it in its reader and print or save it as PDF"
  },
  {
    extensions: ".jpg .jpeg .png .gif .bmp .tif .tiff .webp .heic .svg",
    advice: "a picture holds no text; take the Word, Excel or PDF file that it was made from"
  },
  {extensions: ".zip .rar .7z .tar .gz .tgz .bz2 .xz .iso", advice: "unpack it and take the files in it"},
  {
    extensions: ".xml .url .webarchive .aspx .jsp .php",
    advice: "open it in a browser and save it as .html or PDF"
  },
  {extensions: ".eml .msg", advice: "save the file that is attached to it"},
  {extensions: ".csv .tsv", advice: "figures of a unit go into its folder as figures.csv"},
  {extensions: ".lnk .tmp .crdownload .part .download", advice: "it is no document; take the file itself"}
];

const adviceOf = new Map(
  fileKinds.flatMap(({extensions, advice}) => extensions.split(" ").map((extension) => [extension, advice] as const))
);

/** What to do about a file that is not read, told by its extension; for one that nobody has heard of, which are. */
export function adviceFor(extension: string, read: readonly string[]): string {
  return `${extension} (${adviceOf.get(extension) ?? `one of ${read.join(", ")}`})`;
}
