import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {userInfo} from "node:os";
import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
];

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

/** The path of a Chromium: CHROMIUM, an installed one, or on Debian as root one installed now. Throws one line that says what to do. */
export function chromiumPath(): string {
  const found = [process.env.CHROMIUM, ...places, bundled()].find((path) => path && existsSync(path));
  if (found) return found;
  if (userInfo().uid === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("no Chromium found: installing Debian's (apt-get install chromium fonts-noto-cjk) …");
    for (const command of [["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]]) {
      spawnSync("apt-get", ["-qq", ...command], {
        stdio: ["ignore", "ignore", "inherit"],
        env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}
      });
    }
    if (existsSync(places[0]!)) return places[0]!;
  }
  throw new Error(
    "missing browser: install Chromium (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its path"
  );
}

export function launch(): Promise<Browser> {
  return chromium.launch({executablePath: chromiumPath(), args});
}

/** Playwright's own download, where somebody has made it. */
function bundled(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}
