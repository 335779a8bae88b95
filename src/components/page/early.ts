import {document} from "../../store/page.js";

type Control = HTMLButtonElement | HTMLSelectElement | HTMLInputElement;

/** Controls that were pressed or chosen with before all is listened to, in that order; pages note them from the first (see src/site/head.ts). */
function noted(): Control[] {
  return (globalThis as {early?: Control[]}).early ?? [];
}

/** How often a control was used so; it was not from now on. */
export function takeEarly(id: string): number {
  const all = noted();
  const own = all.filter((control) => control.id === id);
  all.splice(0, all.length, ...all.filter((control) => control.id !== id));
  return own.length;
}

/**
 * Does again what was done with controls that nothing listened to, with those
 * that stand in their place now, each when the page has followed the one before.
 * Nothing is noted after that.
 */
export async function repeatEarly(followed?: () => Promise<unknown>): Promise<void> {
  // one that is still there is the page's own, and was listened to
  const all = noted().filter(({isConnected}) => !isConnected);
  Reflect.deleteProperty(globalThis, "early");
  for (const before of all) {
    await followed?.();
    const now = document.getElementById(before.id) as Control | null;
    if (now instanceof HTMLButtonElement) now.click();
    else if (now) chooseAs(before, now);
  }
}

function chooseAs(before: Control, now: Control): void {
  if (now.type === "file") Object.assign(now, {files: (before as HTMLInputElement).files});
  else Object.assign(now, {value: before.value, ...("checked" in before ? {checked: before.checked} : {})});
  for (const type of ["input", "change"]) now.dispatchEvent(new Event(type, {bubbles: true}));
}
