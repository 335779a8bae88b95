import {unzipSync} from "fflate";
import {mkdir, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {freezeUnits} from "../../loaders/publish/freezeUnits.js";
import {publish} from "../../loaders/publish/publish.js";
import {budget} from "./budgetCommand.js";
import {dataFolder, small} from "./smallDisclosure.js";

let site: string;
let version: string;

/** A built site's data: of a budget that was revised after its first version was kept. */
beforeAll(async () => {
  const root = await dataFolder({"9-x/2026.md": small()});
  for await (const {path} of freezeUnits(await readCorpus(root), root, []))
    version = /-([a-p]{10})\.json$/.exec(path)![1]!;
  await writeFile(join(root, "9-x/2026.md"), small({total: "13.00", project: "3.00"}));
  site = await mkdtemp(join(tmpdir(), "site-"));
  const data = join(site, "data");
  await mkdir(data);
  await publish(await readCorpus(root), data);
  for (const folder of ["published", "frozen"])
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(join(data, `${folder}.zip`))))) {
      await mkdir(dirname(join(data, folder, name)), {recursive: true});
      await writeFile(join(data, folder, name), bytes);
    }
});

const verify = (...args: readonly string[]) => budget("verify", ...args, "--site", site);

test("a sentence that is still true ends with 0, one whose version was revised with 1 and says how", async () => {
  const {code, out} = await verify("天门市示例局 2026 年支出 13.00 万元");
  expect([code, out.split("\n")[0], out.includes("Expenditure, 2026: 13.00 万元\n")]).toEqual([0, "Still true", true]);
  const cited = `天门市示例局 2026 年支出 12.50 万元 http://h/exhibit.html?unit=9&year=2026&version=${version}`;
  const revised = await verify(cited, "--language", "zh");
  expect([revised.code, revised.out.split("\n")[0]]).toEqual([1, "已有修订"]);
  expect(revised.out).toContain("支出，2026 年：12.50 万元 → 13.00 万元\n");
});

test("a file is read as a picture", async () => {
  const path = join(site, "x.svg");
  await writeFile(path, "<svg><script>alert(1)</script></svg>");
  expect(await verify(path)).toMatchObject({code: 1, error: ""});
  expect((await verify(path)).out).toContain("The picture carries no record of this site.");
});

test("without a built site, and in a language that it has not, one line says so", async () => {
  expect(await budget("verify", "x", "--site", join(site, "none"))).toMatchObject({code: 2, out: ""});
  expect((await budget("verify", "x", "--site", join(site, "none"))).error).toMatch(/^missing site: .*npm run build/);
  expect(await verify("x", "--language", "fr")).toEqual({code: 2, out: "", error: "unknown language: fr\n"});
});
