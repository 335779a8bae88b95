import {makeUpsOf} from "../../budget/makeUp.js";
import {nestedSums} from "./nestedSums.js";
import type {Sheet} from "./sheet.js";

/** A column that is the sum of others, by index in the sheet. */
export interface ColumnSum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** A way in which a table may say which columns make up another. */
interface ColumnWay {
  readonly id: string;
  readonly sums: (sheet: Sheet) => readonly ColumnSum[];
}

/** The ways there are, what the header says first. */
export const columnWays: readonly ColumnWay[] = [
  {id: "header", sums: ({columns}) => nodeSums(headerTree(columns.map(({path}) => path)))},
  {id: "meanings", sums: byMeaning},
  {id: "order", sums: byOrder},
  {id: "none", sums: () => []}
];

/** A cell of a header with the columns below it. */
interface HeaderNode {
  readonly word: string;
  readonly columns: readonly number[];
  readonly below: readonly HeaderNode[];
}

const subtotal = /^(?:合计|小计|总计|共计|计|金额)$|(?:合计|小计|总计)(?:数)?$/;
const memo = /^其中/;

/** Columns under one cell of each level; a column that ends above the last level is a cell of its own. */
function headerTree(paths: ReadonlyArray<readonly string[]>): HeaderNode {
  const build = (word: string, columns: readonly number[], depth: number): HeaderNode => {
    const below: HeaderNode[] = [];
    for (const column of columns) {
      const level = paths[column]![depth];
      const last = below.at(-1);
      if (level === undefined) below.push({word: "", columns: [column], below: []});
      else if (last && last.word === level && paths[column]!.length > depth + 1)
        below[below.length - 1] = {...last, columns: [...last.columns, column]};
      else below.push({word: level, columns: [column], below: []});
    }
    return {
      word,
      columns,
      below: below.map((node) =>
        node.columns.length === 1 && paths[node.columns[0]!]!.length <= depth + 1
          ? node
          : build(node.word, node.columns, depth + 1)
      )
    };
  };
  return build(
    "",
    paths.map((_, i) => i),
    0
  );
}

/** Each 合计 or 小计 against what stands beside it under the same cell; of a cell beside it its own subtotal, or all that is below it. */
function nodeSums(node: HeaderNode): ColumnSum[] {
  const inner = node.below.flatMap((child) => (child.below.length ? nodeSums(child) : []));
  const whole = node.below.find(isSubtotal);
  if (!whole) return inner;
  const parts = node.below.filter((child) => child !== whole && !memo.test(child.word)).flatMap(valueOf);
  return parts.length ? [{whole: whole.columns[0]!, parts}, ...inner] : inner;
}

function isSubtotal({word, below}: HeaderNode): boolean {
  return !below.length && (subtotal.test(word) || word === "");
}

function valueOf({columns, below}: HeaderNode): readonly number[] {
  if (!below.length) return columns;
  const own = below.find(isSubtotal);
  return own ? own.columns : below.filter(({word}) => !memo.test(word)).flatMap(valueOf);
}

/** By what the columns are known to measure. */
function byMeaning({columns}: Sheet): ColumnSum[] {
  const meant = columns.flatMap(({meaning}, column) => (meaning ? [{...meaning, column}] : []));
  return makeUpsOf(meant).map(({whole, parts}) => ({whole: whole.column, parts: parts.map(({column}) => column)}));
}

/** One in so many rows may be wrong in print. */
const mostWrong = 10;

/** By sums alone, over all rows. */
function byOrder({rows, columns}: Sheet): ColumnSum[] {
  const filled = columns.flatMap((_, i) => (rows.some(({amounts}) => amounts[i]) ? [i] : []));
  const printed = rows.filter(({amounts}) => amounts.some((amount) => amount?.fen));
  const parents =
    nestedSums(
      filled.map((i) => printed.map(({amounts}) => amounts[i])),
      Math.floor(printed.length / mostWrong)
    ) ?? [];
  return filled.flatMap((whole, k) => {
    const parts = filled.filter((_, part) => parents[part] === k);
    return parts.length ? [{whole, parts}] : [];
  });
}
