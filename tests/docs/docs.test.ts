import {existsSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";

const documents = [
  "README.md",
  "data/README.md",
  ...["hosting", "measures", "method", "notebooks", "surface", "teaching"].map((name) => `docs/${name}.md`)
];
const textOf = (path: string) => readFileSync(path, "utf8");

test.each(documents)("every file that %s names is there", (document) => {
  const named =
    textOf(document).match(/(?<![\w./-])(?:src|loaders|bench|tests|docs)\/[\w./-]+\.(?:ts|md|png|txt)\b/g) ?? [];
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(documents)("every link of %s leads somewhere", (document) => {
  const folder = document.includes("/") ? document.slice(0, document.lastIndexOf("/") + 1) : "";
  const links = [...textOf(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => folder + link!);
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});

test("what the surface names is exported by its file", () => {
  const rows = [...textOf("docs/surface.md").matchAll(/^\| `(\w+)` \| `([\w./]+)` \|/gm)];
  expect(rows.length).toBeGreaterThan(15);
  const missing = rows.filter(
    ([, name, file]) => !new RegExp(`^export (?:async )?(?:function|const) ${name}\\b`, "m").test(textOf(file!))
  );
  expect(missing.map(([, name, file]) => `${file}: ${name}`)).toEqual([]);
});

test("the README's commands are scripts of package.json", () => {
  const {scripts} = JSON.parse(textOf("package.json")) as {scripts: Record<string, string>};
  const named = [...textOf("README.md").matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !scripts[name])).toEqual([]);
});
