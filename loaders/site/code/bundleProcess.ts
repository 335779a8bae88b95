import type {BundleTask} from "./bundle.js";
import {bundleAll} from "./bundle.js";

/** Some pages, for the process that sends them. */
process.once("message", async (task) => {
  process.send!(await bundleAll(task as BundleTask));
  process.disconnect();
});
