/** Words of the page and the command that hold what left the site against what it publishes now. */
export const verifyWords = {
  verify: ["Verify", "核对"],
  verifyLink: ["Verify what was quoted", "核对引用内容"],
  verifyText: ["A sentence, or an address of this site", "一句话，或本站的网址"],
  verifyRun: ["Verify", "核对"],
  verifyFile: ["or a picture saved here (SVG, PNG)", "或本站保存的图片（SVG、PNG）"],
  verifyPromise: [
    "All is read in this page and held against what this site publishes; nothing is uploaded.",
    "全部在本页内读取，并与本站公布的数据核对，不上传任何内容。"
  ],
  verifyHolds: ["Still true", "仍然属实"],
  verifyHoldsPartly: [
    "What could be found is still true; {count} of its numbers could not be found",
    "能找到的数字仍然属实，另有 {count} 个数字未能找到"
  ],
  verifyRevised: ["Revised", "已有修订"],
  verifyLive: ["From here, and always the newest", "出自本站，始终显示最新数据"],
  verifyNotHere: ["Not from here, as far as can be told", "就所能查到的而言，并非出自本站"],
  verifyWhich: ["{name} ({code})", "{name}（{code}）"],
  verifyThen: ["It is of data version {version}.", "其数据版本为 {version}。"],
  verifyThenDay: ["It is of data version {version}, of {day}.", "其数据版本为 {version}，截至 {day}。"],
  verifyNow: ["Held against version {version}, of {day}.", "核对所用版本为 {version}，截至 {day}。"],
  verifyNotKept: [
    "The site does not keep that version: what it showed then is taken from what it carries or says.",
    "本站未保存该版本，当时的数字以其自身所载为准。"
  ],
  verifyAltered: [
    "The figures that the picture carries are not those of the version that it names: it was changed after it was saved.",
    "图片所载数字与其所称版本不一致：保存后被改动过。"
  ],
  verifyPictureOnly: [
    "Compared is what the file carries about itself, not what is drawn in it.",
    "核对的是文件自带的数据记录，而非所绘图形。"
  ],
  verifyAddressWhy: [
    "The address names no version: it follows new data, and says of which day they are.",
    "该网址未指明版本：内容随数据更新，并注明数据日期。"
  ],
  verifyNotFound: [
    "Not found among the unit’s figures of these years: {numbers}. That does not make them wrong: they may be from another version or source, or computed.",
    "未在该单位这些年度的数字中找到：{numbers}。这并不表示其有误：可能出自其他版本或来源，也可能是计算所得。"
  ],
  verifyAmount: ["{name}, {year}", "{name}，{year} 年"],
  verifyChange: ["{name}, {base} to {year}", "{name}，{base} 年至 {year} 年"],
  verifyRate: ["{name}, {base} to {year}, rate", "{name}，{base} 年至 {year} 年增减率"],
  verifyRow: ["{figure}: {before}", "{figure}：{before}"],
  verifyRowRevised: ["{figure}: {before} → {after}", "{figure}：{before} → {after}"],
  verifyFigure: ["Figure", "数字"],
  verifyBefore: ["As quoted", "引用时"],
  verifyAfter: ["Now", "现在"],
  verifySame: ["the same", "未变"],
  verifyMore: ["and {count} more that are the same", "另有 {count} 个数字未变"],
  verifyBlank: ["blank", "空白"],
  verifyZero: ["0", "0"],
  verifyGone: ["not published", "未公布"],
  verifyOpen: ["Open what it quotes", "打开所引内容"],
  verifyFailed: ["It could not be verified: {message}", "未能核对：{message}"],
  verifyTooLong: [
    "It is too long to be read here (20,000 characters, 40 MB).",
    "内容过长，无法在此读取（限 20,000 字，40 MB）。"
  ],
  verifyNoUnit: [
    "No unit of this site is named in it, neither by an address nor by name or code. Paste the sentence with its citation, or add the unit’s name.",
    "其中没有本站单位的网址、名称或代码。请连同出处一并粘贴，或补上单位名称。"
  ],
  verifyNoNumbers: [
    "There is no amount and no percentage in it that could be compared, and no address of this site.",
    "其中没有可供核对的金额或百分比，也没有本站网址。"
  ],
  verifyNoFigures: [
    "None of its numbers was found among the figures of the unit ({unit}). That does not make them wrong: they may be from another version or source, or computed.",
    "其中的数字均未在该单位（{unit}）的数字中找到。这并不表示其有误：可能出自其他版本或来源，也可能是计算所得。"
  ],
  verifyNoRecord: [
    "The picture carries no record of this site. It may be from elsewhere, or another program may have removed the record when it saved the picture.",
    "图片中没有本站的数据记录。它可能出自别处，也可能在用其他程序保存时丢失了记录。"
  ],
  verifyNotPicture: ["The file is neither an SVG nor a PNG.", "该文件既不是 SVG 也不是 PNG。"],
  verifyUnitGone: [
    "The unit ({unit}) is no longer published here: there is nothing newer to compare with.",
    "本站已不再公布该单位（{unit}）的数据，没有更新的数字可供核对。"
  ],
  verifyVersionUnknown: [
    "The address names version {version} of the unit’s data, which this site does not keep: what it showed then is not known here.",
    "该网址指向该单位的数据版本 {version}，本站未保存该版本，无从得知当时所示内容。"
  ]
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>;
