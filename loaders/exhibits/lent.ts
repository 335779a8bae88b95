/** What a window does when nobody looks: nothing. */
const unmoved = {
  addEventListener: () => undefined,
  requestAnimationFrame: () => 0,
  history: {replaceState: () => undefined, pushState: () => undefined}
};

/**
 * Lends Node the names that a page knows a browser by, its address and what it
 * may ask for; the returned function takes them back.
 */
export function lend({
  location,
  fetch
}: {
  readonly location: URL;
  readonly fetch: (address: string) => Promise<Response>;
}) {
  const names = {location, fetch, ...unmoved};
  const before = Object.keys(names).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(names))
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
