import {execFileSync} from "node:child_process";
import {mkdir, mkdtemp, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {dataDate} from "../../loaders/corpus/dataDate.js";

let folder: string;
beforeEach(async () => {
  vi.stubEnv("SOURCE_DATE_EPOCH", "");
  folder = join(await mkdtemp(join(tmpdir(), "dated-")), "data");
  await mkdir(folder);
  await saved("2026.md", "2026-03-01");
});
afterEach(() => vi.unstubAllEnvs());

async function saved(name: string, day: string): Promise<void> {
  await writeFile(join(folder, name), day);
  await utimes(join(folder, name), new Date(day), new Date(day));
}

const git = (...args: readonly string[]) =>
  execFileSync("git", ["-C", join(folder, ".."), "-c", "user.name=a", "-c", "user.email=a@b", ...args], {
    env: {...process.env, GIT_COMMITTER_DATE: "2026-02-02T12:00:00Z"}
  });

test("is that of the newest file where nothing is committed", async () => {
  await saved("2025.md", "2025-03-01");
  expect(await dataDate(folder)).toBe("2026-03-01");
});

test("is that of the last commit, whenever the files were checked out; of the newest file once one is changed", async () => {
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "a");
  expect(await dataDate(folder)).toBe("2026-02-02");
  await saved("2026.md", "2026-04-01");
  expect(await dataDate(folder)).toBe("2026-04-01");
});

test("is what SOURCE_DATE_EPOCH says", async () => {
  vi.stubEnv("SOURCE_DATE_EPOCH", "1767225600");
  expect(await dataDate(folder)).toBe("2026-01-01");
});
