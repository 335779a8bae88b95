import {realpathSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import sirv from "sirv";

interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on this machine only, with range requests. Any page may load
 * its files: in a sandboxed frame the site's own modules come from no origin. A port that is taken gives way to the next; 0 takes any.
 */
export async function serve(folder: string, {port = 0}: {port?: number} = {}): Promise<Served> {
  let present = "";
  let files: ReturnType<typeof sirv>;
  // a build that ends makes the folder's name a link to another one; sirv knows its files by heart
  const follow = () => {
    const now = realpathSync(folder);
    if (now === present) return;
    present = now;
    files = sirv(now, {
      etag: true,
      setHeaders: (response) => response.setHeader("access-control-allow-origin", "*")
    });
  };
  follow();
  const server = createServer((request, response) => {
    follow();
    files(request, response, () => {
      response.writeHead(404, {"content-type": "text/plain; charset=utf-8"});
      response.end("not found\n");
    });
  });
  for (let tries = 0; ; ++tries) {
    try {
      await listen(server, port && port + tries);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || tries >= 20) throw error;
    }
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
