import {BudgetError, invalid, missing} from "../src/budget/errors.js";

/** Errors of the project as they are; anything else, such as a file that may not be opened, in the same form. */
export function asBudgetError(error: unknown): BudgetError {
  if (error instanceof BudgetError) return error;
  const {code, path, message} = error as NodeJS.ErrnoException;
  return code === "ENOENT" ? missing("file", path ?? "") : invalid("document", message ?? String(error));
}
