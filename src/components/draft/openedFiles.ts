import {namesTogether} from "../../disclosure/fileNames.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {Instruction} from "../../disclosure/model/instruction.js";
import {instructionsFor} from "../../disclosure/model/instruction.js";
import type {readDraft} from "./readDraft.js";

export type FileState =
  | {readonly kind: "waiting"}
  | {readonly kind: "reading"; readonly page?: number; readonly pages?: number}
  | {readonly kind: "read"; readonly disclosures: readonly Disclosure[]}
  | {readonly kind: "refused"; readonly message: string};

export interface OpenedFile {
  readonly file: File;
  /** Files of its tables. */
  readonly beside: readonly File[];
  readonly ended: AbortController;
  state: FileState;
  /** What was said of its tables when it was last read. */
  followed?: string;
}

/** The files that the page holds, in memory alone, read one after another. */
export class OpenedFiles {
  #files: OpenedFile[] = [];
  #isReading = false;
  #instructions: readonly Instruction[] = [];
  /** Who waits until a document has been read again. */
  #awaiting: Array<() => void> = [];

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
    const read = this.#files.flatMap(({state}) => (state.kind === "read" ? state.disclosures : []));
    return read.sort((a, b) => b.fiscalYear - a.fiscalYear);
  }

  /** How people say that tables are to be read. */
  get instructions(): readonly Instruction[] {
    return this.#instructions;
  }

  /** Reads every document again of which something else is said; resolves when that is done. */
  async tell(instructions: readonly Instruction[]): Promise<void> {
    this.#instructions = instructions;
    const done = new Promise<void>((resolve) => this.#awaiting.push(resolve));
    void this.#readNext();
    await done;
  }

  /** Takes files in, a text and the tables that go by its name as one; one of the same name as an earlier one takes its place. */
  open(files: Iterable<File>): void {
    const all = [...files];
    for (const file of all.filter(isReading)) void this.#openReading(file);
    const byName = new Map(all.filter((file) => !isReading(file)).map((file) => [file.name, file]));
    for (const [name, ...tables] of namesTogether([...byName.keys()])) {
      this.#drop(name!);
      const beside = tables.map((each) => byName.get(each)!);
      this.#files.push({file: byName.get(name!)!, beside, ended: new AbortController(), state: {kind: "waiting"}});
    }
    this.changed();
    void this.#readNext();
  }

  /** What a file says of how tables are to be read is added to what was said; one that cannot be followed is refused with its first mistake. */
  async #openReading(file: File): Promise<void> {
    const [{readInstructions}, text] = await Promise.all([import("../../store/decided/readingText.js"), file.text()]);
    const {instructions, problems} = readInstructions(text);
    this.#drop(file.name);
    if (problems[0]) {
      const {line, error} = problems[0];
      const message = `line ${line} of ${file.name}: ${error.message}`;
      this.#files.push({file, beside: [], ended: new AbortController(), state: {kind: "refused", message}});
    }
    const others = this.#instructions.filter(
      (old) => !instructions.some(({document, table}) => old.document === document && old.table === table)
    );
    this.changed();
    await this.tell([...others, ...instructions]);
  }

  /** Forgets a file, or one of the documents that it holds. */
  remove(name: string): void {
    for (const opened of this.#files) {
      const {file, state} = opened;
      if (state.kind !== "read") continue;
      const left = state.disclosures.filter(({document}) => document !== name);
      opened.state = {...state, disclosures: left};
      if (!left.length) this.#drop(file.name);
    }
    this.#drop(name);
    this.changed();
  }

  /** Forgets every file and what was said of their tables. */
  clear(): void {
    for (const {ended} of this.#files) ended.abort();
    this.#files = [];
    this.#instructions = [];
    this.changed();
  }

  #drop(name: string): void {
    this.#files = this.#files.filter((opened) => {
      if (opened.file.name === name) opened.ended.abort();
      return opened.file.name !== name;
    });
  }

  async #readNext(): Promise<void> {
    if (this.#isReading) return;
    const next = this.#files.find((opened) => opened.state.kind === "waiting" || this.#isStale(opened));
    if (!next) {
      for (const done of this.#awaiting.splice(0)) done();
      return;
    }
    this.#isReading = true;
    next.followed = this.#saidOf(next);
    if (next.state.kind === "waiting") this.#set(next, {kind: "reading"});
    this.#set(next, await this.#outcome(next));
    this.#isReading = false;
    void this.#readNext();
  }

  /** Whether something else was said since it was read. */
  #isStale(opened: OpenedFile): boolean {
    return opened.state.kind === "read" && opened.followed !== this.#saidOf(opened);
  }

  #saidOf({file}: OpenedFile): string {
    return JSON.stringify(instructionsFor(this.#instructions, file.name));
  }

  async #outcome(opened: OpenedFile): Promise<FileState> {
    const onPage = (page: number, pages: number) =>
      opened.state.kind === "reading" && this.#set(opened, {kind: "reading", page, pages});
    try {
      const {file, beside, ended} = opened;
      return {
        kind: "read",
        disclosures: await this.read(file, {beside, instructions: this.#instructions, signal: ended.signal, onPage})
      };
    } catch (error) {
      return {kind: "refused", message: error instanceof Error ? error.message : String(error)};
    }
  }

  #set(opened: OpenedFile, state: FileState): void {
    opened.state = state;
    this.changed();
  }
}

/** Whether a file says how the tables of others are to be read. */
function isReading({name}: File): boolean {
  return name.toLowerCase() === "reading.csv";
}
