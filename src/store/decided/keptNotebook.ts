import type {Keeping} from "./browserStorage.js";
import {inBrowser} from "./browserStorage.js";
import type {NotebookCell, QuickNotebook} from "./notebookText.js";
import {formatNotebook, parseNotebook} from "./notebookText.js";

const name = "notebook";

/** Those that others took the place of, the last first. */
const namesBefore = "notebooks-before";

/** So many can be had again. */
const mostBefore = 5;

const none: QuickNotebook = {title: "", cells: []};

/** What the reader collects, kept as its Markdown, and who is told when it changes. */
export class KeptNotebook {
  #notebook: QuickNotebook;
  readonly #keeping: Keeping;
  readonly #listeners = new Set<() => void>();
  /** The last change could not be kept. */
  isLost = false;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
    this.#notebook = this.#kept();
  }

  get notebook(): QuickNotebook {
    return this.#notebook;
  }

  /** Whether there is one to go back to. */
  get hasBefore(): boolean {
    return this.#before().length > 0;
  }

  /** Tells of every change until it is called off. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Adds a cell at the end of what is kept now, whichever page added the last. */
  collect(cell: NotebookCell): void {
    this.reread();
    this.change({...this.#notebook, cells: [...this.#notebook.cells, cell]});
  }

  change(notebook: QuickNotebook): void {
    this.#notebook = notebook;
    this.isLost = !this.#keeping.keep(name, textOf(notebook));
    this.#tell();
  }

  /** Puts another in its place; what was there can be had again. */
  replace(notebook: QuickNotebook): void {
    this.#setAside(notebook, (before, own) => [own, ...before]);
  }

  /** Shows the one before; what was there becomes the last that can be had again. */
  goBack(): void {
    const [last] = this.#before();
    if (last !== undefined) this.#setAside(parseNotebook(last), (before, own) => [...before, own]);
  }

  #setAside(notebook: QuickNotebook, joined: (before: readonly string[], own: string) => readonly string[]): void {
    const next = textOf(notebook);
    const before = joined(this.#before(), textOf(this.#notebook)).filter(
      (text) => text !== next && parseNotebook(text).cells.length > 0
    );
    this.#keeping.keep(namesBefore, before.length ? JSON.stringify(before.slice(0, mostBefore)) : undefined);
    this.change(notebook);
  }

  #before(): readonly string[] {
    try {
      const held: unknown = JSON.parse(this.#keeping.kept(namesBefore) ?? "[]");
      return Array.isArray(held) ? held.filter((text) => typeof text === "string") : [];
    } catch {
      return [];
    }
  }

  /** Takes over what another page has kept meanwhile. */
  reread(): void {
    const kept = this.#kept();
    if (textOf(kept) === textOf(this.#notebook)) return;
    this.#notebook = kept;
    this.#tell();
  }

  #kept(): QuickNotebook {
    const text = this.#keeping.kept(name);
    return text === undefined ? none : parseNotebook(text);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function textOf(notebook: QuickNotebook): string {
  return formatNotebook(notebook, "en");
}

/** The reader's own, in this browser. */
export const ownNotebook = new KeptNotebook(inBrowser);
