import {catalogueCode} from "../../src/budget/classification/functional.js";
import {comparableText} from "../../src/disclosure/model/comparableText.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {contradictedName} from "../../src/disclosure/tables/labels.js";
import type {Statement} from "../../src/disclosure/model/statement.js";

/** A code and its name, and in how many statements the document prints them so. */
export interface PrintedItem {
  readonly code: string;
  readonly name: string;
  readonly statements: number;
}

/**
 * Codes of the functional and the economic classifications with their names, as
 * a document's tables print them whose reading is proved or small. Rows of units
 * and projects have codes of other kinds and are none, nor is a unit's own numbering.
 */
export function printedItems({figures, statements}: Disclosure): PrintedItem[] {
  const meant = new Map(figures.map((figure) => [figure.id, figure]));
  const counts = new Map<string, number>();
  for (const statement of statements) {
    if (!statement.proof || statement.proof.standing === "unproved") continue;
    const own = new Set<string>();
    for (const {cells} of statement.rows) {
      for (const {figure} of cells) {
        const {classification, code = "", label = ""} = meant.get(figure ?? "") ?? {};
        if (classification !== "functional" && classification !== "economic") continue;
        if (!contradictedName(code, label, classification)) own.add(`${code} ${nameIn(label)}`);
      }
    }
    for (const pair of [...own, ...twinsIn(statement)]) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].flatMap(([pair, count]) => {
    const [code = "", name = ""] = pair.split(" ");
    return isItem(code, name) ? [{code, name, statements: count}] : [];
  });
}

const nameIn = (label: string) => comparableText(label).replace(/^其中[:：]?/, "");

/** What a name of the catalogue is made of; no digit, and no number before it. */
const words = /^[\u4e00-\u9fff()、·]{2,40}$/;

function isItem(code: string, name: string): boolean {
  return catalogueCode.test(code) && words.test(name) && !/^(?:合计|小计|总计)/.test(name);
}

/** Codes of the government's economic classification in columns beside the departments'. */
function twinsIn({header, rows}: Statement): Set<string> {
  const heads = header.map((path) => comparableText(path.join("")));
  const code = heads.findIndex((head) => /政府.*经济.*(?:编码|代码)$/.test(head));
  const name = heads.findIndex((head) => /政府.*经济.*名称$/.test(head));
  if (code < 0 || name < 0) return new Set();
  const text = (cell: {readonly text: string} | undefined) => comparableText(cell?.text ?? "");
  return new Set(rows.map(({cells}) => `${text(cells[code])} ${text(cells[name])}`));
}
