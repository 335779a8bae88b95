import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {namesTwice} from "./namesTwice.js";

const paths = ["src", "loaders", "bench"].flatMap((folder) =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".ts") && !name.startsWith(".observablehq"))
    .map((name) => join(folder, name))
);
const found = namesTwice(Object.fromEntries(paths.map((path) => [path, readFileSync(path, "utf8")])));
for (const {name, files} of found) console.error(`duplicate name: ${name} in ${files.join(" and ")}`);
if (found.length) process.exitCode = 1;
else console.log(`names of ${paths.length} files: each declared once`);
