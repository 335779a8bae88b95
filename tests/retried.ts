import type {Reporter, TestModule} from "vitest/node";

/** Prints the tests that passed only when tried again: they do not refuse a run, and are to be mended. */
export default class Retried implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const {children, relativeModuleId} of modules)
      for (const own of children.allTests())
        if (own.diagnostic()?.flaky)
          console.warn(`passed only when tried again: ${relativeModuleId} > ${own.fullName}`);
  }
}
