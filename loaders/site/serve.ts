import {readFileSync, readdirSync, realpathSync} from "node:fs";
import type {Server} from "node:http";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import sirv from "sirv";

/** The one page that may stand in a page of another site. */
const isExhibit = /(?:^|[/\\])exhibit\.html$/;

interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Names that change with what they hold: nobody need ask again for such a file. */
const hashed = /^\/(?:_\w+\/.*[.-][\da-f]{8,}|data\/(?:published|frozen)\/.*-[a-p]{10})\.\w+$/;

/** Any page may load what is published, and be told that something is not: the engine asks for a file beside the warehouse that is never there. */
const anyOrigin = ["access-control-allow-origin", "*"] as const;

/**
 * Serves a folder on this machine only, packed where the browser takes that, with
 * range requests on plain files. Any page may load its files: notebooks elsewhere
 * do, and in a sandboxed frame the site's own modules come from no origin. A port
 * that is taken gives way to the next; 0 takes any.
 */
export async function serve(folder: string, {port = 0}: {port?: number} = {}): Promise<Served> {
  let present = "";
  let files: ReturnType<typeof sirv>;
  // a build that ends makes the folder's name a link to another one; sirv knows its files by heart
  const follow = () => {
    const now = realpathSync(folder);
    if (now === present) return;
    present = now;
    files = filesOf(now);
  };
  follow();
  const server = createServer((request, response) => {
    follow();
    // parts of a file are parts of what it holds, not of how it was packed
    if (request.headers.range) delete request.headers["accept-encoding"];
    files(request, response, () => {
      response.setHeader(...anyOrigin);
      response.writeHead(404, {"content-type": "text/plain; charset=utf-8"});
      response.end("not found\n");
    });
  });
  await listen(server, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

function filesOf(folder: string): ReturnType<typeof sirv> {
  const policies = policiesBelow(folder);
  return sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      const policy = policies.get(path);
      response.setHeader(...anyOrigin);
      response.setHeader("x-content-type-options", "nosniff");
      response.setHeader("referrer-policy", "strict-origin-when-cross-origin");
      response.setHeader("cache-control", hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
      if (policy) response.setHeader("content-security-policy", policy);
    }
  });
}

/** The policy of each page by every address that it answers to; only an exhibit may stand in a page of another site. */
function policiesBelow(folder: string): Map<string, string> {
  const policies = new Map<string, string>();
  for (const name of readdirSync(folder, {recursive: true, encoding: "utf8"})) {
    if (!name.endsWith(".html")) continue;
    const html = readFileSync(join(folder, name), "utf8");
    const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    const policy = [own, isExhibit.test(name) ? undefined : "frame-ancestors 'self'"].filter(Boolean).join("; ");
    const path = `/${name.replaceAll("\\", "/")}`;
    for (const address of [path, path.replace(/\.html$/, ""), path.replace(/index\.html$/, "")])
      policies.set(address, policy);
  }
  return policies;
}

/** Listens on this machine only; a port that is taken gives way to the next, 0 takes any. */
export async function listen(server: Server, port: number): Promise<void> {
  for (let tries = 0; ; ++tries) {
    try {
      return await listenAt(server, port && port + tries);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || tries >= 20) throw error;
    }
  }
}

function listenAt(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
