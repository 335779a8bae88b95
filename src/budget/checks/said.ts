import type {Claim} from "../claim.js";
import type {Book} from "./book.js";
import {grouped} from "./book.js";
import type {Fact, Part} from "./fact.js";

const byBook = new WeakMap<Book, Map<string, Fact[]>>();

/** The facts that one claim states, by part. */
export function said(book: Book, {id}: Claim): Partial<Record<Part, Fact>> {
  const claims = byBook.get(book) ?? grouped(book.prose, (fact) => fact.id.slice(0, fact.id.lastIndexOf("/")));
  byBook.set(book, claims);
  return Object.fromEntries((claims.get(id) ?? []).map((fact) => [fact.part, fact]));
}
