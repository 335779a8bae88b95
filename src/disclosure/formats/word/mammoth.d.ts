declare module "mammoth/mammoth.browser.js" {
  import type * as mammoth from "mammoth";
  const library: typeof mammoth;
  export = library;
}
