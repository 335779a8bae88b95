import {mkdtemp, mkdir, readFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {newNotebook, notebooksIn} from "../../loaders/notebooks/notebooks.js";

async function pages(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "pages-"));
  for (const folder of ["notebooks", "zh/notebooks"]) await mkdir(join(root, folder), {recursive: true});
  return root;
}

test("a notebook is started in the folder of its language, once, and is listed by its front matter", async () => {
  const root = await pages();
  const path = await newNotebook(root, "staff-costs", "zh");
  expect(path).toBe(join(root, "zh/notebooks/staff-costs.md"));
  expect(await readFile(path, "utf8")).toContain('from "../../notebook.js"');
  await expect(newNotebook(root, "staff-costs", "zh")).rejects.toThrow(/^duplicate notebook: /);
  await newNotebook(root, "other", "en");
  expect((await notebooksIn(root)).map(({name, locale, title}) => [name, locale, title])).toEqual([
    ["other", "en", "other"],
    ["staff-costs", "zh", "staff-costs"]
  ]);
});

test.each(["", "../evil", "Staff", "index", "a b"])("a name makes no path: %j", async (name) => {
  await expect(newNotebook(await pages(), name, "en")).rejects.toThrow(/^invalid name: /);
});

test("the notebooks that ship say what they are", async () => {
  const entries = await notebooksIn("src");
  expect(entries.map(({name}) => name)).toEqual(["tianmen-2026", "wanli-three-years"]);
  for (const {title, description} of entries) expect([title !== "", description !== ""]).toEqual([true, true]);
});
