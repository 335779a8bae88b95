import {document} from "../../store/page.js";
import type {KeptNotebook} from "../../store/decided/keptNotebook.js";
import type {NotebookCell} from "../../store/decided/notebookText.js";
import {formatTied, replaceTied} from "../../store/decided/notebookText.js";
import {catalogue} from "../exhibits/catalogue.js";
import {cellView} from "../page/collect.js";
import {saysTheSame} from "../notebook/numbers.js";
import type {PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import {element} from "../page/element.js";
import {which} from "../page/which.js";
import type {CellActions} from "./cellFrame.js";
import {CellFrame} from "./cellFrame.js";
import {FileTools} from "./fileTools.js";
import type {TiedState} from "./prose.js";

/** The reader's notebook: cells in order, each to be moved, taken out or written below; kept at every change. */
export class NotebookPanel {
  readonly node: HTMLElement;
  readonly #own: KeptNotebook;
  #context: PageContext;
  #frames: readonly CellFrame[] = [];
  readonly #list = element("ol", {class: "quick-cells"});
  readonly #title: HTMLInputElement;
  readonly #says = element("div", {class: "quick-says", role: "status"});
  readonly #adds = element("div", {class: "controls quick-adds"});
  readonly #tools: FileTools;
  #removed: {readonly cell: NotebookCell; readonly at: number} | undefined;
  /** Said until the next change. */
  #note = "";

  constructor(own: KeptNotebook, context: PageContext) {
    const {t} = context;
    this.#own = own;
    this.#context = context;
    this.#title = element("input", {
      id: "quick-title",
      size: 40,
      maxlength: 200,
      placeholder: t("quickUntitled"),
      oninput: () => own.change({...own.notebook, title: this.#title.value})
    });
    this.#tools = new FileTools(own, context, {contents: () => this.#contents(), say: (text) => this.say(text)});
    this.node = element(
      "div",
      {class: "quick-body"},
      element("label", {class: "field quick-title"}, element("span", {}, t("quickNamed")), this.#title),
      this.#says,
      this.#list,
      this.#adds,
      this.#tools.node
    );
    own.listen(() => this.#draw());
    this.show(context);
  }

  /** Of another unit or other years: what is added from now on is of those. */
  show(context: PageContext): void {
    this.#context = context;
    this.#drawAdds();
    this.#draw();
  }

  /** Says something of the notebook until it changes. */
  say(text: string): void {
    this.#note = text;
    this.#report();
  }

  /** Frames of cells that are there already stay as they are, with what they have been answered. */
  #draw(): void {
    const {title, cells} = this.#own.notebook;
    const focused = document.activeElement;
    if (focused !== this.#title) this.#title.value = title;
    const known = new Map(this.#frames.map((frame) => [frame.cell, frame]));
    this.#frames = cells.map((cell) => known.get(cell) ?? new CellFrame(cell, this.#context, this.#actions));
    this.#frames.forEach((frame, i) => frame.number(i + 1));
    const nodes = this.#frames.map(({node}) => node);
    if (nodes.length !== this.#list.children.length || nodes.some((node, i) => node !== this.#list.children[i]))
      this.#list.replaceChildren(...nodes);
    this.#list.hidden = !nodes.length;
    this.#tools.update();
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({preventScroll: true});
    this.#report();
  }

  readonly #actions: CellActions = {
    move: (cell, by) => {
      const cells = [...this.#own.notebook.cells];
      const from = cells.indexOf(cell);
      if (!cells[from + by]) return;
      [cells[from], cells[from + by]] = [cells[from + by]!, cells[from]!];
      this.#change(cells);
    },
    writeBelow: (cell) => this.#write(this.#own.notebook.cells.indexOf(cell) + 1),
    remove: (cell) => {
      const {cells} = this.#own.notebook;
      this.#removed = {cell, at: cells.indexOf(cell)};
      this.#change(cells.filter((other) => other !== cell));
      this.#says.querySelector<HTMLButtonElement>(".quick-undo")?.focus();
    },
    rewrite: (cell, by) => this.#change(this.#own.notebook.cells.map((other) => (other === cell ? by : other))),
    redrawn: () => this.#report()
  };

  #change(cells: readonly NotebookCell[]): void {
    this.#note = "";
    this.#own.change({...this.#own.notebook, cells});
  }

  #write(at: number): void {
    const cell: NotebookCell = {kind: "text", text: ""};
    this.#change(this.#own.notebook.cells.toSpliced(at, 0, cell));
    this.#frames.find((frame) => frame.cell === cell)?.edit();
  }

  #drawAdds(): void {
    const {t} = this.#context;
    const names = Object.entries(catalogue).map(([id, {name}]) => [id, t(name)] as const);
    let chosen = this.#adds.querySelector("select")?.value ?? names[0]![0];
    const add = () => {
      this.#note = "";
      this.#own.collect({kind: "exhibit", exhibit: chosen, of: cellView(this.#context, {})});
    };
    const button = (id: string, word: "quickWrite" | "quickExhibit", onclick: () => void) =>
      element("button", {type: "button", class: "quiet", id, onclick}, t(word));
    this.#adds.replaceChildren(
      button("quick-write", "quickWrite", () => this.#write(this.#own.notebook.cells.length)),
      select({
        id: "quick-exhibit",
        label: t("quickExhibitOf", {which: which(this.#context)}),
        value: chosen,
        options: names,
        onChange: (id) => void (chosen = id)
      }),
      button("quick-add", "quickExhibit", add)
    );
  }

  /** What must be said of the notebook as it is: kept or not, which numbers have changed, what can be had again. */
  #report(): void {
    this.#sayAll();
    const frames = this.#frames;
    void Promise.all(frames.map(({content}) => content.drawn)).then(() => frames === this.#frames && this.#sayAll());
  }

  #sayAll(): void {
    const {t} = this.#context;
    const {cells} = this.#own.notebook;
    const tied = this.#frames.flatMap(({content}) => content.numbers());
    const stale = tied.filter(({tied: {said}, now}) => !now || !saysTheSame(said, now.text));
    const agree = tied.length === 1 ? t("quickTiedOne") : t("quickTied", {count: tied.length});
    const lines = [
      this.#note,
      !cells.length && t("quickEmpty"),
      this.#own.isLost && t("quickLost"),
      tied.length > 0 && !stale.length && agree,
      stale.length > 0 && t("quickStale", {count: stale.length, all: tied.length})
    ].filter((text): text is string => Boolean(text));
    const button = (word: "quickRenew" | "quickUndo", name: string, onclick: () => void) =>
      element("button", {type: "button", class: `quiet ${name}`, onclick}, t(word));
    const focused = document.activeElement?.className;
    const isFocused = this.#says.contains(document.activeElement);
    this.#says.replaceChildren(
      ...lines.map((text) => element("p", {}, text)),
      ...(stale.some(({now}) => now) ? [button("quickRenew", "quick-renew", () => this.#renew(stale))] : []),
      ...(this.#removed ? [button("quickUndo", "quick-undo", () => this.#putBack())] : [])
    );
    // what was pressed is drawn anew, and has the focus again
    if (isFocused) [...this.#says.querySelectorAll("button")].find(({className}) => className === focused)?.focus();
  }

  #putBack(): void {
    const {cell, at} = this.#removed!;
    this.#removed = undefined;
    this.#change(this.#own.notebook.cells.toSpliced(at, 0, cell));
  }

  /** Writes stale numbers down as they are now. */
  #renew(stale: readonly TiedState[]): void {
    const now = new Map(stale.flatMap(({tied, now: present}) => (present ? [[formatTied(tied), present.text]] : [])));
    const renewed = (text: string) =>
      replaceTied(text, (tied) => formatTied({...tied, said: now.get(formatTied(tied)) ?? tied.said}));
    this.#change(
      this.#own.notebook.cells.map((cell) => {
        const text = cell.kind === "text" ? renewed(cell.text) : "";
        return cell.kind === "text" && text !== cell.text ? {...cell, text} : cell;
      })
    );
  }

  /** What stands in the page of every cell, queries answered. */
  async #contents(): Promise<HTMLElement[]> {
    for (const {content} of this.#frames) await content.run?.();
    await Promise.all(this.#frames.map(({content}) => content.drawn));
    return this.#frames.map(({content}) => content.node);
  }
}
