import {JSDOM} from "jsdom";
import {afterEach, describe, expect, test} from "vitest";
import {drawIn} from "../../src/store/page.js";
import {siteUrl, standOn} from "../../src/store/site.js";

const own = globalThis.document;
const page = (head = "") => drawIn(new JSDOM(head, {url: "http://a.test/notes/one.html"}).window.document);

afterEach(() => drawIn(own));

describe("where the site is", () => {
  test("is what the page says, as seen from it", () => {
    page('<meta name="site-root" content="../">');
    expect(siteUrl("/data/corpus.json")).toBe("http://a.test/data/corpus.json");
  });

  test("is on another host where the page says so", () => {
    page('<meta name="site-root" content="https://b.test/budgets/">');
    expect(siteUrl("/data/corpus.json")).toBe("https://b.test/budgets/data/corpus.json");
  });

  test("is not known in a page that says nothing", () => {
    page();
    expect(() => siteUrl("/")).toThrow("missing site root: http://a.test/notes/one.html");
  });

  test("standOn has such a page stand on a site, and leaves one that says it as it is", () => {
    page();
    expect(standOn("https://b.test/budgets/")).toBe(true);
    expect(siteUrl("/data/corpus.json")).toBe("https://b.test/budgets/data/corpus.json");
    expect(standOn("https://c.test/")).toBe(false);
    expect(siteUrl("/")).toBe("https://b.test/budgets/");
  });
});
