import {parseArgs} from "node:util";
import {invalid, missing, unknown} from "../../src/budget/errors.js";
import type {Arguments, Command} from "./command.js";
import {exitHelp} from "./document.js";
import {checkCommand} from "./checkCommand.js";
import {figures} from "./figuresCommand.js";
import {inspect} from "./inspectCommand.js";
import {tidy} from "./tidyCommand.js";
import {verifyCommand} from "./verifyCommand.js";

/** Every command; a new one is a new entry. */
const commands: readonly Command[] = [checkCommand, figures, inspect, tidy, verifyCommand];

const help = `Usage: npm run budget -- COMMAND FILE… [options]

Reads a budget disclosure (部门预算公开) and prints what is in it.

Commands
${commands.map(({name, summary}) => `  ${name.padEnd(12)}${summary}`).join("\n")}

Options
  -h, --help  this text; after a command, that command's with all its options

${exitHelp}

Examples
  npm run --silent budget -- figures data/213002-tianmen-social-insurance/2026.md > figures.json
  npm run --silent budget -- inspect draft.md --unit 213002
  npm run --silent budget -- tidy 2024.pdf 2025.pdf --unit 213002 > data/213002-name/figures.csv
  npm run budget -- figures --help

npm prints two lines of its own before the output; --silent keeps them away.`;

export interface Printed {
  readonly out: string;
  readonly error: string;
  readonly code: 0 | 1 | 2;
}

/** Runs the program on its arguments and says what to print where. Never throws. */
export async function commandLine(args: readonly string[]): Promise<Printed> {
  const [name, ...rest] = args;
  if (name === undefined) return unusable(help);
  if (name === "--help" || name === "-h") return usage(help);
  const command = commands.find((known) => known.name === name);
  if (!command) return unusable(`${unknown("command", name).message}\n\n${help}`);
  return run(command, rest);
}

async function run(command: Command, args: readonly string[]): Promise<Printed> {
  let parsed: Arguments | "help";
  try {
    parsed = parse(command, args);
  } catch (error) {
    return unusable(`${messageOf(error)}\ntry: npm run budget -- ${command.name} --help`);
  }
  if (parsed === "help") return usage(command.help);
  try {
    const {text, lines, code} = await command.run(parsed);
    return {out: text, error: lines.map((line) => `${line}\n`).join(""), code};
  } catch (error) {
    return unusable(messageOf(error));
  }
}

/** Throws in the project's form for an unknown option, a missing file and one too many. */
function parse({name, options, several}: Command, args: readonly string[]): Arguments | "help" {
  const {values, positionals} = strictly(args, {...options, help: {type: "boolean", short: "h"}});
  if (values.help) return "help";
  const [file, extra] = positionals;
  if (!file) throw missing("file", `${name} reads ${several ? "at least one" : "one"}`);
  if (extra !== undefined && !several) throw unknown("argument", extra);
  return {file, files: positionals, options: values as Arguments["options"]};
}

function strictly(args: readonly string[], options: Command["options"]) {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true});
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    const option = /-[^\s',]*/.exec(message)?.[0] ?? message;
    throw code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? unknown("option", option) : invalid("value of option", option);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const usage = (text: string): Printed => ({out: `${text}\n`, error: "", code: 0});

const unusable = (text: string): Printed => ({out: "", error: `${text}\n`, code: 2});
