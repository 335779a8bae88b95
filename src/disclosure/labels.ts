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
}

/** 类, 款, 项 in cells of their own; a leading zero may have got lost. */
const codeParts = ["codeClass", "codeGroup", "codeItem"] as const;

const code = /^[\dA-Za-z]/;

export function labelsOf(row: GridRow, at: readonly number[], columns: readonly Column[]): Labels {
  const text = (id: Column["id"]) => row.cells[at.find((i) => columns[i]!.id === id && row.cells[i]?.text) ?? -1]?.text ?? "";
  const printed = squeeze(text("unitCode"));
  const unit = code.test(printed) ? printed : "";
  const own = codeOf(text);
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
  const parts = codeParts.map((id) => squeeze(text(id)));
  if (/^\d/.test(parts[0]!)) return parts.map((part, i) => (i && part ? part.padStart(2, "0") : part)).join("");
  const whole = squeeze(text("code"));
  return code.test(whole) ? whole.replace(/[-.]/g, "") : "";
}

/** 合计 where a code should be: code and name were one cell. */
function wordIn(text: string): string {
  return code.test(squeeze(text)) ? "" : text;
}
