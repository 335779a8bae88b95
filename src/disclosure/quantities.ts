import type {Quantity} from "./disclosure.js";
import type {Ledger} from "./ledger.js";
import type {Passage} from "./claims/passage.js";
import {markPassage, sourceAt} from "./claims/passage.js";
import type {SectionId} from "./section.js";

/** Sections that count people, offices and vehicles. */
const sections = new Set<SectionId>(["duties", "units", "staffing", "assets"]);

/** A name, a whole number and a counter: 编制人数 48 人, 一般公用用车 1 辆, 单位共个 1 单位. */
const counted = /([\u4e00-\u9fff（）()]{2,20}?)(?:共有?|为)?个?\s*(\d+)\s*(人|名|辆|个|家|台|套|单位|平方米)/g;
const lead = /^(?:年部门预算编制范围的|其中|本部门)/;

export function readQuantities(passage: Passage, document: string, ledger: Ledger): Quantity[] {
  if (!sections.has(passage.section)) return [];
  return [...passage.text.matchAll(counted)].map((match) => {
    const [text, label, value, unit] = match as unknown as [string, string, string, string];
    const to = match.index + text.length;
    markPassage(ledger, "quantity", passage, match.index, to);
    return {label: label.replace(lead, ""), value: Number(value), unit, source: sourceAt(passage, document, match.index, to)};
  });
}
