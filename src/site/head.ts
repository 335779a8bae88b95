import {rootName} from "../store/site.js";
import {relative} from "./navigation.js";

/**
 * Before first paint: the theme that the reader chose, so that no page flashes,
 * and whether the address asks for another view than the one that is drawn.
 * What every page loads first is asked for at once. A script that does not load,
 * or a browser or frame without scripts, shows the sentence that stands in the
 * page for it (see `unscripted`). What is pressed or chosen before scripts listen
 * is noted for them (see src/components/page/early.ts). Every page says where the site's root is,
 * which modules cannot know: they may be moved.
 */
export function siteHead({path}: {path: string}): string {
  return `<meta name="color-scheme" content="light dark">
<meta name="${rootName}" content="${relative(path, "/")}">
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect x='1' y='6' width='4' height='9' fill='%23999'/%3E%3Crect x='7' y='3' width='4' height='12' fill='%232166ac'/%3E%3Crect x='13' y='3' width='2' height='3' fill='%232166ac'/%3E%3C/svg%3E">
<script>
{
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chosen = new URLSearchParams(location.search).get("theme");
  try {
    chosen ??= localStorage.getItem("theme");
  } catch {}
  const apply = () => {
    document.documentElement.dataset.theme = chosen === "light" || chosen === "dark" ? chosen : dark.matches ? "dark" : "light";
  };
  dark.addEventListener("change", apply);
  apply();
  const {view} = document.documentElement.dataset;
  const drawn = new URLSearchParams(view);
  const asked = [...new URLSearchParams(location.search)].filter(([name]) => name !== "theme");
  if (view !== undefined && asked.some(([name, value]) => value !== drawn.get(name))) document.documentElement.dataset.elsewhere = "";${preload(path)}
  window.early = [];
  for (const [type, controls] of [["click", "button"], ["change", "select, input"]])
    addEventListener(type, ({target}) => {
      const control = target.closest?.(controls);
      if (control?.id) window.early?.push(control);
    }, true);
  addEventListener("error", ({target}) => {
    if (target instanceof HTMLScriptElement || target.rel === "modulepreload") document.documentElement.dataset.failed = "";
  }, true);
}
</script>`;
}

/** What a page that shows nothing yet asks for first; one that does asks after it is seen (see loaders/site/code/pageCode.ts). A draft is read without anything that is published. */
function preload(path: string): string {
  if (path.endsWith("/draft")) return "";
  return `
  if (view === undefined || document.documentElement.dataset.elsewhere !== undefined) {
    const index = {rel: "preload", as: "fetch", crossOrigin: "anonymous", href: "${relative(path, "/data/corpus.json")}"};
    document.head.append(Object.assign(document.createElement("link"), index));
  }`;
}
