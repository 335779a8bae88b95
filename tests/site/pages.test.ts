import {describe, expect, it} from "vitest";
import {finishPage} from "../../loaders/site/finishSite.js";
import {translator} from "../../src/locale/words/words.js";
import {linksFrom, localeOf, relative, twinPath} from "../../src/site/navigation.js";
import {siteHead} from "../../src/site/head.js";
import {siteHeader} from "../../src/site/header.js";

describe("navigation", () => {
  it.each([
    ["/index", "/zh/"],
    ["/variances", "/zh/variances.html"],
    ["/zh/index", "/"],
    ["/zh/sources", "/sources.html"],
    ["/zhx", "/zh/zhx.html"]
  ])("the twin of %s is %s", (path, twin) => expect(twinPath(path)).toBe(twin));
  it.each([
    ["/index", "/variances.html", "./variances.html"],
    ["/zh/index", "/zh/variances.html", "../zh/variances.html"],
    ["/zh/statements", "/", "../"]
  ])("from %s to %s is %s", (from, to, href) => expect(relative(from, to)).toBe(href));
  it("marks the page that it stands on, in its language", () => {
    expect(
      linksFrom("/zh/variances")
        .filter(({current}) => current)
        .map(({text}) => text)
    ).toEqual(["增减变化"]);
    expect(
      linksFrom("/index")
        .filter(({current}) => current)
        .map(({text}) => text)
    ).toEqual(["Overview"]);
  });
  it("names every page by its file, a folder's own page by the folder", () => {
    expect(
      linksFrom("/zh/checks")
        .map(({href}) => href)
        .slice(0, 2)
    ).toEqual(["../zh/", "../zh/variances.html"]);
    expect(
      linksFrom("/index")
        .map(({href}) => href)
        .slice(0, 2)
    ).toEqual(["./", "./variances.html"]);
  });
  it("a Chinese page is one below /zh/", () =>
    expect(["/zh/", "/zh/x", "/zhx", "/"].map(localeOf)).toEqual(["zh", "zh", "en", "en"]));
  it("an exhibit alone has no header", () =>
    expect([siteHeader({path: "/exhibit"}), siteHeader({path: "/zh/exhibit"})]).toEqual(["", ""]));
});

it("a page asks for the corpus at once; a draft is read without it", () =>
  expect(["/statements", "/zh/draft"].map((path) => siteHead({path}).includes("corpus.json"))).toEqual([true, false]));

it("every page says where the site's root is", () => {
  expect(
    ["/index", "/checks", "/zh/index", "/zh/checks"].map(
      (path) => /name="site-root" content="(.*?)"/.exec(siteHead({path}))?.[1]
    )
  ).toEqual(["./", "./", "../", "../"]);
});

describe("finishPage", () => {
  const html =
    '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">\n<script>a()</script><script src="b.js"></script></head></html>';
  const finished = finishPage(html, "zh/index.html");
  it("says the language and lets the reader zoom", () => {
    expect(finished).toContain('<html lang="zh-Hans">');
    expect(finished).not.toContain("maximum-scale");
  });
  it("allows its own inline script by hash and no other host", () => {
    expect(finished).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-");
    expect(finished.match(/sha256-/g)).toHaveLength(1);
    expect(finished).toContain("connect-src 'self'");
  });
  it("puts what is read without scripts where scripts will draw, in the page's language, an exhibit's with a way to the dashboard", () => {
    const empty = '<div id="page" tabindex="-1" aria-busy="true"></div>';
    expect(finishPage(empty, "zh/statements.html")).toContain(
      'aria-busy="true"><div class="without"><p>本页由脚本绘制'
    );
    expect(["exhibit.html", "index.html"].map((page) => finishPage(empty, page).match(/<a /g)?.length)).toEqual([2, 1]);
  });
  it("a red box of Framework's fails the build", () =>
    expect(() => finishPage('<div class="observablehq--error">', "x.html")).toThrow("invalid page: x.html"));
});

describe("translator", () => {
  it("fills in what it is given", () =>
    expect(translator("en")("against", {year: 2026, base: 2025, unit: ""})).toBe("2026 against 2025"));
  it("throws where something is missing", () =>
    expect(() => translator("en")("against", {year: 2026})).toThrow("missing slot: {base} in {year} against {base}"));
  it("speaks both languages", () =>
    expect([translator("en")("overview"), translator("zh")("overview")]).toEqual(["Overview", "概览"]));
});
