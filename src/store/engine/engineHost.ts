import {workerAddress} from "./host.js";
import type {HostNews, HostOrder} from "./sharedWorker.js";

/** Where the engine runs: what AsyncDuckDB takes for a worker, and what goes with keeping it. */
export interface EngineHost {
  readonly worker: Worker;
  /** It runs already, for another page of the site. */
  readonly runs: boolean;
  /** Says that it runs now. */
  readonly ready: () => void;
  /** Lets go of it; a shared one goes on for the next page. */
  readonly leave: () => void;
  /** Ends it, for every page. */
  readonly end: () => void;
  readonly isShared: boolean;
}

/** How long a page waits for a shared engine before it starts one of its own, in milliseconds. */
const patience = 3000;

/** The engine of another page of the site, where the browser shares workers; else one of this page's own. */
export async function engineHost(): Promise<EngineHost> {
  return (await sharedHost().catch(() => undefined)) ?? ownHost();
}

/** An engine of this page alone, which ends when it is left. */
export function ownHost(): EngineHost {
  const address = import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js");
  const worker = new Worker(workerAddress(address), {type: "module"});
  const end = () => worker.terminate();
  return {worker, runs: false, ready: () => undefined, leave: end, end, isShared: false};
}

/** Undefined where none answers in time. The page that is next is given some seconds to come, where the browser knows how. */
async function sharedHost(): Promise<EngineHost | undefined> {
  if (typeof SharedWorker === "undefined") return undefined;
  const options = {type: "module", name: "engine", extendedLifetime: true} as WorkerOptions;
  const shared = new SharedWorker(import.meta.resolve("./sharedWorker.js"), options);
  const {port} = shared;
  const say = (host: HostOrder["host"]) => port.postMessage({host} satisfies HostOrder);
  const news = await new Promise<HostNews["host"] | undefined>((resolve) => {
    shared.onerror = () => resolve(undefined);
    port.onmessage = ({data}: MessageEvent<HostNews>) => resolve(data.host);
    setTimeout(resolve, patience, undefined);
    say("state");
  });
  if (!news) {
    port.close();
    return undefined;
  }
  port.onmessage = null;
  return {
    worker: workerOf(port),
    runs: news === "ready",
    ready: () => say("ready"),
    leave: () => port.close(),
    end: () => say("end"),
    isShared: true
  };
}

/** A port as AsyncDuckDB takes a worker: it listens, posts and ends it. */
function workerOf(port: MessagePort): Worker {
  const worker = {
    addEventListener: port.addEventListener.bind(port),
    removeEventListener: port.removeEventListener.bind(port),
    postMessage: port.postMessage.bind(port),
    terminate: () => undefined
  };
  port.start();
  return worker as unknown as Worker;
}
