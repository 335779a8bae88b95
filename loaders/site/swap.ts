import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
  writeFile
} from "node:fs/promises";
import {basename, join} from "node:path";

/** Where sites are written: on the file system of the link that points at the whole one. */
const sites = ".sites";
const lock = join(sites, "lock");

/**
 * Has a site written into a new folder and, once that is whole, makes `name`
 * a link to it in one step: killed at any moment or out of disk, `name` is the
 * last good site. Throws `busy build` while another process builds.
 */
export async function swapIn(name: string, write: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(sites, {recursive: true});
  await take();
  try {
    await removeLeftovers(name);
    const folder = await mkdtemp(join(sites, "site-"));
    try {
      await write(folder);
      await pointAt(name, folder);
    } catch (error) {
      await rm(folder, {recursive: true, force: true});
      throw isFull(error) ? new Error(`full disk: no room for the site in ${sites}; the last good one stays`) : error;
    }
  } finally {
    await rm(lock, {force: true});
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOSPC";
}

/** The lock appears with its process id in it, never empty; that of a process that is gone is taken away. */
async function take(): Promise<void> {
  const mine = `${lock}-${process.pid}`;
  await writeFile(mine, String(process.pid));
  try {
    await link(mine, lock).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
      await refuseWhileAlive(lock);
      // another build may have taken the lock since: what was moved away is looked at again
      const moved = `${mine}-old`;
      await rename(lock, moved);
      try {
        await refuseWhileAlive(moved);
      } catch (busy) {
        await rename(moved, lock);
        throw busy;
      }
      await rm(moved);
      await link(mine, lock);
    });
  } finally {
    await rm(mine, {force: true});
  }
}

async function refuseWhileAlive(path: string): Promise<void> {
  const holder = Number(await readFile(path, "utf8"));
  if (isAlive(holder)) throw new Error(`busy build: process ${holder} builds this site`);
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** What killed builds left, and the site before the present one, which a server may have been reading at the last swap. */
async function removeLeftovers(name: string): Promise<void> {
  const present = basename(await readlink(name).catch(() => ""));
  for (const entry of await readdir(sites))
    if (entry.startsWith("site-") && entry !== present) await rm(join(sites, entry), {recursive: true, force: true});
}

async function pointAt(name: string, folder: string): Promise<void> {
  const fresh = join(sites, "link");
  await chmod(folder, 0o755);
  await rm(fresh, {force: true});
  await symlink(folder, fresh);
  await rename(fresh, name).catch(async (error: NodeJS.ErrnoException) => {
    // a folder of that name, as Framework's own command writes it: no link replaces one in a single step
    if (error.code !== "EISDIR" && error.code !== "EEXIST") throw error;
    await rename(name, await mkdtemp(join(sites, "site-")));
    await rename(fresh, name);
  });
}
