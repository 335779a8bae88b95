/**
 * Framework's command line, shut off from the network. At every build it asks
 * the package registry for the latest versions of libraries that its client
 * could load; no page loads one, so any version does. Whatever else it asks
 * for, such as an import of `npm:…` in a page, ends the build.
 */
globalThis.fetch = async (input: string | URL | Request) => {
  const {href, pathname} = new URL(input instanceof Request ? input.url : input);
  if (!pathname.endsWith("/latest")) throw new Error(`foreign request: ${href}`);
  return Response.json({version: "0.0.0"});
};

await import(import.meta.resolve("@observablehq/framework/dist/bin/observable.js"));
