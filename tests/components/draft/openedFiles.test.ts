import {describe, expect, it} from "vitest";
import type {Disclosure} from "../../../src/disclosure/model/disclosure.js";
import {OpenedFiles} from "../../../src/components/draft/openedFiles.js";
import type {ReadingOptions} from "../../../src/components/draft/readDraft.js";

const file = (name: string, text = "") => new File([text], name);
const year = (fiscalYear: number) => ({fiscalYear}) as Disclosure;
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Files that read as the year in their name; "bad" is refused, "endless" never ends but by its signal. */
function read({name}: File, {signal, onPage}: ReadingOptions = {}): Promise<Disclosure[]> {
  onPage?.(1, 2);
  if (name.startsWith("bad")) return Promise.reject(new Error("missing title: none"));
  if (name.startsWith("endless"))
    return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
  return Promise.resolve(
    [...name.matchAll(/\d{4}/g)].map(([found]) => ({...year(Number(found)), document: `${name} ${found}`}))
  );
}

function opened(...names: string[]) {
  const said: string[] = [];
  const files: OpenedFiles = new OpenedFiles(read, () =>
    said.push(
      files.files
        .map(
          ({file, state}) =>
            `${file.name} ${state.kind}${state.kind === "reading" && state.page ? ` ${state.page}/${state.pages}` : ""}`
        )
        .join(", ")
    )
  );
  files.open(names.map((name) => file(name)));
  return {files, said};
}

const years = ({disclosures}: OpenedFiles) => disclosures.map(({fiscalYear}) => fiscalYear);

describe("OpenedFiles", () => {
  it("forgets every file, the one that is being read too, and what was said", async () => {
    const {files} = opened("2026.md", "endless.md");
    await settled();
    const [, endless] = files.files;
    files.clear();
    await settled();
    expect([files.files, files.instructions, endless!.ended.signal.aborted]).toEqual([[], [], true]);
    files.open([file("2025.md")]);
    await settled();
    expect(years(files)).toEqual([2025]);
  });

  it("reads one after another and says each step", async () => {
    const {said} = opened("2025.md", "2026.md");
    await settled();
    expect(said).toEqual([
      "2025.md waiting, 2026.md waiting",
      "2025.md reading, 2026.md waiting",
      "2025.md reading 1/2, 2026.md waiting",
      "2025.md read, 2026.md waiting",
      "2025.md read, 2026.md reading",
      "2025.md read, 2026.md reading 1/2",
      "2025.md read, 2026.md read"
    ]);
  });
  it("has the latest year first", async () => {
    const {files} = opened("2024.md", "2026.md", "2025.md");
    await settled();
    expect(years(files)).toEqual([2026, 2025, 2024]);
  });
  it("keeps why a file was refused, and reads the others", async () => {
    const {files} = opened("bad.pdf", "2026.md");
    await settled();
    expect(files.files[0]!.state).toEqual({kind: "refused", message: "missing title: none"});
    expect(years(files)).toEqual([2026]);
  });
  it("a file of the same name takes the place of the one before", async () => {
    const {files} = opened("2026.md");
    await settled();
    const [first] = files.disclosures;
    files.open([file("2026.md", "changed")]);
    await settled();
    expect(files.files).toHaveLength(1);
    expect(files.disclosures[0]).not.toBe(first);
  });
  it("a removed file ends at once and lets the next be read", async () => {
    const {files} = opened("endless.pdf", "2026.md");
    await settled();
    expect(years(files)).toEqual([]);
    files.remove("endless.pdf");
    await settled();
    expect(years(files)).toEqual([2026]);
    expect(files.files).toHaveLength(1);
  });

  it("of a file of several documents one can be removed, and the file goes with the last", async () => {
    const {files} = opened("2024-2025.csv");
    await settled();
    expect(years(files)).toEqual([2025, 2024]);
    files.remove("2024-2025.csv 2024");
    expect([years(files), files.files.length]).toEqual([[2025], 1]);
    files.remove("2024-2025.csv 2025");
    expect([years(files), files.files.length]).toEqual([[], 0]);
  });

  it("reads a text with the tables that go by its name", async () => {
    const read: string[][] = [];
    const files = new OpenedFiles(
      async ({name}, {beside = []} = {}) => {
        read.push([name, ...beside.map((other) => other.name)]);
        return [year(2026)];
      },
      () => undefined
    );
    files.open([file("2026-tables.xlsx"), file("2025.md"), file("2026.docx")]);
    await settled();
    expect(read).toEqual([["2025.md"], ["2026.docx", "2026-tables.xlsx"]]);
  });
});
