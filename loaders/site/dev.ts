import type {FSWatcher} from "chokidar";
import {watch} from "chokidar";
import {unzipSync} from "fflate";
import type {ChildProcess} from "node:child_process";
import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import type {IncomingMessage, ServerResponse} from "node:http";
import {createServer, request as ask} from "node:http";
import {createRequire} from "node:module";
import type {AddressInfo} from "node:net";
import {dirname, join} from "node:path";
import sirv from "sirv";
import {formatProblem} from "../../src/disclosure/model/problem.js";
import {readCorpus} from "../corpus/corpus.js";
import {keepPublished, keptFolder} from "../publish/kept.js";
import {startFramework} from "./build.js";
import {listen} from "./serve.js";

/** Where a page hears that something it is made of was saved. */
const news = "/_saved";

/** Saved files of one change come close together. */
const pause = 40;

interface Preview {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The site while it is worked on: pages and modules as Framework previews them,
 * each saved file at once, data published anew when a file of `data` is saved.
 * Nothing is bundled, packed or drawn ahead. What a page is made of has changed:
 * it loads again.
 */
export async function preview({port = 3000}: {port?: number} = {}): Promise<Preview> {
  await publishData();
  const hearers = new Set<ServerResponse>();
  const pdfjs = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const data = sirv(keptFolder, {dev: true});
  const cMaps = sirv(join(pdfjs, "cmaps"), {dev: true});
  const server = createServer((request, response) => {
    const path = request.url!;
    const below = (folder: string) => path.startsWith(`/${folder}/`) && (request.url = path.slice(folder.length + 1));
    if (path === news) hear(response, hearers);
    else if (below("data")) data(request, response, () => void response.writeHead(404).end());
    else if (below("cmaps")) cMaps(request, response, () => void response.writeHead(404).end());
    else void pages.then(({origin}) => forward(request, response, origin));
  });
  const tell = () => {
    for (const hearer of hearers) hearer.write("data: saved\n\n");
  };
  const watchers = [
    onSaved("src", tell),
    onSaved("data", async () => {
      await publishData();
      tell();
    })
  ];
  // first, so that the port asked for is not Framework's
  await listen(server, port);
  const pages = framework();
  const {child} = await pages;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      await Promise.all(watchers.map((watcher) => watcher.close()));
      await new Promise((resolve) => child.once("exit", resolve).kill());
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
    }
  };
}

/** Reads `data` and publishes it; its problems are named, one a line. */
async function publishData(): Promise<void> {
  const corpus = await readCorpus("data");
  for (const problem of corpus.problems) console.error(`${problem.severity}: ${formatProblem(problem)}`);
  await keepPublished(corpus);
  for (const folder of ["published", "frozen"]) {
    const files = unzipSync(await readFile(join(keptFolder, `${folder}.zip`)));
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(keptFolder, folder, name);
      await mkdir(dirname(path), {recursive: true});
      await writeFile(path, bytes);
    }
  }
  await rm("src/.observablehq/cache/data", {recursive: true, force: true});
}

/** Framework's preview on a port of its own, once it answers. */
function framework(): Promise<{readonly child: ChildProcess; readonly origin: string}> {
  const child = startFramework(["preview", "--host", "127.0.0.1", "--no-open"], {output: "pipe"});
  process.once("exit", () => child.kill());
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit());
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`invalid site: Framework's preview ended (exit ${code})`)));
    child.stdout!.on("data", (text: Buffer) => {
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text))?.[0];
      if (origin) resolve({child, origin});
    });
  });
}

/** Calls back after a file below a folder was saved, once for what is saved together, never while the last call is at work. */
function onSaved(folder: string, saved: () => void | Promise<void>): FSWatcher {
  let waiting = false;
  let work = Promise.resolve();
  const watcher = watch(folder, {ignoreInitial: true, ignored: /[/\\]\.observablehq/});
  return watcher.on("all", () => {
    if (waiting) return;
    waiting = true;
    work = Promise.all([work, new Promise((resolve) => setTimeout(resolve, pause))])
      .then(() => {
        waiting = false;
        return saved();
      })
      .catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
  });
}

function hear(response: ServerResponse, hearers: Set<ServerResponse>): void {
  response.writeHead(200, {"content-type": "text/event-stream", "cache-control": "no-store"});
  response.write("\n");
  hearers.add(response);
  response.on("close", () => hearers.delete(response));
}

const listener = `<script type="module">new EventSource("${news}").onmessage = () => location.reload();</script>`;

/** Hands a request on to Framework; a page hears of what is saved as well. */
function forward(request: IncomingMessage, response: ServerResponse, origin: string): void {
  const {method, url, headers} = request;
  const asked = ask(origin + url, {method, headers}, (answer) => {
    const {"content-length": length, ...others} = answer.headers;
    const isPage = answer.headers["content-type"]?.startsWith("text/html") && answer.statusCode !== 304;
    // a module's address changes with what it holds
    if (url!.includes("?sha=")) others["cache-control"] = "max-age=31536000, immutable";
    response.writeHead(answer.statusCode!, isPage || !length ? others : {...others, "content-length": length});
    if (!isPage) return void answer.pipe(response);
    answer.pipe(response, {end: false});
    answer.on("end", () => response.end(listener));
  });
  asked.on("error", (error) => response.writeHead(502).end(`${error.message}\n`));
  request.pipe(asked);
}
