import type {ParseArgsConfig} from "node:util";

/** What a command read from its arguments. */
export interface Arguments {
  readonly file: string;
  /** All of them; only a command that says so gets more than one. */
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** A command's two outputs: `text` is for standard output, `lines` for standard error. */
export interface Outcome {
  readonly text: string;
  readonly lines: readonly string[];
  readonly code: 0 | 1;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Takes several files. */
  readonly several?: true;
  /** Throws what makes the input unusable. */
  readonly run: (args: Arguments) => Promise<Outcome>;
}
