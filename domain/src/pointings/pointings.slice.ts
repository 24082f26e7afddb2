import { historyOf, noticesOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const pointingHistory = historyOf('pointing', {
  made: { public: false, zh: '推荐了这家企业：{words}', en: 'pointed out the enterprise: {words}' },
})

export const pointingNotices = noticesOf('pointing', {
  made: { zh: '{unit}的{who}推荐了{enterprise}：{words}', en: '{who} of {unit} pointed out {enterprise}: {words}' },
})

export const pointingsSlice = slice({
  name: 'pointings',
  nouns: ['pointing'],
  history: [pointingHistory],
  notices: [pointingNotices],
})
