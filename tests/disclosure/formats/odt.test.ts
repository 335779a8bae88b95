import {strToU8, zipSync} from "fflate";
import {expect, it} from "vitest";
import {readPages} from "../../../src/disclosure/readDocument.js";
import {odtFile} from "./odtFile.js";
import {said} from "./said.js";

const read = async (...args: Parameters<typeof odtFile>) => readPages(odtFile(...args), "a.odt");
const cell = (text: string, attributes = "") =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
const style = (name: string, properties: string, parent = "") =>
  `<style:style style:name="${name}" style:family="text" style:parent-style-name="${parent}"><style:text-properties ${properties}/></style:style>`;

it("headings, paragraphs and their lines", async () =>
  expect(
    said(
      await read(
        '<text:h text:outline-level="2">标题</text:h><text:p>甲<text:s/>&lt;乙&gt;<text:line-break/>丙</text:p>'
      )
    )
  ).toEqual(["heading 2@1 标题", "prose@2 甲 <乙>", "prose@3 丙"]));
it("a table with cells over several rows and columns", async () =>
  expect(
    said(
      await read(
        `<table:table>${row(cell("甲", 'table:number-rows-spanned="2"'), cell("乙", 'table:number-columns-spanned="2"'), "<table:covered-table-cell/>")}${row("<table:covered-table-cell/>", cell("1"), cell("2"))}</table:table>`
      )
    )
  ).toEqual(["table 2: 甲|乙| / |1|2"]));
it("hidden and struck text is kept apart, raised text is raised, a style's parent counts", async () => {
  const styles =
    style("H", 'text:display="none"') +
    style("S", 'style:text-line-through-style="solid"') +
    style("T", 'style:text-line-through-style="none"') +
    style("R", 'style:text-position="super 58%"') +
    style("Q", "", "R");
  const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;
  const [page] = await read(
    `<text:p>甲${span("H", "乙")}${span("S", "丙")}${span("T", "丁")}</text:p><text:p>70.00${span("Q", "1")}</text:p>`,
    styles
  );
  expect(said([page!])).toEqual(["prose@1 甲丁", "prose@2 70.00¹"]);
  expect(page!.asides!.map(({use, parts}) => `${use} ${parts[0]!.text}`)).toEqual(["hidden 乙", "struck 丙"]);
});
it("tracked deletions, notes and comments are none of what is printed", async () =>
  expect(
    said(
      await read(
        "<text:tracked-changes><text:p>旧</text:p></text:tracked-changes><text:p>甲<office:annotation><text:p>批</text:p></office:annotation><text:note><text:p>注</text:p></text:note>乙</text:p>"
      )
    )
  ).toEqual(["prose@1 甲乙"]));
it("a damaged one, a bomb", async () => {
  const odt = (content: Uint8Array) =>
    zipSync({
      mimetype: [strToU8("application/vnd.oasis.opendocument.text"), {level: 0}],
      "content.xml": content
    });
  await expect(readPages(odt(new Uint8Array([0xff, 0xff, 1])), "a.odt")).rejects.toThrow(/^invalid text: /);
  await expect(readPages(odt(new Uint8Array(20 * 1024 * 1024)), "a.odt")).rejects.toThrow("unsupported size");
  const wide = `<table:table>${row(cell("", 'table:number-columns-spanned="9999"'))}</table:table>`;
  await expect(read(wide)).rejects.toThrow("at most 1000 are read");
});
