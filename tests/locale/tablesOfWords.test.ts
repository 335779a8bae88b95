import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import ts from "typescript";
import {describe, expect, it} from "vitest";

const root = join(import.meta.dirname, "../..");
const drawn = ["src/charts", "src/components"].flatMap((folder) =>
  readdirSync(join(root, folder), {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name))
);

/** Chinese, and the punctuation that goes with it. */
const chinese = /[\p{Script=Han}\u3001-\u3003\u3008-\u3011\uff01-\uff5e]/u;
const joiner = /^[,;] $|^[，；、]$|^ · $/;

/** What a file says itself instead of taking it from a table of words; patterns and comments are read over. */
function ownWords(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isStringLiteralLike(node) || isTemplatePart(node)) && chinese.test(node.text)) found.push(node.text);
    if (ts.isBinaryExpression(node) && [node.left, node.right].some(isLanguage)) found.push(node.getText());
    if (isJoin(node) && node.arguments.some((by) => ts.isStringLiteral(by) && joiner.test(by.text)))
      found.push(`join(${node.arguments[0]!.getText()})`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("own.ts", text, ts.ScriptTarget.Latest, true));
  return found;
}

function isTemplatePart(node: ts.Node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

function isLanguage(node: ts.Node): boolean {
  return ts.isStringLiteral(node) && (node.text === "en" || node.text === "zh");
}

function isJoin(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "join"
  );
}

describe("charts and parts take their words from tables", () => {
  it.each(drawn)("%s", (file) => expect(ownWords(readFileSync(join(root, file), "utf8"))).toEqual([]));
});

describe("ownWords", () => {
  it.each([
    ['const a = "合计";', ["合计"]],
    ["const a = `${n} 年`;", [" 年"]],
    ['const a = n + "，" + m;', ["，"]],
    ['const a = locale === "en" ? 0 : 1;', ['locale === "en"']],
    ['const a = names.join("; ");', ['join("; ")']],
    ["const a = /合计$/; // 合计", []],
    ['const a = {lang: "zh-Hans"}; const b = names.join(" ");', []]
  ])("%s", (text, found) => expect(ownWords(text)).toEqual(found));
});
