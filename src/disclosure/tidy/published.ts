import type {Claim, Stated} from "../../budget/claim.js";
import type {Source} from "../../budget/figure.js";
import type {Page} from "../formats/page.js";
import type {Disclosure} from "../model/disclosure.js";

/**
 * The disclosure with sources that name the published document, not a file of
 * this machine, and the page that each figure stands on.
 */
export function published(disclosure: Disclosure, pages: readonly Page[] = []): Disclosure {
  const {title, unit} = disclosure;
  const pageOf = pagesByLine(pages);
  const named = fromDocument(disclosure, title.includes(unit.name) ? title : `${unit.name} ${title}`);
  return {
    ...named,
    figures: named.figures.map((figure) => {
      const page = figure.source.page ?? pageOf.get(figure.source.line);
      return page === undefined ? figure : {...figure, source: {...figure.source, page}};
    })
  };
}

/** The disclosure with sources of its amounts that name this document. */
export function fromDocument(disclosure: Disclosure, document: string): Disclosure {
  const from = (source: Source): Source => ({...source, document});
  const said = (stated: Stated): Stated => ({...stated, source: from(stated.source)});
  return {
    ...disclosure,
    figures: disclosure.figures.map((figure) => ({...figure, source: from(figure.source)})),
    claims: disclosure.claims.map((claim): Claim => ({
      ...claim,
      source: from(claim.source),
      ...(claim.amount ? {amount: said(claim.amount)} : {}),
      ...(claim.change ? {change: said(claim.change)} : {})
    }))
  };
}

function pagesByLine(pages: readonly Page[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const {number, blocks} of pages) {
    if (number === undefined) continue;
    for (const block of blocks)
      for (const {line} of block.kind === "table" ? block.rows : [block]) found.set(line, number);
  }
  return found;
}
