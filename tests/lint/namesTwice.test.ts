import {describe, expect, it} from "vitest";
import {namesTwice} from "../../lint/namesTwice.js";

const twice = (...files: readonly string[]) =>
  namesTwice(Object.fromEntries(files.map((text, i) => [`${"abc"[i]}.ts`, text]))).map(
    ({name, files}) => `${name} in ${files.join(", ")}`
  );

describe("an exported name is declared once", () => {
  it.each([
    ["two types", "export interface Order {}", "export type Order = string;"],
    ["a type and a function", "export type Order = string;", "export function Order() {}"],
    ["a class and a constant", "export class Order {}", "export const Other = 1, Order = 2;"],
    ["an enumeration and a list of exports", "export enum Order {}", "const Order = 1;\nexport {Order};"],
    ["taken apart", "export const {Order} = {Order: 1};", "export const [, [Order]] = [0, [1]];"]
  ])("%s", (_, a, b) => expect(twice(a, b)).toEqual(["Order in a.ts, b.ts"]));

  it("three files are told in one", () =>
    expect(twice("export type A = 1;", "export type A = 2;", "export type A = 3;")).toEqual(["A in a.ts, b.ts, c.ts"]));

  it.each([
    ["one's own, not exported", "export type Order = 1;", "type Order = 2;"],
    ["handed on", "export type Order = 1;", 'export type {Order} from "./a.js";'],
    ["imported", "export type Order = 1;", 'import type {Order} from "./a.js";\nexport const first: Order = 1;'],
    ["of nothing at the top", "export function a() {}", "export const b = () => {\n  const a = 1;\n  return a;\n};"],
    ["overloaded in one file", "export function a(b: 1): 1;\nexport function a(b: 2): 2;", "export const b = 1;"]
  ])("%s is no other", (_, a, b) => expect(twice(a, b)).toEqual([]));
});
