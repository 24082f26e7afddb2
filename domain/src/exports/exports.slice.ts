import { historyOf, type NoticeData, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { whyNotDone } from '#slice/why-not-done.ts'

export const exportHistory = historyOf('export', {
  made: { public: false, zh: '导出{what} {count} 行。', en: 'exported {count, counted(one: row; many: rows)} of {what}.' },
})

/** Which list; a notice that says none is of the time when only the register went out. */
const whatWent = { zh: '企业台账', en: 'the register' } as const
const whatOf = ({ whatZh, whatEn }: NoticeData) => {
  const what = { zh: String(whatZh ?? whatWent.zh), en: String(whatEn ?? whatWent.en) }
  return { what, atHead: { zh: what.zh, en: what.en.charAt(0).toUpperCase() + what.en.slice(1) } }
}

export const exportNotices = noticesOf('export', {
  ready: {
    zh: '{what} {count} 行已导出，{hours} 小时内可以下载。',
    en: '{count, counted(one: row; many: rows)} of {what} are exported; the file is kept for {hours, counted(one: hour; many: hours)}.',
    said: whatOf,
    derived: ['what'],
  },
  notMade: {
    zh: '{atHead}没有导出：{why}',
    en: '{atHead} was not exported: {why}',
    said: (data: NoticeData) => ({ ...whatOf(data), ...whyNotDone.said(data) }),
    derived: ['atHead', 'why'],
  },
})

export const exportRefusals = refusalsOf({
  exportUnderWay: {
    status: 409,
    zh: '你的上一份导出还在生成，请等它完成。',
    en: 'Your last export is still being made; please wait until it is ready.',
  },
  exportNotReady: { status: 409, zh: '这份导出没有可以下载的文件。', en: 'There is no file of this export to fetch.' },
})

export const exportsSlice = slice({
  name: 'exports',
  nouns: ['export'],
  history: [exportHistory],
  notices: [exportNotices],
  refusals: exportRefusals,
})
