import {describe, expect, test} from "vitest";
import {inMemory} from "../../src/store/decided/browserStorage.js";
import {KeptNotebook} from "../../src/store/decided/keptNotebook.js";
import {notebookFragment, notebookOf} from "../../src/store/decided/notebookAddress.js";
import type {NotebookCell, QuickNotebook} from "../../src/store/decided/notebookText.js";
import {
  formatNotebook,
  formatTied,
  parseNotebook,
  parseTied,
  replaceTied
} from "../../src/store/decided/notebookText.js";

const rate = {
  unit: "213002",
  display: "wan",
  line: "revenue/all/total/total",
  year: 2026,
  base: 2025,
  as: "rate",
  said: "+0.64 %"
} as const;

const of = {unit: "213002", display: "wan", year: 2026, base: 2025, choices: {}} as const;

const held = (...cells: readonly NotebookCell[]): QuickNotebook => ({title: "Why it grows", cells});

const again = (notebook: QuickNotebook) => parseNotebook(formatNotebook(notebook, "en"));

describe("a tied number", () => {
  test("is a Markdown link, and comes back from it", () => {
    expect(formatTied(rate)).toBe(
      "[+0.64 %](figure:?unit=213002&in=wan&year=2026&base=2025&line=revenue%2Fall%2Ftotal%2Ftotal)"
    );
    expect(parseTied(/\((.*)\)/.exec(formatTied(rate))![1]!, rate.said)).toEqual(rate);
  });

  test.each([
    ["an amount", {unit: "a b?c#d", display: "yi", line: "x (y) [z]/总计", year: 2024, said: "3.84 [亿元]\\"}],
    ["a change as an amount", {...rate, as: "amount", said: "−250.21 万元"}],
    ["of a final account", {...rate, phase: "final", said: "new"}]
  ] as const)("%s, whatever its names hold", (_, tied) => {
    const seen: unknown[] = [];
    replaceTied(`before ${formatTied(tied)} after`, (found) => String(seen.push(found)));
    expect(seen).toEqual([tied]);
  });

  test.each(["https://example.org/?unit=1", "figure:?unit=1", "figure:?unit=1&in=wan&year=x&line=y", "javascript:1"])(
    "%s is none",
    (href) => expect(parseTied(href, "1")).toBeUndefined()
  );
});

