import type {Classification} from "../budget/figure.js";
import type {CodeParts} from "./codePath.js";
import {codeInName, partsInName} from "./codePath.js";
import type {Column} from "./columns.js";
import type {GridRow} from "./grid.js";
import {squeeze} from "./squeeze.js";

/** What the label cells of a row say. */
export interface Labels {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  /** The code of the unit whose row it is, in a table that lists units besides. */
  readonly unit: string;
  /** 类, 款 and 项 where they stand apart; the code is read from them and from the rows above. */
  readonly parts?: CodeParts;
}

/** 类, 款, 项 in cells of their own. */
const codeParts = ["codeClass", "codeGroup", "codeItem"] as const;

const code = /^[\dA-Za-z]/;

/** What a row's labels say; a code that its name's cell holds is taken out of the name. */
export function labelsOf(row: GridRow, at: readonly number[], columns: readonly Column[], classification: Classification): Labels {
  const labels = printedLabels(row, at, columns);
  if (labels.code || labels.parts || !(classification === "functional" || classification === "economic")) return labels;
  return {...labels, ...(codeInName(labels.name, classification) ?? partsInName(labels.name))};
}

function printedLabels(row: GridRow, at: readonly number[], columns: readonly Column[]): Labels {
  const text = (id: Column["id"]) => row.cells[at.find((i) => columns[i]!.id === id && row.cells[i]?.text) ?? -1]?.text ?? "";
  const printed = squeeze(text("unitCode"));
  const unit = code.test(printed) ? printed : "";
  const own = codeOf(text);
  const parts = codeParts.map((id) => squeeze(text(id)));
  if (parts.some((part) => /^\d/.test(part))) return {code: "", name: text("name"), group: text("group"), unit, parts: parts as unknown as CodeParts};
  const lists = at.some((i) => columns[i]!.id === "name" && !columns[i]!.path.some((level) => level.startsWith("单位")));
  const name = text("name") || (own ? "" : wordIn(text("code")) || wordIn(text("unitCode"))) || (lists ? "" : text("unitName"));
  const group = text("group");
  if (name || own) return {code: own || (lists ? "" : unit), name, group, unit};
  if (unit) return {code: unit, name: text("unitName"), group, unit};
  const labels = at.filter((i) => columns[i]!.kind === "label" && !unnamed.has(columns[i]!.id)).map((i) => row.cells[i]?.text ?? "");
  return {code: "", name: labels.findLast(Boolean) ?? "", group: "", unit};
}

const unnamed: ReadonlySet<Column["id"]> = new Set<Column["id"]>(["code", "rowNumber"]);

function codeOf(text: (id: Column["id"]) => string): string {
  const whole = squeeze(text("code"));
  return code.test(whole) ? whole.replace(/[-.]/g, "") : "";
}

/** 合计 where a code should be: code and name were one cell. */
function wordIn(text: string): string {
  return code.test(squeeze(text)) ? "" : text;
}
