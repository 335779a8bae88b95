import {readFile} from "node:fs/promises";
// @ts-expect-error Framework comes without types
import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import {beforeAll, describe, expect, test} from "vitest";
import type {PageContext} from "../../src/components/page/context.js";
import {knownChoices} from "../../src/components/page/choices.js";
import {writtenPage} from "../../src/components/pages/writtenPage.js";
import {document} from "../../src/store/page.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import type {Shown} from "./unitContext.js";
import {contextOf, plain, unitOf, withDocument} from "./unitContext.js";

let unit: UnitFile;

/** What waits for a width that only a browser knows. */
class NoObserver {
  observe(): void {
    return undefined;
  }
}

beforeAll(async () => {
  const leave = withDocument();
  const globals = {ResizeObserver: NoObserver, addEventListener: () => undefined};
  Object.assign(globalThis, globals);
  unit = await unitOf([
    "2025 expenditure total 100.00",
    "2026 expenditure total 110.00",
    "2025 expenditure functional 208 社会保障 60.00",
    "2026 expenditure functional 208 社会保障 75.00",
    "2025 expenditure functional 221 住房保障 40.00",
    "2026 expenditure functional 221 住房保障 35.00"
  ]);
  return () => {
    leave();
    for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
  };
});

/** What Framework makes of a page's Markdown, without its front matter. */
function written(markdown: string): HTMLElement {
  const page = document.createElement("div");
  const code: unknown[] = [];
  const text = markdown.replace(/^---[\s\S]*?---/, "").replace(/```js[\s\S]*?```/g, "");
  page.innerHTML = createMarkdownIt().render(text, {code, path: "/made-up"});
  return page.querySelector<HTMLElement>("#page") ?? page;
}

async function drawn(markdown: string, shown: Shown = {}, change?: PageContext["change"]): Promise<HTMLElement> {
  const page = written(markdown);
  const context = contextOf(unit, shown);
  await (await writtenPage(page)).draw(change ? {...context, change} : context, []);
  return page;
}

const madeUp = `
<div id="page">

# My own page

Two looks at one change, and [the statements](./statements.html).

<div data-exhibit="variances" data-by="functional" data-order="change"></div>

A word between them.

<div data-exhibit="bridge"></div>
<div data-part="reused-reasons"></div>

- [Somewhere else](https://example.org/x.html)

</div>`;

describe("a page that someone writes in Markdown", () => {
  test("has its prose, exhibits and parts in the order of the Markdown", async () => {
    const page = await drawn(madeUp);
    const order = [...page.querySelectorAll("h1, p:not([data-part] p, [data-exhibit] p), figure, [hidden][data-part]")];
    expect(order.map((node) => node.id || plain(node.textContent!) || node.getAttribute("data-part"))).toEqual([
      "my-own-page",
      "Two looks at one change, and the statements.",
      "variances",
      "A word between them.",
      "bridge",
      "reused-reasons"
    ]);
  });

  test("fixes a choice of an exhibit, whatever the address says of it", async () => {
    const page = await drawn(madeUp, {choices: {by: "economic", order: "amount"}});
    expect(plain(page.querySelector("#variances table")!.textContent!)).toMatch(
      /Social security.*75\.00.*Housing.*35\.00/
    );
  });

  test("keeps what it fixes out of the address", async () => {
    const changes: Array<Parameters<PageContext["change"]>[0]> = [];
    const controls = '<div data-part="variance-controls" data-by="functional"></div>';
    const page = await drawn(controls, {}, (change) => changes.push(change));
    const order = page.querySelector<HTMLSelectElement>("#order")!;
    order.value = "amount";
    order.dispatchEvent(new document.defaultView!.Event("change"));
    expect(changes.map(({choices = {}}) => [choices.order, "by" in choices])).toEqual([["amount", false]]);
  });

  test("offers no choice that its place has made", async () => {
    const [free, chosen] = await Promise.all(
      ["", ' data-tree="functional"'].map((fixed) => drawn(`<div data-exhibit="tree"${fixed}></div>`))
    );
    expect([free, chosen].map((page) => page!.querySelectorAll("#tree-by").length)).toEqual([1, 0]);
  });

  test("links to the site's own pages carry the view, others stay", async () => {
    const page = await drawn(madeUp, {year: 2026, base: 2025, choices: {by: "economic"}});
    const own = page.querySelector<HTMLAnchorElement>("a[href*=statements]");
    const other = page.querySelector<HTMLAnchorElement>("a[href*=example]");
    expect(own!.href).toBe("http://localhost/statements.html?v=1&unit=900001&year=2026&base=2025&in=wan");
    expect(other!.href).toBe("https://example.org/x.html");
  });

  test("is filled again at another view in the same places", async () => {
    const page = written(madeUp);
    const own = await writtenPage(page);
    await own.draw(contextOf(unit), []);
    const [prose, place] = [page.querySelector("h1"), page.querySelector("[data-exhibit=bridge]")];
    const note = document.createElement("p");
    await own.draw(contextOf(unit, {display: "yuan"}), [note]);
    expect([page.querySelector("h1"), page.querySelector("[data-exhibit=bridge]")]).toEqual([prose, place]);
    expect(page.firstElementChild).toBe(note);
    expect(page.querySelectorAll("#bridge")).toHaveLength(1);
    expect(plain(page.querySelector("#bridge")!.textContent!)).toContain("1,100,000");
  });

  test("gives its place to what is said instead, and takes it back", async () => {
    const page = written(madeUp);
    const own = await writtenPage(page);
    const instead = document.createElement("p");
    own.replace(instead);
    expect([...page.childNodes]).toEqual([instead]);
    await own.draw(contextOf(unit), []);
    expect(instead.isConnected || page.contains(instead)).toBe(false);
    expect(page.querySelector("h1")!.textContent).toBe("My own page");
  });

  test.each([
    ['<div data-part="ledgers"></div>', "unknown part: ledgers"],
    ['<div data-exhibit="bridges"></div>', "unknown exhibit: bridges"],
    ['<div data-exhibit="bridge" data-by="economic"></div>', "unknown parameter: by"],
    ['<div data-exhibit="variances" data-by="colour"></div>', "invalid parameter: by=colour"]
  ])("%s is refused: %s", (markdown, message) => expect(drawn(markdown)).rejects.toThrow(message));

  test("what the address may hold is what any of its parts knows", async () => {
    const {choices} = await writtenPage(
      written('<div data-exhibit="variances"></div><div data-exhibit="drivers"></div>')
    );
    const known = (by: string) => knownChoices({by}, choices({}), contextOf(unit)).dropped.length === 0;
    expect(["type", "headline", "colour"].map(known)).toEqual([true, true, false]);
  });
});

const pages = [
  "index",
  "variances",
  "explanations",
  "structure",
  "trends",
  "compare",
  "statements",
  "checks",
  "sources",
  "exhibit"
];

test.each(pages)("%s names parts that there are, the same ones in both languages", async (name) => {
  const [en, zh] = await Promise.all(
    ["", "zh/"].map(async (folder) => written(await readFile(`src/${folder}${name}.md`, "utf8")))
  );
  const places = (page: HTMLElement) =>
    [...page.querySelectorAll("[data-part], [data-exhibit]")].map((place) => place.outerHTML);
  expect(Object.keys(await writtenPage(en!)).sort()).toEqual(["choices", "draw", "replace"]);
  expect(places(en!).length).toBeGreaterThan(0);
  expect(places(zh!)).toEqual(places(en!));
});
