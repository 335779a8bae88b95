import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {locales} from "../../../src/locale/locale.js";
import type {Alone} from "./chunks.js";
import {inChunks, wholeFile} from "./chunks.js";
import {embedModules} from "./embedModules.js";
import {embedStyle} from "./embedStyle.js";
import {mentionedFrom} from "./mentionedWords.js";
import {filesOf} from "./written.js";

/** What notebooks import, and its style sheet, under names that stay, for pages elsewhere. */
export async function publishNotebookModule(root: string, alone: Alone, assets: Set<string>): Promise<void> {
  const files = await filesOf(root, "_import");
  const named = (pattern: RegExp) => files.find((name) => pattern.test(name));
  const [module, style] = [named(/^_import\/notebook\.\w+\.js$/), named(/^_import\/style\.\w+\.css$/)];
  if (!module || !style) return;
  const file = await wholeFile(root, module, {alone, assets});
  await writeFile(join(root, "notebook.js"), `export * from "./${file}";\n`);
  await writeFile(join(root, "notebook.css"), `@import "./${style}";\n`);
}

/** What only the site's own pages offer: where a number comes from as a dialog, what columns mean, references, and the reader's notebook. */
const onSiteAlone =
  /^_import\/(?:components\/(?:inspector\/(?:figureDialog|inspected|checkedUnit|copySummary)|page\/(?:columnsDialog|columnsButton|collect)|cite\/\w+)|store\/decided\/keptNotebook)\./;

/** The element that shows an exhibit in any page, with what draws in it in each language, and its style. */
export async function publishEmbedModule(root: string, alone: Alone, assets: Set<string>): Promise<void> {
  const files = new Map(alone);
  const words = new Set<string>();
  const never = new Set((await filesOf(root, "_import")).filter((module) => onSiteAlone.test(module)));
  // its modules in both languages differ in nothing but their words
  const module = embedModules.en;
  const isMentioned = await mentionedFrom(root, [module], never);
  const code = `export * from ${JSON.stringify(join(root, module))};`;
  const task = {root, name: "embed", never, languages: locales, isMentioned, alone};
  const {languages, assets: asked} = await inChunks(code, task);
  for (const asset of asked) assets.add(asset);
  for (const [locale, {file, code: drawing}] of languages) {
    files.set(embedModules[locale], file);
    for (const [word] of drawing.matchAll(/[a-z][\w-]*/gi)) words.add(word);
  }
  const element = await wholeFile(root, embedModules.element, {alone: files, assets});
  await writeFile(join(root, "embed.js"), `import "./${element}";\n`);
  const style = (await filesOf(root, "_import")).find((name) => /^_import\/style\.\w+\.css$/.test(name));
  await writeFile(
    join(root, "embed.css"),
    embedStyle(
      style ? await readFile(join(root, style), "utf8") : "",
      await readFile("src/embed.css", "utf8"),
      (name) => words.has(name)
    )
  );
}
