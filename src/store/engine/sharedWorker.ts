/*
 * Hosts the one engine of all pages of the site that are open. DuckDB's own
 * worker talks to a single page; here each page has a port, and every message
 * a number that no other page has given.
 */

/** What a page says of the engine itself; all else is DuckDB's. */
export type HostOrder = {readonly host: "state" | "ready" | "end"};

/** The engine is to be started by who asks, or runs. */
export type HostNews = {readonly host: "start" | "ready"};

/** A message of DuckDB's protocol; an answer names the message that it answers. */
interface DuckMessage {
  readonly messageId?: number;
  readonly requestId?: number;
  readonly type?: string;
}

interface SharedScope {
  onconnect: ((event: MessageEvent) => void) | null;
  /** Set by DuckDB's worker. */
  onmessage: ((event: {readonly data: unknown}) => unknown) | null;
  postMessage: (message: DuckMessage, transfer?: Transferable[]) => void;
  close: () => void;
}

const scope = globalThis as unknown as SharedScope;
const asked = new Map<number, {readonly port: MessagePort; readonly messageId: number}>();
let latest = 0;
let state: "new" | "starting" | "ready" = "new";
let waiting: MessagePort[] = [];

const loaded = import(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"));

scope.postMessage = (message, transfer = []) => {
  const to = asked.get(message.requestId ?? -1);
  if (!to) return;
  if (message.type !== "INSTANTIATE_PROGRESS") asked.delete(message.requestId!);
  to.port.postMessage({...message, requestId: to.messageId}, transfer);
};

scope.onconnect = ({ports: [port]}) => {
  port!.onmessage = ({data}: MessageEvent<HostOrder | DuckMessage>) => {
    if ("host" in data) return order(data.host, port!);
    const messageId = ++latest;
    asked.set(messageId, {port: port!, messageId: data.messageId!});
    void loaded.then(() => scope.onmessage?.({data: {...data, messageId}}));
  };
};

/** Who asks while another page starts the engine waits for it. */
function order(what: HostOrder["host"], port: MessagePort): void {
  const tell = (to: MessagePort, host: HostNews["host"]) => to.postMessage({host} satisfies HostNews);
  if (what === "end") return scope.close();
  if (what === "ready") {
    state = "ready";
    for (const other of waiting) tell(other, "ready");
    waiting = [];
    return;
  }
  if (state === "starting") return void waiting.push(port);
  tell(port, state === "ready" ? "ready" : "start");
  if (state === "new") state = "starting";
}
