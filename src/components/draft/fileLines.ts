import {limits} from "../../disclosure/formats/page.js";
import type {Locale} from "../../locale/locale.js";
import {adviceText} from "../../locale/words/adviceText.js";
import {joined} from "../../locale/words/joiners.js";
import {otherDocumentText} from "../../locale/words/otherDocumentText.js";
import type {Translate, Word} from "../../locale/words/words.js";
import {element} from "../page/element.js";
import {acceptedFormats} from "./dropZone.js";
import type {FileState, OpenedFile} from "./openedFiles.js";

interface FileLine {
  readonly node: HTMLElement;
  update(state: FileState): void;
}

export interface FileLines {
  readonly node: HTMLElement;
  update(files: readonly OpenedFile[]): void;
}

/** A line for each file that is waiting, being read or refused. Lines stay in place while they change, so that a press is never lost. */
export function fileLines(t: Translate, locale: Locale, onRemove: (name: string) => void): FileLines {
  const node = element("ul", {class: "file-lines"});
  const lines = new Map<OpenedFile, FileLine>();
  return {
    node,
    update(files) {
      const shown = files.filter(({state}) => state.kind !== "read");
      for (const [opened, {node: line}] of lines)
        if (!shown.includes(opened)) {
          line.remove();
          lines.delete(opened);
        }
      for (const opened of shown) {
        const line = lines.get(opened) ?? fileLine(opened, t, locale, onRemove);
        lines.set(opened, line);
        line.update(opened.state);
        if (!line.node.isConnected) node.append(line.node);
      }
    }
  };
}

function fileLine(
  {file: {name}}: OpenedFile,
  t: Translate,
  locale: Locale,
  onRemove: (name: string) => void
): FileLine {
  const status = element("span", {class: "file-status"});
  const part = element("div", {});
  const progress = element("div", {class: "progress", "aria-hidden": "true"}, part);
  const button = element("button", {type: "button", class: "quiet", onclick: () => onRemove(name)});
  const node = element(
    "li",
    {class: "file-line"},
    element("p", {}, element("span", {class: "file-name"}, t("fileSays", {name})), status),
    button,
    progress
  );
  const update = (state: FileState) => {
    const isRefused = state.kind === "refused";
    node.classList.toggle("refused", isRefused);
    if (isRefused) node.setAttribute("role", "alert");
    status.textContent = statusText(state, t, locale);
    part.style.width = `${100 * partOf(state)}%`;
    progress.hidden = isRefused;
    button.textContent = t(isRefused ? "remove" : "cancel");
    button.setAttribute("aria-label", t("removeFile", {name}));
  };
  return {node, update};
}

function partOf(state: FileState): number {
  return state.kind === "reading" && state.pages ? state.page! / state.pages : 0;
}

function statusText(state: FileState, t: Translate, locale: Locale): string {
  if (state.kind === "refused") return refusalText(state.message, t, locale);
  if (state.kind === "reading")
    return state.pages ? t("readingPage", {page: state.page, pages: state.pages}) : t("readingFile");
  return t("waitingFile");
}

/** From what a reader says to what the reader of the page can do; the first that fits. */
const refusals: ReadonlyArray<readonly [message: RegExp, word: Word]> = [
  [/^unsupported (?:pdf|ofd): no text/, "refusedScan"],
  [/locked by a password/, "refusedLocked"],
  [/^unsupported size: the file has/, "refusedLarge"],
  [/^unsupported size: (?<detail>.*)/, "refusedHuge"],
  [/^unsupported format: a Word document /, "refusedOldWord"],
  [/^unsupported format: (?<extension>\.\w+) \((?!one of)(?<advice>.*)\)$/, "refusedAdvised"],
  [/^unsupported format/, "refusedFormat"],
  [/^invalid \w+: the file /, "refusedDamaged"],
  [/^missing title/, "refusedTitle"],
  [/^line (?<line>\d+) of [^:]+: (?<detail>.*)/, "refusedReading"],
  [/^unsupported document: (?<other>[^:]*)/, "refusedDocument"],
  [/^missing statement/, "refusedStatement"],
  [/^(?<detail>missing column: .*)/, "refusedTidy"],
  [/^(?<detail>.*)/, "refusedOther"]
];

/** Why a file was not read, and what to do, in one line. */
export function refusalText(message: string, t: Translate, locale: Locale): string {
  const [pattern, word] = refusals.find(([pattern]) => pattern.test(message))!;
  const {advice = "", other = "", ...told} = pattern.exec(message)!.groups ?? {};
  return t(word, {
    limit: limits.bytes / 2 ** 20,
    formats: joined(acceptedFormats, "marks", locale),
    advice: adviceText(advice, locale),
    ...(other ? {detail: otherDocumentText(other, locale)} : {}),
    ...told
  });
}
