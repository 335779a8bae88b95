import {defineConfig} from "vitest/config";

/** See tests/browser/visit.ts. */
const slow = Number(process.env.SLOW ?? 1);

export default defineConfig({
  test: {
    reporters: ["default", "./tests/retried.ts"],
    projects: [
      {
        test: {
          name: "units",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**"],
          pool: "threads",
          isolate: false,
          testTimeout: 30_000,
          // the figures of many units are read in seconds, and where many share a machine in many
          hookTimeout: 120_000
        }
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/site.ts"],
          fileParallelism: false,
          // every wait for what a page is to say or show; the tests name no times of their own
          expect: {poll: {timeout: 30_000 * slow}},
          testTimeout: 120_000 * slow,
          hookTimeout: 120_000 * slow,
          // Chromium itself may be killed or starved where many share a machine; what passes only then is printed, and is to be mended
          retry: slow > 1 ? 0 : 1
        }
      }
    ]
  }
});
