import {spawn} from "node:child_process";
import type {Printed} from "../../loaders/commands/commandLine.js";
import {commandLine} from "../../loaders/commands/commandLine.js";

/** What the command line prints on its arguments, in this process. */
export function budget(...args: readonly string[]): Promise<Printed> {
  return commandLine(args);
}

/** The same of the program, in a process of its own. */
export function budgetProgram(...args: readonly string[]): Promise<{code: number | null; out: string; error: string}> {
  return processOf(process.execPath, "--import", "tsx", "loaders/budget.ts", ...args);
}

/** What a process prints and how it ends. */
export function processOf(
  program: string,
  ...args: readonly string[]
): Promise<{code: number | null; out: string; error: string}> {
  return new Promise((resolve) => {
    const child = spawn(program, args);
    let [out, error] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
    child.on("close", (code) => resolve({code, out, error}));
  });
}
