/** Where texts that a reader enters are kept by name. */
export interface Keeping {
  readonly kept: (name: string) => string | undefined;
  /** Keeps a text, or forgets it. Says whether it could. */
  readonly keep: (name: string, text: string | undefined) => boolean;
}

/** In memory alone, and gone with it. */
export function inMemory(): Keeping {
  const texts = new Map<string, string>();
  return {
    kept: (name) => texts.get(name),
    keep: (name, text) => {
      if (text === undefined) texts.delete(name);
      else texts.set(name, text);
      return true;
    }
  };
}

/** What the reader keeps in this browser; nothing where it may keep nothing. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text, or forgets it. Says whether it could. */
export function keep(name: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/** In this browser, for as long as it keeps anything. */
export const inBrowser: Keeping = {kept, keep};