describe("a notebook as Markdown", () => {
  test("is a page as the site has them: one import, its units, prose with numbers, a block a cell", () => {
    const text = formatNotebook(
      held(
        {kind: "text", text: `Revenue grows by ${formatTied(rate)}.`},
        {kind: "exhibit", exhibit: "bridge", of: {...of, choices: {by: "functional"}}},
        {kind: "query", sql: "SELECT `a`, '\\' FROM points -- ${x}"}
      ),
      "zh"
    );
    expect(text).toBe(`---
title: "Why it grows"
---

# Why it grows

\`\`\`js
import {change, exhibit, query, unit} from "../../notebook.js";

const unit1 = await unit("213002", {"display": "wan"});
\`\`\`

Revenue grows by \${change(unit1, {"key": "revenue/all/total/total"}, {"base": 2025, "year": 2026, "as": "rate", "said": "+0.64 %"})}.

\`\`\`js
display(await exhibit("bridge", unit1, {"by": "functional", "year": 2026, "base": 2025}));
\`\`\`

\`\`\`js
display(await query(\`
SELECT \\\`a\\\`, '\\\\' FROM points -- \\\${x}
\`));
\`\`\`

`);
  });

  test.each<[string, NotebookCell[]]>([
    ["nothing", []],
    ["prose", [{kind: "text", text: "# One\n\n- two\n- **three**\n\nfour, *five*"}]],
    ["prose apart", ["one", "two", "three"].map((text) => ({kind: "text", text}))],
    ["numbers", [{kind: "text", text: `${formatTied(rate)} and ${formatTied({...rate, unit: "1", said: '}) " \\'})}`}]],
    [
      "an exhibit of one year",
      [{kind: "exhibit", exhibit: "variances", of: {unit: "1", display: "yuan", year: 2026, choices: {}}}]
    ],
    [
      "choices with marks of code",
      [{kind: "exhibit", exhibit: "trends", of: {...of, choices: {lines: 'a"}), {"b\\', note: ', "x": 1'}}}]
    ],
    [
      "two units",
      [
        {kind: "grouping", of},
        {kind: "grouping", of: {...of, unit: "2", choices: {g1: "unit"}}}
      ]
    ],
    [
      "queries",
      [
        {kind: "query", sql: "SELECT 1\n```\n`${1}` \\ \\\\` $"},
        {kind: "query", sql: "SELECT '</script>'"}
      ]
    ],
    ["code written by hand", [{kind: "code", code: "const x = 1;\ndisplay(x);"}]],
    [
      "prose between",
      [
        {kind: "grouping", of},
        {kind: "text", text: "so"},
        {kind: "query", sql: "SELECT 1"}
      ]
    ]
  ])("%s comes back as it was", (_, cells) => expect(again(held(...cells))).toEqual(held(...cells)));

  test.each([
    ["code", "${alert(1)} and $${x} and \\${y}"],
    ["a block", "```js\nalert(1)\n```"],
    ["a block by waves", "~~~js\nalert(1)\n~~~"],
    ["markup", "<script>alert(1)</script> <img src=x onerror=alert(1)> <!--"],
    ["a picture from elsewhere", "![x](https://example.org/x.png)"],
    ["a number written as code", '${figure(unit1, {"key": "x"}, 2026, {"said": "y"})}']
  ])("prose with %s is prose, and stays it", (_, text) => {
    const written = formatNotebook(held({kind: "text", text}), "en")
      .split("\n\n")
      .slice(2)
      .join("\n\n");
    expect(written).not.toMatch(/(?<!\\)(\$\{|!\[|`)|^~~~|<[a-z!/]/m);
    expect(again(held({kind: "text", text})).cells.map(({kind}) => kind)).toEqual(["text"]);
    expect(formatNotebook(again(held({kind: "text", text})), "en")).toBe(
      formatNotebook(held({kind: "text", text}), "en")
    );
  });

  test("a title is one line of text, whatever it holds", () => {
    const title = 'a "b": c\n---\n${d} <e>';
    const text = formatNotebook({title, cells: []}, "en");
    expect(parseNotebook(text).title).toBe(title);
    expect(text).not.toContain("<e>\n\n");
    expect(text.split("\n").filter((line) => line === "---")).toHaveLength(2);
  });

  test("without a title stays without one", () => {
    expect(parseNotebook(formatNotebook({title: "", cells: []}, "en"))).toEqual({title: "", cells: []});
  });

  test("one written by hand keeps its prose and its code", () => {
    expect(parseNotebook("# Mine\r\n\r\nOne.\r\n\r\n```js\nconst unit1 = 3;\n```\n\nTwo ${unit1}.")).toEqual({
      title: "Mine",
      cells: [
        {kind: "text", text: "One."},
        {kind: "code", code: "const unit1 = 3;"},
        {kind: "text", text: "Two ${unit1}."}
      ]
    });
  });
});

describe("a notebook in an address", () => {
  const notebook = held({kind: "text", text: `收入增长 ${formatTied(rate)}`}, {kind: "grouping", of});

  test("comes back from its fragment, in letters that no mail program breaks", () => {
    const fragment = notebookFragment(notebook, "zh")!;
    expect(fragment).toMatch(/^#notebook=[\w-]+$/);
    expect(notebookOf(fragment)).toEqual(notebook);
  });

  test("too long for an address has none", () => {
    const text = Array.from({length: 4000}, (_, i) => String((i * 7919) % 10007)).join(" ");
    expect(notebookFragment(held({kind: "text", text}), "en")).toBeUndefined();
  });

  test.each(["", "#notebook", "#notebook=", "#notebook=%%", "#notebook=AAAA", "#line-3"])("%j holds none", (fragment) =>
    expect(notebookOf(fragment)).toBeUndefined()
  );

  test("that would unpack to millions of bytes is none", async () => {
    const {zlibSync, strFromU8} = await import("fflate");
    const packed = btoa(strFromU8(zlibSync(new Uint8Array(3_000_000), {level: 9}), true));
    expect(
      notebookOf(`#notebook=${packed.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`)
    ).toBeUndefined();
  });
});

describe("a kept notebook", () => {
  const one = held({kind: "query", sql: "SELECT 1"});
  const two = held({kind: "query", sql: "SELECT 2"});

  test("is there again, with what another page collected meanwhile", () => {
    const keeping = inMemory();
    const [first, second] = [new KeptNotebook(keeping), new KeptNotebook(keeping)];
    first.change(one);
    second.collect({kind: "query", sql: "SELECT 2"});
    first.reread();
    expect(first.notebook).toEqual(held(...one.cells, ...two.cells));
    expect(new KeptNotebook(keeping).notebook).toEqual(first.notebook);
  });

  test("that another takes the place of can be had again, and so can that one", () => {
    const own = new KeptNotebook(inMemory());
    own.change(one);
    expect(own.hasBefore).toBe(false);
    own.replace(two);
    own.goBack();
    expect(own.notebook).toEqual(one);
    own.goBack();
    expect(own.notebook).toEqual(two);
  });

  test("tells who listens, until that is called off", () => {
    const own = new KeptNotebook(inMemory());
    let told = 0;
    const end = own.listen(() => void ++told);
    own.change(one);
    end();
    own.change(two);
    expect(told).toBe(1);
  });

  test("says when it could not be kept", () => {
    const own = new KeptNotebook({kept: () => undefined, keep: () => false});
    own.change(one);
    expect([own.isLost, own.notebook]).toEqual([true, one]);
  });
});
