import type {DocumentContext} from "./context.js";

/** The same address, naming the version of the figures that it is cited of; a mere fragment, and one of no version, as it is. */
export function versioned(address: string, {version}: Pick<DocumentContext, "version">): string {
  if (!version || address.startsWith("#")) return address;
  const url = new URL(address, location.href);
  url.searchParams.set("version", version);
  return url.href;
}
