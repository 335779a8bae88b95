import type {Translate} from "../../locale/words/words.js";
import type {Engine, EngineProgress} from "../../store/engine/engine.js";
import {isBlocked, isStopped, startEngine, stopLoading} from "../../store/engine/engine.js";
import {publishedUrl} from "../../store/published/published.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";

interface Asking {
  /** Where progress, what comes of it, and a failure are shown. */
  readonly place: HTMLElement;
  /** Disabled meanwhile. */
  readonly button: HTMLButtonElement;
  readonly work: (engine: Engine) => Promise<readonly Node[]>;
  /** Gives up loading. */
  readonly signal?: AbortSignal;
}

/** Starts the page's engine, saying how far it is, and shows what its work comes to; a failure is one sentence, and the page goes on. */
export async function askEngine(
  {place, button, work, signal}: Asking,
  context: Pick<PageContext, "t" | "corpus" | "engine">
): Promise<void> {
  const {t, engine: starting = startEngine} = context;
  const bar = element("div", {});
  const words = element("p", {class: "subtitle"}, t("engineStarting"));
  place.replaceChildren(words, element("div", {class: "progress"}, bar));
  button.disabled = true;
  signal?.addEventListener("abort", stopLoading, {once: true});
  try {
    const engine = await starting({
      database: publishedUrl("budget.duckdb"),
      onProgress: (progress) => {
        words.textContent = progressText(progress, context);
        bar.style.width = `${progressShare(progress, context) * 100}%`;
      }
    });
    words.textContent = t("engineQuerying");
    place.replaceChildren(...(await work(engine)));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (isStopped(error)) return place.replaceChildren(element("p", {class: "subtitle"}, t("engineStopped")));
    const text = isBlocked(error) ? t("engineBlocked", {message}) : t("engineFailed", {message});
    place.replaceChildren(element("p", {class: "failure", role: "alert"}, text));
  } finally {
    button.disabled = false;
  }
}

function progressText({phase, loaded, total}: EngineProgress, {t, corpus}: Pick<PageContext, "t" | "corpus">): string {
  if (phase === "attach") return t("engineAttaching");
  if (phase === "ready") return t("engineQuerying");
  if (phase === "whole") return wholeText(loaded, total, t);
  return loaded
    ? t("engineLoading", {loaded: megabytes(loaded), total: megabytes(total ?? corpus.engineSize)})
    : t("engineStarting");
}

function wholeText(loaded = 0, total: number | undefined, t: Translate): string {
  return total
    ? t("engineWholeOf", {loaded: megabytes(loaded), total: megabytes(total)})
    : t("engineWhole", {loaded: megabytes(loaded)});
}

function progressShare({phase, loaded = 0, total}: EngineProgress, {corpus}: Pick<PageContext, "corpus">): number {
  if (phase === "whole") return total ? loaded / total : 1;
  return phase === "engine" ? Math.min(0.95, loaded / (total ?? corpus.engineSize)) : 1;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(bytes < 10 * 2 ** 20 ? 1 : 0)}\u202fMB`;
}
