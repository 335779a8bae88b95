/** Words of exhibits that stand in somebody else's page, and of the page that makes them ready for it. */
export const exhibitWords = {
  embed: ["Embed", "嵌入"],
  embedOpen: ["Embed, with choices …", "嵌入设置……"],
  embedChoices: ["What is shown", "显示内容"],
  embedExhibit: ["Exhibit", "图表"],
  embedShows: ["As", "形式"],
  embedChart: ["chart", "图"],
  embedTable: ["table", "表"],
  embedBoth: ["chart and table", "图和表"],
  embedData: ["Data", "数据"],
  embedLive: ["live", "随数据更新"],
  embedFrozen: ["frozen", "固定版本"],
  embedLiveMeans: [
    "Live: follows new data, and says of which day they are.",
    "随数据更新：有新数据即随之更新，并注明数据日期。"
  ],
  embedFrozenMeans: [
    "Frozen: never changes; says of which day and version its figures are, and whether newer ones differ.",
    "固定版本：始终不变，注明数据日期和版本，并提示更新数据是否与之不同。"
  ],
  embedKept: [
    "This site keeps version {version}, of {day}, for good.",
    "本站长期保存该版本（{version}，数据截至 {day}）。"
  ],
  embedNotKept: [
    "This site does not keep version {version} yet: when the data change, its address has nothing to show. Whoever builds the site keeps it with: {command}",
    "本站尚未保存该版本（{version}）：数据更新后，该地址将无内容可显示。请由建站人员运行以下命令保存：{command}"
  ],
  embedLink: ["Put a chart into your page", "将图表嵌入您的网页"],
  embedWidth: ["Width", "宽度"],
  embedWhole: ["as its place", "随所在位置"],
  embedPixels: ["{width} pixels", "{width} 像素"],
  embedTheme: ["Theme", "外观"],
  embedAsReader: ["as the reader has it", "随读者设置"],
  embedLight: ["light", "浅色"],
  embedDark: ["dark", "深色"],
  embedMark: ["Lines marked", "突出显示的项目"],
  embedMarkNone: ["choose a line …", "选择项目……"],
  embedAround: ["Around it", "图表周围"],
  embedTitle: ["its title", "标题"],
  embedSummary: ["its sentence", "文字摘要"],
  embedBadge: ["its checks", "检查标记"],
  embedTools: ["its menu", "菜单"],
  embedHeading: ["A title of your own", "自拟标题"],
  embedOwnNote: ["A note of your own", "自拟说明"],
  embedWhere: [
    "Unit, years, language and unit of display are those of the head of this page. The exhibit with all that can be chosen of it:",
    "单位、年度、语言和金额单位在页首选择。该图表的全部选项："
  ],
  embedDivision: ["Divided by", "分解方式"],
  embedMostTelling: ["what tells most", "最能说明变动的方式"],
  embedTotal: ["Total taken apart", "所分解的合计"],
  embedLine: ["Line", "项目"],
  embedNearest: ["nearest in size", "规模最接近的单位"],
  embedAddLine: ["Add a line …", "添加项目……"],
  embedHome: ["its page", "前往该页"],
  embedPreview: ["Preview", "预览"],
  embedPreviewLead: [
    "As it will stand. Drag the corner to see it in another width.",
    "嵌入后的样子。拖动右下角可查看其他宽度下的效果。"
  ],
  embedCodes: ["The code", "代码"],
  embedCopy: ["Copy", "复制"],
  embedIframe: ["As a frame", "以框架嵌入"],
  embedIframeWhy: [
    "Works everywhere, loads when it comes into sight. The script makes it as high as what it holds; without it the frame scrolls.",
    "适用于任何网页，进入视野时才载入。脚本使框架高度与内容一致；不用脚本时框架内可滚动。"
  ],
  embedElement: ["As an element", "以网页组件嵌入"],
  embedElementWhy: [
    "Part of the page itself: many share one script and one copy of the data, and its attributes can be changed at any time.",
    "成为网页自身的一部分：多个图表共用一份脚本和数据，属性可随时更改。"
  ],
  embedFigure: ["As a still figure", "以静态图嵌入"],
  embedFigureWhy: [
    "Picture, words and table as they are now; no script, nothing is loaded, nothing changes.",
    "当前的图、文字和表格；不含脚本，不加载任何内容，不再变化。"
  ],
  embedNoCors: [
    "This host does not let other sites load its files (Access-Control-Allow-Origin): the element and a sandboxed frame will not draw there. The frame and the still figure do.",
    "本站主机未允许其他网站读取文件（Access-Control-Allow-Origin）：网页组件和沙盒框架无法显示，请用普通框架或静态图。"
  ],
  writersHeading: ["The heading is the writer’s, not the source’s.", "标题为引用者所拟，非原文。"],
  writersNote: ["Note by the writer: ", "引用者注："],
  writersMarks: ["Lines are marked by the writer.", "突出显示为引用者所加。"],
  gallery: ["Exhibits as pictures", "图表图片"],
  galleryNot: ["Not possible: {why}", "无法绘制：{why}"],
  galleryLight: ["Light:", "浅色："],
  galleryDark: ["Dark:", "深色："]
} as const;
