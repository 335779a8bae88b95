/** A PDF of pages that hold the given content streams, in Helvetica; `page` is added to each page's dictionary, `font` replaces the font's. */
export function smallPdf(
  contents: readonly string[],
  {page = "", font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"} = {}
): Uint8Array {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${contents.length}/Kids[${contents.map((_, i) => `${4 + 2 * i} 0 R`).join(" ")}]>>`,
    font
  ];
  contents.forEach((content, i) => {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]${page}/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`
    );
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`);
  });
  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`;
  return new TextEncoder().encode(file);
}

/** Text at a place, from the page's foot. */
export const at = (x: number, y: number, text: string, size = 10): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET`;
/** A line that is stroked, and one that is a thin bar. */
export const stroke = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S`;
export const bar = (x: number, y: number, width: number, height: number): string => `${x} ${y} ${width} ${height} re f`;

/** A PDF of one page whose content stream is these bytes, deflated as many times as `filters` says. */
export function packedPdf(stream: Uint8Array, filters = "/FlateDecode"): Uint8Array {
  const latin = new TextDecoder("latin1").decode(stream);
  const file = new TextDecoder("latin1")
    .decode(smallPdf([""]))
    .replace("<</Length 0>>stream\n\n", () => `<</Length ${stream.length}/Filter[${filters}]>>stream\n${latin}\n`);
  return Uint8Array.from(file, (c) => c.charCodeAt(0));
}
