import {mkdir, readFile, readdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {duplicate, invalid} from "../../src/budget/errors.js";
import type {NotebookEntry} from "../../src/components/notebook/list.js";
import type {Locale} from "../../src/locale/locale.js";

/** Where the notebooks of a language stand below the pages. */
const folders: Readonly<Record<Locale, string>> = {en: "notebooks", zh: "zh/notebooks"};

/** The page that lists the others. */
const list = "index.md";

/** What the notebooks below a folder of pages say of themselves, in order of their names. */
export async function notebooksIn(root: string): Promise<NotebookEntry[]> {
  const found: NotebookEntry[] = [];
  for (const locale of ["en", "zh"] as const) {
    const folder = join(root, folders[locale]);
    const names = (await readdir(folder)).filter((name) => name.endsWith(".md") && name !== list).sort();
    for (const file of names) {
      const {title = file, description = ""} = frontMatter(await readFile(join(folder, file), "utf8"));
      found.push({name: file.slice(0, -".md".length), locale, title, description});
    }
  }
  return found;
}

/** The plain lines of a page's front matter, `title: …`. */
function frontMatter(text: string): Readonly<Record<string, string>> {
  const [, lines = ""] = /^---\r?\n([^]*?)\r?\n---/.exec(text) ?? [];
  return Object.fromEntries([...lines.matchAll(/^(\w+): *"?(.*?)"?\r?$/gm)].map(([, key, value]) => [key!, value!]));
}

/**
 * Starts a notebook: a page that runs, with one number, one exhibit, one query.
 * Resolves to its path. Throws `invalid name` and `duplicate notebook`.
 */
export async function newNotebook(root: string, name: string, locale: Locale): Promise<string> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name) || name === "index")
    throw invalid("name", `${name || "(none)"} (small letters, digits and hyphens, such as staff-costs)`);
  const path = join(root, folders[locale], `${name}.md`);
  await mkdir(dirname(path), {recursive: true});
  try {
    await writeFile(path, begun(name, locale), {flag: "wx"});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw duplicate("notebook", path);
    throw error;
  }
  return path;
}

function begun(name: string, locale: Locale): string {
  const up = locale === "zh" ? "../../" : "../";
  const [description, first, second] =
    locale === "zh"
      ? ["本笔记回答什么问题", "本年收入变动 ${change(budget, revenue, years)}。", "各年收入，取自数据库："]
      : [
          "The question that this notebook answers",
          "Revenue changes by ${change(budget, revenue, years)}.",
          "Revenue of each year, from the database:"
        ];
  return `---
title: ${name}
description: ${description}
---

# ${name}

\`\`\`js
import {change, exhibit, line, sql, table, unit} from "${up}notebook.js";

const budget = await unit("213002");
const revenue = line(budget, "revenue");
const years = {base: 2025, year: 2026};
\`\`\`

${first}

\`\`\`js
display(await exhibit("bridge", budget, years));
\`\`\`

${second}

\`\`\`js
const rows = await sql\`SELECT year, amount / 1e6 AS wan FROM points WHERE unit = \${budget.code} AND measure = 'revenue' AND fund = 'all' AND code = 'total' AND phase = 'budget' ORDER BY year\`;
display(table(rows));
\`\`\`
`;
}
