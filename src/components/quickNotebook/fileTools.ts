import type {KeptNotebook} from "../../store/decided/keptNotebook.js";
import {notebookFragment} from "../../store/decided/notebookAddress.js";
import {formatNotebook} from "../../store/decided/notebookText.js";
import {pageUrl} from "../../store/site.js";
import {formatView} from "../../store/view.js";
import {megabytes} from "../explore/askEngine.js";
import type {PageContext} from "../page/context.js";
import {copyButton, download} from "../page/controls.js";
import {element} from "../page/element.js";

interface FileActions {
  /** What stands in the page of every cell, once all is drawn and answered. */
  readonly contents: () => Promise<readonly HTMLElement[]>;
  readonly say: (text: string) => void;
}

/** No notebook is larger; a file that is is none. */
const largest = 5 * 2 ** 20;

/** Saves the notebook as a page or whole, as a link; opens a saved one, goes back to the one before, begins anew. */
export class FileTools {
  readonly node: HTMLElement;
  readonly #own: KeptNotebook;
  readonly #context: PageContext;
  readonly #actions: FileActions;
  readonly #ofOne: readonly HTMLButtonElement[];
  readonly #before: HTMLButtonElement;

  constructor(own: KeptNotebook, context: PageContext, actions: FileActions) {
    const {t} = context;
    this.#own = own;
    this.#context = context;
    this.#actions = actions;
    const tool = (word: Parameters<typeof t>[0], onclick: () => void) =>
      element("button", {type: "button", class: "quiet", onclick}, t(word));
    const input = element("input", {
      type: "file",
      id: "quick-open",
      class: "unseen",
      tabindex: "-1",
      accept: ".md,.html,.htm",
      "aria-label": t("quickOpen"),
      onchange: () => {
        const [file] = input.files ?? [];
        input.value = "";
        if (file) void this.#open(file);
      }
    });
    const link = copyButton(t("quickLink"), () => this.#link(), t);
    link.className = "quiet";
    this.#ofOne = [
      tool("quickSaveMarkdown", () => this.#saveMarkdown()),
      tool("quickSaveHtml", () => void this.#saveHtml()),
      link,
      tool("quickNew", () => own.replace({title: "", cells: []}))
    ];
    this.#before = tool("quickBefore", () => own.goBack());
    const [markdown, html, , begin] = this.#ofOne;
    this.node = element(
      "div",
      {class: "quick-files"},
      markdown,
      html,
      link,
      tool("quickOpen", () => input.click()),
      input,
      begin,
      this.#before
    );
  }

  /** Offers what the notebook as it is allows. */
  update(): void {
    for (const button of this.#ofOne) button.hidden = !this.#own.notebook.cells.length;
    this.#before.hidden = !this.#own.hasBefore;
  }

  #name(): string {
    const {title} = this.#own.notebook;
    const name = title
      .trim()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "");
    return (name || "notebook").slice(0, 60);
  }

  #saveMarkdown(): void {
    const {notebook} = this.#own;
    const title = notebook.title || this.#context.t("quickUntitled");
    download(`${this.#name()}.md`, formatNotebook({...notebook, title}, this.#context.locale), "text/markdown");
  }

  async #saveHtml(): Promise<void> {
    const {notebook} = this.#own;
    const [{notebookHtml}, contents] = await Promise.all([import("./notebookHtml.js"), this.#actions.contents()]);
    download(`${this.#name()}.html`, notebookHtml(notebook, contents, this.#context), "text/html");
  }

  /** The address of the page with the notebook in its fragment, which no server sees. */
  #link(): string | undefined {
    const {locale, t, view} = this.#context;
    const fragment = notebookFragment(this.#own.notebook, locale);
    if (fragment !== undefined) return pageUrl("/explore", locale) + formatView({...view, choices: {}}) + fragment;
    this.#actions.say(t("quickTooLong"));
    return undefined;
  }

  async #open(file: File): Promise<void> {
    const {t} = this.#context;
    if (file.size > largest) return this.#actions.say(t("quickTooLarge", {name: file.name, most: megabytes(largest)}));
    const {notebookInFile} = await import("./notebookHtml.js");
    const notebook = notebookInFile(file.name, await file.text());
    if (!notebook) return this.#actions.say(t("quickNotOne", {name: file.name}));
    this.#own.replace(notebook);
    this.#actions.say(t("quickOpened"));
  }
}
