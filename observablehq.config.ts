import {publishedDate, publishedPaths} from "./loaders/publish/kept.js";
import {siteFooter} from "./src/site/footer.js";
import {siteHeader} from "./src/site/header.js";
import {siteHead} from "./src/site/head.js";

const dataDate = await publishedDate();

export default {
  root: "src",
  output: process.env.SITE_OUTPUT ?? "dist",
  title: "Budget disclosures · 预算公开",
  head: siteHead,
  header: siteHeader,
  footer: ({path}: {path: string}) => siteFooter(path, dataDate),
  style: "style.css",
  globalStylesheets: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  preserveExtension: true,
  dynamicPaths: publishedPaths
};
