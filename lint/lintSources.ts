import {readFileSync, readdirSync} from "node:fs";
import {folderCircles} from "./folderCircles.js";
import {namesTwice} from "./namesTwice.js";

const paths = ["src", "loaders", "bench"].flatMap((folder) =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".ts") && !/\.observablehq|node_modules/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
);
const sources = Object.fromEntries(paths.map((path) => [path, readFileSync(path, "utf8")]));
const errors = [
  ...namesTwice(sources).map(({name, files}) => `duplicate name: ${name} in ${files.join(" and ")}`),
  ...folderCircles(sources).map(
    (circle) => `circle of folders: ${circle.map(({from, to}) => `${from} imports ${to}`).join(", ")}`
  )
];
for (const error of errors) console.error(error);
if (errors.length) process.exitCode = 1;
