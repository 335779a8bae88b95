import {transform} from "esbuild";
import {mkdir, readFile, readdir, writeFile} from "node:fs/promises";
import {dirname, join, posix} from "node:path";
import {missing} from "../../../src/budget/errors.js";

/** The modules that pages elsewhere alone load: what defines the element, and what draws in it. */
const own = ["embed", ...["asked", "embedded", "english", "chinese"].map((name) => `components/embed/${name}`)];

/** The element's module below the root, and the one that draws with the words of a language. */
export const embedModules = {
  element: "_import/embed.js",
  en: "_import/components/embed/english.js",
  zh: "_import/components/embed/chinese.js"
} as const;

/** Writes the modules of the element beside those that Framework wrote, which are only those that some page asks for. */
export async function writeEmbedModules(root: string): Promise<void> {
  const written = await readdir(join(root, "_import"), {recursive: true});
  const names = new Map(
    written.filter((name) => name.endsWith(".js")).map((name) => [posixName(name).replace(/\.\w+\.js$/, ".js"), name])
  );
  for (const module of own) names.set(`${module}.js`, `${module}.js`);
  for (const module of own) {
    const {code} = await transform(await readFile(join("src", `${module}.ts`), "utf8"), {
      loader: "ts",
      format: "esm",
      target: "es2022",
      charset: "utf8"
    });
    const folder = posix.dirname(module);
    const linked = code.replace(/((?:from |import\()\s*")(\.[^"]+)"/g, (_, before: string, to: string) => {
      const name = names.get(posix.join(folder, to));
      if (name === undefined) throw missing("module", `${module}.ts: ${to}`);
      const path = posix.relative(folder, posixName(name));
      return `${before}${path.startsWith(".") ? path : `./${path}`}"`;
    });
    const file = join(root, "_import", `${module}.js`);
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, linked);
  }
}

function posixName(name: string): string {
  return name.replaceAll("\\", "/");
}
