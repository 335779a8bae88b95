import type {MoneyUnit} from "../../budget/amount.js";
import {printedUnits} from "../../budget/amount.js";
import type {Ledger} from "../accounting/numberLedger.js";
import type {Row} from "../formats/page.js";
import {numbered, comparableText} from "../model/comparableText.js";
import type {Quantity, GlossaryTerm} from "../model/disclosure.js";
import type {Passage} from "../outline/passage.js";
import {PassageBuilder, markPassage, sourceAt} from "../outline/passage.js";
import type {SectionId} from "../outline/section.js";
import {cellKind} from "../tables/cell.js";

/** "一、机关运行经费：…" of the glossary; undefined for any other paragraph. */
export function readTerm(passage: Passage, document: string): GlossaryTerm | undefined {
  if (passage.section !== "glossary") return undefined;
  const {text} = numbered(passage.text);
  const colon = text.search(/[：:]/);
  if (colon < 0) return undefined;
  return {
    term: text.slice(0, colon).trim(),
    definition: text.slice(colon + 1).trim(),
    source: sourceAt(passage, document, 0, passage.text.length)
  };
}

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
    markPassage(ledger, "quantity", passage, {from: match.index, to});
    return {
      label: label.replace(lead, ""),
      value: Number(value),
      unit,
      source: sourceAt(passage, document, match.index, to)
    };
  });
}

/** Fields of a form that state amounts of the project, or why they changed. */
const fields = /^(项目总预算|项目当年预算|项目前两年预算|项目当年预算与前两年预算变动情况)$/;

/** The fields of a form as one paragraph of prose, so that the narrative's grammar reads both. */
export function formPassage(rows: readonly Row[], title: string, unit: MoneyUnit | undefined): Passage | undefined {
  const builder = new PassageBuilder("performance", title);
  const unitWord = printedUnits.find(([, id]) => id === unit)?.[0] ?? "";
  for (const {line, cells} of rows) {
    let field = "";
    cells.forEach((cell, i) => {
      if (cell === "") return;
      const label = comparableText(cell);
      if (fields.test(label)) field = label;
      else if (field) {
        const value = cellKind(cell) === "amount" ? cell + unitWord : cell;
        builder.add(`${field}：`, line).add(value.replace(/[。；]?$/, "；"), line, i + 1);
        field = "";
      }
    });
  }
  return builder.text ? builder.build() : undefined;
}
