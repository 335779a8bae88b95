import type {NotebookCell} from "../../store/decided/notebookText.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import type {CellContent} from "./cellContent.js";
import {cellContent} from "./cellContent.js";
import {numberForm} from "./numberForm.js";

/** What a frame asks of the notebook that it stands in. */
export interface CellActions {
  readonly move: (cell: NotebookCell, by: -1 | 1) => void;
  readonly writeBelow: (cell: NotebookCell) => void;
  readonly remove: (cell: NotebookCell) => void;
  /** Puts another in the place of a cell; the frame shows it already. */
  readonly rewrite: (cell: NotebookCell, by: NotebookCell) => void;
  /** The frame shows something else than before. */
  readonly redrawn: () => void;
}

const kinds = {
  text: "quickText",
  exhibit: "quickChart",
  grouping: "quickTable",
  query: "quickQuery",
  code: "quickCode"
} as const;

/** A cell in the page: what it shows, or the field in which its text is written, and what can be done with it. */
export class CellFrame {
  readonly node: HTMLElement;
  content: CellContent;
  #cell: NotebookCell;
  readonly #context: PageContext;
  readonly #actions: CellActions;
  readonly #label = element("span", {class: "quick-kind"});
  readonly #place: HTMLElement;
  readonly #edit: HTMLButtonElement;
  #isEdited = false;

  constructor(cell: NotebookCell, context: PageContext, actions: CellActions) {
    const {t} = context;
    this.#cell = cell;
    this.#context = context;
    this.#actions = actions;
    this.content = cellContent(cell, context);
    this.#place = element("div", {class: "quick-content"}, this.content.node);
    this.#edit = this.#tool("quickEdit", () => (this.#isEdited ? this.done() : this.edit()));
    this.node = element(
      "li",
      {class: `quick-cell ${cell.kind}`},
      element(
        "div",
        {class: "quick-head"},
        this.#label,
        element(
          "span",
          {class: "quick-tools", role: "group", "aria-label": t("quickTools")},
          cell.kind === "text" && this.#edit,
          this.#tool("quickUp", () => actions.move(this.#cell, -1)),
          this.#tool("quickDown", () => actions.move(this.#cell, 1)),
          this.#tool("quickBelow", () => actions.writeBelow(this.#cell)),
          this.#tool("quickRemove", () => actions.remove(this.#cell))
        )
      ),
      this.#place
    );
  }

  get cell(): NotebookCell {
    return this.#cell;
  }

  /** Says where the cell stands, counted from one. */
  number(position: number): void {
    this.#label.textContent = this.#context.t(kinds[this.#cell.kind], {position});
  }

  /** Shows the field in which the text is written. */
  edit(): void {
    if (this.#cell.kind !== "text") return;
    this.#isEdited = true;
    this.#edit.textContent = this.#context.t("quickDone");
    const field = this.#field(this.#cell.text);
    this.#place.replaceChildren(
      element(
        "div",
        {class: "quick-editor"},
        field,
        element("p", {class: "subtitle"}, this.#context.t("quickMarkdown")),
        numberForm(this.#context, (link) => {
          const isApart = !field.value.slice(0, field.selectionStart).endsWith(")");
          field.setRangeText(isApart ? link : ` ${link}`, field.selectionStart, field.selectionEnd, "end");
          this.#write(field.value);
          field.focus();
        }),
        element("p", {class: "subtitle"}, this.#context.t("quickNumberWhy"))
      )
    );
    field.focus();
  }

  /** Shows the text as it reads. */
  done(): void {
    this.#isEdited = false;
    this.#edit.textContent = this.#context.t("quickEdit");
    this.content = cellContent(this.#cell, this.#context);
    this.#place.replaceChildren(this.content.node);
    this.#edit.focus();
    this.#actions.redrawn();
  }

  #field(text: string): HTMLTextAreaElement {
    const field = element(
      "textarea",
      {
        rows: 7,
        "aria-label": this.#context.t("quickWrite"),
        oninput: () => this.#write(field.value),
        onkeydown: ({key}: KeyboardEvent) => key === "Escape" && this.done()
      },
      text
    );
    return field;
  }

  #write(text: string): void {
    const before = this.#cell;
    this.#cell = {kind: "text", text};
    this.#actions.rewrite(before, this.#cell);
  }

  #tool(word: Parameters<PageContext["t"]>[0], onclick: () => void): HTMLButtonElement {
    return element("button", {type: "button", class: "quiet", onclick}, this.#context.t(word));
  }
}
