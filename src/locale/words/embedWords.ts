/** Words of an exhibit that stands in somebody else's page. */
export const embedWords = {
  embedFailed: ["The chart could not be drawn: {message}", "此处未能显示图表：{message}"],
  embedNoExhibit: [
    "No chart is drawn here: its element names no exhibit.",
    "此处未能显示图表：未指明图表（exhibit）。"
  ],
  embedNoUnit: ["No chart is drawn here: its element names no unit.", "此处未能显示图表：未指明单位（unit）。"],
  embedLeftOut: ["Not known, so left out: {names}", "以下内容无法识别，已忽略：{names}"],
  embedCaption: ["Caption by this page’s author: ", "本页作者所加标题："],
  embedNote: ["Note by this page’s author: ", "本页作者所加说明："]
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>;
