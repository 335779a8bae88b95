/**
 * Fonts that map a glyph to a radical instead of the character that looks the
 * same, as browsers and some printers do: the block of radicals that Unicode
 * gives no compatibility mapping (EquivalentUnifiedIdeograph.txt).
 */
const supplement =
  "⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺜日⺝月⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户";

const equivalents = new Map(supplement.match(/../gu)!.map((pair) => [...pair] as [string, string]));
const radical = /[\u2e80-\u2eff\u2f00-\u2fdf\uf900-\ufaff]/;

/** The text with characters for radicals and compatibility forms. */
export function withoutRadicals(text: string): string {
  return radical.test(text) ? [...text].map((c) => equivalents.get(c) ?? c.normalize("NFKC")).join("") : text;
}
