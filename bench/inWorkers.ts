import {fork} from "node:child_process";
import {availableParallelism} from "node:os";

/** What a script makes of each path, one after another in as many processes as the machine has cores; in the order of the paths. */
export async function inWorkers<Read>(script: URL, paths: readonly string[]): Promise<Read[]> {
  const left = [...paths.entries()][Symbol.iterator]();
  const found: Read[] = [];
  const work = async () => {
    const worker = fork(script, {execArgv: ["--import", "tsx"]});
    for (const [i, path] of left) {
      worker.send(path);
      found[i] = await new Promise<Read>((resolve, reject) => {
        worker.once("message", (read) => resolve(read as Read));
        worker.once("error", reject);
        worker.once("exit", () => reject(new Error(`a worker ended at ${path}`)));
      });
      worker.removeAllListeners();
      if (process.stderr.isTTY) process.stderr.write(`\r${i + 1} of ${paths.length}`);
    }
    worker.kill();
  };
  await Promise.all(Array.from({length: availableParallelism()}, work));
  return found;
}
