import type {Source} from "../budget/figure.js";
import type {Page} from "./read/page.js";

/** Adds the page to every source within a value, in place; nothing to do for a format without pages. */
export function withPages<T>(value: T, pages: readonly Page[]): T {
  const pageOf = new Map<number, number>();
  for (const {number, blocks} of pages) {
    if (number === undefined) continue;
    for (const block of blocks) for (const {line} of block.kind === "table" ? block.rows : [block]) pageOf.set(line, number);
  }
  if (pageOf.size) visit(value, pageOf);
  return value;
}

function visit(value: unknown, pageOf: ReadonlyMap<number, number>): void {
  if (typeof value !== "object" || value === null) return;
  if (isSource(value)) {
    const page = pageOf.get(value.line);
    if (page !== undefined) (value as {page?: number}).page = page;
  } else for (const part of Object.values(value)) visit(part, pageOf);
}

function isSource(value: object): value is Source {
  return "document" in value && "line" in value && "column" in value;
}
