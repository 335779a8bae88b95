import type {MoneyUnit} from "../budget/amount.js";
import {printedUnits} from "../budget/amount.js";
import {cellKind} from "./cell.js";
import type {Passage} from "./claims/passage.js";
import {PassageBuilder} from "./claims/passage.js";
import type {Row} from "./read/page.js";
import {squeeze} from "./squeeze.js";

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
      const label = squeeze(cell);
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
