import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {promisify} from "node:util";
import {unzipSync} from "fflate";
import {describe, expect, test} from "vitest";

const node = promisify(execFile);

/** Standard output of a TypeScript program that runs at another place. */
async function runIn(TZ: string, LC_ALL: string, ...args: string[]): Promise<Buffer> {
  const {stdout} = await node(process.execPath, ["--import", "tsx", ...args], {
    env: {...process.env, TZ, LC_ALL, LANG: LC_ALL},
    encoding: "buffer",
    maxBuffer: 2 ** 28
  });
  return stdout;
}

describe("the archive of what is published", () => {
  test("is the same bytes in the Americas, Europe, China and at the date line, whatever the locale", async () => {
    const places = [
      ["America/New_York", "en_US.UTF-8"],
      ["Pacific/Pago_Pago", "C"],
      ["Europe/Istanbul", "tr_TR.UTF-8"],
      ["Asia/Shanghai", "zh_CN.UTF-8"],
      ["Pacific/Kiritimati", "de_DE.UTF-8"]
    ] as const;
    const archives = await Promise.all(
      places.map(([zone, locale]) => runIn(zone, locale, "src/data/published.zip.ts"))
    );
    expect(Object.keys(unzipSync(archives[0]!))).toContain("units/213002.json");
    expect(new Set(archives.map((bytes) => createHash("sha256").update(bytes).digest("hex"))).size).toBe(1);
  });

  test("has one time for its entries in each of the zones there are", async () => {
    const program = `
      import {archiveOf} from "./loaders/publish/publishedArchive.ts";
      const times = Intl.supportedValuesOf("timeZone").map((zone) => {
        process.env.TZ = zone;
        const archive = Buffer.from(archiveOf({"a.json": new Uint8Array([1])}));
        return [zone, new Date(1980, 0, 1).getTimezoneOffset(), archive.toString("base64")];
      });
      console.log(JSON.stringify(times));`;
    const times = JSON.parse(String(await runIn("UTC", "C", "--input-type=module", "--eval", program))) as Array<
      [string, number, string]
    >;
    const offsets = new Set(times.map(([, offset]) => offset));
    expect(offsets.size).toBeGreaterThan(20);
    expect(new Set(times.map(([, , bytes]) => bytes)).size).toBe(1);
  });
});
