import {BudgetError, shown} from "../../budget/errors.js";

export interface Place {
  readonly document: string;
  readonly page?: number;
  readonly line?: number;
}

/**
 * error: something of the document is lost or contradicts itself, so a build
 * fails. note: the reader mended something and says so.
 */
export interface Problem {
  readonly severity: "error" | "note";
  readonly place: Place;
  /** One line, kind first: `missing column: 项目支出`. */
  readonly message: string;
}

/** `file:line: message`, as every problem is shown. */
export function formatProblem({place, message}: Problem): string {
  return `${formatPlace(place)}: ${message}`;
}

export function formatPlace({document, page, line}: Place): string {
  if (page !== undefined) return `${document}: page ${page}${line === undefined ? "" : `, line ${line}`}`;
  return line === undefined ? document : `${document}:${line}`;
}

/** Something the reader mended, or met and says. */
export function noteOf(message: string, place: Place): Problem {
  return {severity: "note", place, message: shown(message)};
}

/** What a caught error says of a place; anything but the project's own errors is thrown on. */
export function problemOf(error: unknown, place: Place): Problem {
  if (!(error instanceof BudgetError)) throw error;
  return {severity: "error", place, message: error.message};
}
