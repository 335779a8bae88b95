/** Characters 0x80 to 0x9f of Windows' code for western languages; Node decodes them otherwise than browsers do. */
const punctuation = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Bytes in Windows' code for western languages (1252) as text. */
export function western(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes).replace(/[\x80-\x9f]/g, (c) => punctuation[c.charCodeAt(0) - 0x80]!);
}
