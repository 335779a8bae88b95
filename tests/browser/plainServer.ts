import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";

export interface PlainServer {
  /** Where the site stands on it, ending in a slash. */
  readonly url: string;
  close(): void;
}

/** The few types that the plainest servers know; the rest is bytes. */
const types: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json"
};

/** A server that sends whole files by their own names and knows neither ranges nor HEAD's range, with a folder of files under `base`. */
export async function plainServer(folder: string, base: "/" | "/budget/"): Promise<PlainServer> {
  const server = createServer(async ({url = "/", method}, response) => {
    const {pathname} = new URL(url, "http://x");
    const path = pathname.startsWith(base)
      ? join(folder, decodeURI(pathname.slice(base.length)), pathname.endsWith("/") ? "index.html" : "")
      : "";
    const size = await stat(path).then(
      (file) => (file.isFile() ? file.size : undefined),
      () => undefined
    );
    if (size === undefined) return response.writeHead(404).end("not found");
    response.writeHead(200, {
      "content-type": types[/\.(\w+)$/.exec(path)?.[1] ?? ""] ?? "application/octet-stream",
      "content-length": size
    });
    return method === "HEAD" ? response.end() : createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close() {
      server.close();
      server.closeAllConnections();
    }
  };
}
