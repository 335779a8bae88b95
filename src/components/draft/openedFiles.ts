import {namesTogether} from "../../disclosure/fileNames.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {readDraft} from "./readDraft.js";

export type FileState =
  | {readonly kind: "waiting"}
  | {readonly kind: "reading"; readonly page?: number; readonly pages?: number}
  | {readonly kind: "read"; readonly disclosure: Disclosure}
  | {readonly kind: "refused"; readonly message: string};

export interface OpenedFile {
  readonly file: File;
  /** Files of its tables. */
  readonly beside: readonly File[];
  readonly ended: AbortController;
  state: FileState;
}

/** The files that the page holds, in memory alone, read one after another. */
export class OpenedFiles {
  #files: OpenedFile[] = [];
  #isReading = false;

  constructor(
    readonly read: typeof readDraft,
    /** Called after every change. */
    readonly changed: () => void
  ) {}

  get files(): readonly OpenedFile[] {
    return this.#files;
  }

  /** What has been read, the latest year first. */
  get disclosures(): Disclosure[] {
    const read = this.#files.flatMap(({state}) => (state.kind === "read" ? [state.disclosure] : []));
    return read.sort((a, b) => b.fiscalYear - a.fiscalYear);
  }

  /** Takes files in, a text and the tables that go by its name as one; one of the same name as an earlier one takes its place. */
  open(files: Iterable<File>): void {
    const byName = new Map([...files].map((file) => [file.name, file]));
    for (const [name, ...tables] of namesTogether([...byName.keys()])) {
      this.#drop(name!);
      const beside = tables.map((each) => byName.get(each)!);
      this.#files.push({file: byName.get(name!)!, beside, ended: new AbortController(), state: {kind: "waiting"}});
    }
    this.changed();
    void this.#readNext();
  }

  remove(name: string): void {
    this.#drop(name);
    this.changed();
  }

  #drop(name: string): void {
    this.#files = this.#files.filter((opened) => {
      if (opened.file.name === name) opened.ended.abort();
      return opened.file.name !== name;
    });
  }

  async #readNext(): Promise<void> {
    const next = this.#files.find(({state}) => state.kind === "waiting");
    if (this.#isReading || !next) return;
    this.#isReading = true;
    this.#set(next, {kind: "reading"});
    this.#set(next, await this.#outcome(next));
    this.#isReading = false;
    void this.#readNext();
  }

  async #outcome(opened: OpenedFile): Promise<FileState> {
    const onPage = (page: number, pages: number) => this.#set(opened, {kind: "reading", page, pages});
    try {
      const {file, beside, ended} = opened;
      return {kind: "read", disclosure: await this.read(file, {beside, signal: ended.signal, onPage})};
    } catch (error) {
      return {kind: "refused", message: error instanceof Error ? error.message : String(error)};
    }
  }

  #set(opened: OpenedFile, state: FileState): void {
    opened.state = state;
    this.changed();
  }
}
