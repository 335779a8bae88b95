import {expect, it} from "vitest";
import {problemText} from "../../src/locale/problemText.js";

it("a message of the reader in Chinese keeps its value", () => expect(problemText("missing column: 项目支出", "zh")).toBe("缺少列：项目支出"));
it("a value may hold colons", () => expect(problemText("invalid amount: 1:2", "zh")).toBe("金额无法读取：1:2"));
it("a message that has no row stays as it is", () => expect(problemText("unheard of: x", "zh")).toBe("unheard of: x"));
it("English is what the reader says", () => expect(problemText("missing column: 项目支出", "en")).toBe("missing column: 项目支出"));
