import {missing} from "../budget/errors.js";
import {numbered} from "./numbering.js";
import type {Page} from "./read/page.js";

export interface Title {
  readonly text: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly kind: "budget" | "final";
}

const title = /^(.*?)\s*(20\d\d)\s*年(?:度)?(?:市级|区级|县级|省级)?(?:部门|单位)?(预算|决算)/;

/** A cover's line that names the unit, where the title names only its place. */
const whose = /^(?:预算|决算)?(?:主管部门|预算单位|编制单位|编制部门|填报单位)[：:]\s*(\S+)/;

/** The first line that names a unit, a year and a budget. Throws `missing title` for a document without one. */
export function titleOf(pages: readonly Page[]): Title {
  for (const {blocks} of pages) {
    for (const block of blocks) {
      if (block.kind === "table") continue;
      const match = title.exec(numbered(block.text).text);
      if (match?.[1]) {
        return {text: block.text, unitName: namedUnit(pages) ?? match[1].trim(), fiscalYear: Number(match[2]), kind: match[3] === "决算" ? "final" : "budget"};
      }
    }
  }
  throw missing("title", "no line names a unit, a year and its budget: not a budget disclosure");
}

function namedUnit(pages: readonly Page[]): string | undefined {
  const [cover] = pages;
  return cover?.blocks.map((block) => (block.kind === "table" ? undefined : whose.exec(block.text)?.[1])).find(Boolean);
}
