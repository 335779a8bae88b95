import {csvParse} from "d3-dsv";
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import type {BrowserContext} from "playwright-core";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {frozenIndex} from "../../loaders/corpus/frozenFiles.js";
import {publishedJson} from "../../loaders/publish/publish.js";
import type {PublishedNames} from "../../loaders/publish/publishedUnit.js";
import {corpusIndex} from "../../loaders/publish/publishedUnit.js";
import {dataFolder} from "../loaders/smallDisclosure.js";

/** Publishes other documents than those of data/ to a browser: read and written by the loaders, the pages as built. */
export async function publish(context: BrowserContext, files: Readonly<Record<string, string>>): Promise<void> {
  const corpus = await readCorpus(await dataFolder(files));
  const names: PublishedNames = new Map();
  const published = new Map<string, string>();
  for (const [name, text] of publishedJson(corpus, names)) published.set(`published/${name}`, text);
  for (const {name, text} of corpus.frozen) published.set(`frozen/${name}`, text);
  published.set("frozen.json", JSON.stringify(frozenIndex(corpus.frozen)));
  published.set("corpus.json", JSON.stringify(await corpusIndex(corpus, names)));
  await context.route(/\/data\/.*\.json$/, (route) => {
    const name = /\/data\/(.*?\.json)$/.exec(decodeURI(route.request().url()))![1]!;
    const body = published.get(name);
    // the page that is drawn ahead asks for what it was drawn from
    return body === undefined ? route.continue() : route.fulfill({body, contentType: "application/json"});
  });
}

/** A name of so many letters without a break, the same for the same text and different for another. */
export function unbroken(text: string, length = 64): string {
  const digest = createHash("sha256")
    .update(text)
    .digest("hex")
    .replace(/\d/g, (digit) => "mnopqrstuv"[Number(digit)]!);
  return `W${digest}${digest}`.slice(0, length);
}

const tianmen = "data/213002-tianmen-social-insurance/2026.md";
const wanli = "data/310107-putuo-wanli/figures.csv";

/** The two units of the site with names, labels, reasons and a code of sixty letters and more; and what the second is called by. */
export function withUnbrokenNames(): {files: Record<string, string>; code: string} {
  const code = `9${"0123456789".repeat(6)}`;
  return {
    files: {
      [`213002-${unbroken("folder", 40)}/2026.md`]: longDisclosure(),
      [`${code}-x/figures.csv`]: longFigures(code)
    },
    code
  };
}

const renamed = [
  "天门市社会保险事业管理局",
  "天门市人力资源和社会保障局",
  "社保工作经费",
  "企业离休人员补助资金",
  "机关养老保险财政补助",
  "举报投诉窗口能力建设",
  "办案经费",
  "劳动保障监察",
  "社会保险经办机构",
  "其他人力资源和社会保障管理事务支出",
  "新考进公务员",
  "市劳动保障监察局并入",
  "财政预算口径变化",
  "用于采购办公复印纸张",
  "离休人员按时足额领取待遇",
  "人员范畴",
  "企业和机关离退休人员养老金发放情况",
  "办公费",
  "绩效奖金"
];

function longDisclosure(): string {
  // no unit's name is read that is longer
  const long = (name: string) => (name.endsWith("局") ? `${unbroken(name, 38)}局` : unbroken(name));
  return renamed.reduce((text, name) => text.replaceAll(name, long(name)), readFileSync(tianmen, "utf8"));
}

const kept = new Set(["合计", "总计"]);

function longFigures(code: string): string {
  const rows = csvParse(readFileSync(wanli, "utf8"));
  const long = (text: string | undefined) =>
    text && !kept.has(text) && !/^\d+$/.test(text) ? unbroken(text) : (text ?? "");
  const changed = rows.map((row) => ({
    ...row,
    unit: code,
    unit_name: long(row.unit_name),
    title: long(row.title),
    label: row.classification === "total" ? row.label : long(row.label),
    code: /[\u4e00-\u9fff]/.test(row.code!) ? long(row.code) : row.code,
    source_document: long(row.source_document),
    source_table: long(row.source_table),
    source_header: long(row.source_header)
  }));
  return [
    rows.columns,
    ...changed.map((row) => rows.columns.map((column) => (row as Record<string, string | undefined>)[column] ?? ""))
  ]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\r\n");
}
