import {expect, test} from "vitest";
import {initialsOf} from "../../loaders/publish/pinyin.js";

test("initialsOf takes the first letter of each syllable, as read in its word", () => {
  expect(initialsOf("公务用车")).toBe("gwyc");
  expect(initialsOf("重庆市")).toBe("cqs");
  expect(initialsOf("长沙市行政审批局")).toBe("cssxzspj");
});

test("initialsOf keeps letters and digits, and nothing else", () => {
  expect(initialsOf("“三公”经费（本级）2026 A 区")).toBe("sgjfbj2026aq");
  expect(initialsOf("")).toBe("");
});
