import {defineConfig} from "vitest/config";

const env = {TZ: "Asia/Shanghai", LANG: "C.UTF-8"};

export default defineConfig({
  test: {
    projects: [
      {test: {name: "units", include: ["tests/**/*.test.ts"], exclude: ["tests/browser/**"], env, pool: "threads", isolate: false, testTimeout: 30_000}},
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          env,
          globalSetup: ["tests/browser/site.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
});
