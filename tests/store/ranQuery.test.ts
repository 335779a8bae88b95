import {describe, expect, test} from "vitest";
import {errorPlace, firstRows, unlessAborted} from "../../src/store/engine/ranQuery.js";

describe("errorPlace", () => {
  test.each([
    [
      'Parser Error: syntax error at or near "FORM"\n\nLINE 1: SELECT 1 FORM x\n                 ^',
      "SELECT 1 FORM x",
      {line: 1, column: 10}
    ],
    [
      "Catalog Error: Table with name nosuch does not exist!\n\nLINE 2: from nosuch where a = 1\n             ^",
      "select count(*)\nfrom nosuch where a = 1",
      {line: 2, column: 6}
    ],
    [
      "Binder Error: x\n\nLINE 1: ...aaa, wrong FROM points\n                ^",
      "SELECT something, aaaaaaaaaaaaaaa, wrong FROM points",
      {line: 1, column: 36}
    ],
    ["Out of Memory Error: failed", "SELECT 1", undefined]
  ])("%j", (message, sql, place) => expect(errorPlace(message, sql)).toEqual(place));
});

const schema = {
  fields: [
    {name: "n", type: {typeId: 2}},
    {name: "n", type: {typeId: 12, children: [{name: "l", type: {typeId: 2}}]}}
  ]
};
const batch = (values: readonly unknown[][]) => ({
  schema,
  numRows: values.length,
  getChildAt: (column: number) => ({get: (row: number) => values[row]![column]})
});

async function* batches(read: number[]) {
  for (let i = 0; i < 3; ++i) {
    read.push(i);
    yield batch([
      [BigInt(i), [1n]],
      [null, null]
    ]);
  }
}

describe("firstRows", () => {
  test("reads no further than it must, and knows that there is more", async () => {
    const read: number[] = [];
    const stream = Object.assign(batches(read), {schema});
    expect(await firstRows(stream, 1)).toEqual({
      columns: [
        {name: "n", type: "number"},
        {name: "n", type: "text"}
      ],
      rows: [[0, "[1]"]],
      isCut: true
    });
    expect(read).toEqual([0]);
  });

  test("of fewer rows than wanted has all", async () => {
    const {rows, isCut} = await firstRows(Object.assign(batches([]), {schema}), 6);
    expect([rows.length, isCut]).toEqual([6, false]);
  });
});

test("unlessAborted rejects with the signal, whatever becomes of the work", async () => {
  const controller = new AbortController();
  const never = unlessAborted(new Promise<void>(() => undefined), controller.signal);
  controller.abort();
  await expect(never).rejects.toThrow("abort");
  expect(await unlessAborted(Promise.resolve(1))).toBe(1);
});
