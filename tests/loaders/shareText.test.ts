import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import type {SharedPicture} from "../../loaders/site/shareText.js";
import {addShareText, siteAddress} from "../../loaders/site/shareText.js";

/** What stands in the head of a page for others to show, by name. */
function told(page: string, body: string, site?: string, picture?: SharedPicture): Record<string, string> {
  const {document} = parseHTML(`<html><head><title>Checks | Budget</title></head><body>${body}</body></html>`);
  addShareText(document, page, site, picture);
  const nodes = [...document.querySelectorAll("meta, link")];
  return Object.fromEntries(
    nodes.map((node) => [
      ["name", "property", "hreflang", "rel"].map((name) => node.getAttribute(name)).find(Boolean)!,
      node.getAttribute("content") ?? node.getAttribute("href")!
    ])
  );
}

describe("what others show of a page", () => {
  test("is its first heading or lead with a number in it, under its unit and years", () =>
    expect(
      told(
        "checks.html",
        '<div id="page" data-drawn="Checks · 甲局 · 2026"><h1>Checks</h1><p class="lead">4 of 9 fail</p></div>'
      )
    ).toMatchObject({
      description: "4 of 9 fail",
      "og:title": "Checks · 甲局 · 2026 | Budget",
      "og:description": "4 of 9 fail"
    }));

  test("is what its Markdown says of it where nothing of it has a number", () =>
    expect(told("zh/checks.html", '<div id="page"><h1>检查</h1></div>')).toMatchObject({
      description: "预算公开文件前后是否一致，逐项勾稽",
      "og:title": "Checks | Budget",
      "og:locale": "zh_CN"
    }));

  test("names no address where none is known", () =>
    expect(Object.keys(told("checks.html", "")).filter((name) => /canonical|url|en|zh/.test(name))).toEqual([]));

  test("names its picture by its whole address, its size and what it says", () =>
    expect(
      told("checks.html", "", "https://a.org/b/", {path: "previews/checks.png", words: "Checks: 4 of 9 fail"})
    ).toMatchObject({
      "og:image": "https://a.org/b/previews/checks.png",
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:alt": "Checks: 4 of 9 fail",
      "twitter:card": "summary_large_image"
    }));

  test("names none where there is none", () => {
    const named = told("checks.html", "", "https://a.org/b/");
    expect(named["og:image"]).toBeUndefined();
    expect(named["twitter:card"]).toBe("summary");
  });

  test.each([
    ["index.html", "https://a.org/b/", "https://a.org/b/zh/"],
    ["checks.html", "https://a.org/b/checks.html", "https://a.org/b/zh/checks.html"]
  ])("%s and its twin name each other", (page, en, zh) => {
    const names = {en, "zh-Hans": zh};
    const site = "https://a.org/b/";
    expect(told(page, "", site)).toMatchObject({...names, canonical: en, "og:url": en});
    expect(told(`zh/${page}`, "", site)).toMatchObject({...names, canonical: zh, "og:url": zh});
  });
});

test("an address of the site ends in a stroke, and one that is none is refused", () => {
  expect([siteAddress(undefined), siteAddress(""), siteAddress("https://a.org/b")]).toEqual([
    undefined,
    undefined,
    "https://a.org/b/"
  ]);
  expect(() => siteAddress("a.org")).toThrow("invalid SITE: a.org");
});
