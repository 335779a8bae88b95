import type {TestProject} from "vitest/node";
import {build} from "../../loaders/site/build.js";
import {serve} from "../../loaders/site/serve.js";
import {chromiumPath} from "./chromium.js";

declare module "vitest" {
  export interface ProvidedContext {
    site: string;
  }
}

/** The site as built, served for the time of the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  chromiumPath();
  if (!(await build())) throw new Error("invalid data: the build reports errors in data/");
  const site = await serve("dist");
  project.provide("site", site.url);
  return () => site.close();
}
