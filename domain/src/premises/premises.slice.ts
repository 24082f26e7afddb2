import { historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const premisesHistory = historyOf('premises', {
  recorded: { public: false, zh: '登记场地“{name}”（{street}）。', en: 'recorded the premises “{name}” ({street}).' },
  changed: { public: false, zh: '修改场地“{name}”：{changes}。', en: 'changed the premises “{name}”: {changes}.' },
  confirmed: { public: false, zh: '确认场地“{name}”可租，{seenOn} 看过。', en: 'confirmed the premises “{name}”, seen on {seenOn}.' },
  takenOff: { public: false, zh: '场地“{name}”下架：{why}。', en: 'took the premises “{name}” off the list: {why}.' },
})

export const siteOpinionHistory = historyOf('siteOpinion', {
  issued: {
    public: true,
    zh: '出具场地选址意见书 {number}，比较 {compared} 处，建议选“{premises}”。',
    en: 'issued the site-selection opinion {number}: of {compared, counted(one: place; many: places)} it recommends “{premises}”.',
  },
})

export const siteOpinionNotices = noticesOf('siteOpinion', {
  issued: {
    zh: '{who}给“{enterprise}”出具了场地选址意见书 {number}，建议选“{premises}”。',
    en: '{who} issued the site-selection opinion {number} for “{enterprise}”: it recommends “{premises}”.',
  },
})

export const premisesRefusals = refusalsOf({
  premisesSeenAhead: { status: 400, zh: '看过的日子不能晚于今天。', en: 'The day they were seen cannot be after today.' },
  premisesThere: {
    status: 409,
    zh: '这条街道的名录里已有“{name}”（同一地址）。',
    en: '“{name}” at this address is on the list of this street already.',
  },
  premisesMoved: {
    status: 409,
    zh: '{who}刚改过这处场地，请看过再改。',
    en: '{who} changed these premises meanwhile; look again before you change them.',
  },
  premisesOff: { status: 409, zh: '“{name}”已下架（{why}）。', en: '“{name}” is off the list ({why}).' },
  premisesSeenSince: { status: 409, zh: '{seenOn} 已有人看过这处场地。', en: 'These premises were seen on {seenOn} already.' },
  premisesSheetEmpty: { status: 400, zh: '表里只有表头，没有场地。', en: 'The sheet has headings but no premises.' },
  premisesColumns: { status: 409, zh: '没有“{columns}”这一列。', en: 'There is no column {columns}.' },
  premisesRows: {
    status: 409,
    zh: '有 {count} 行要先改好，整张表都没有登记。',
    en: '{count, counted(one: row has; many: rows have)} to be mended first; nothing of the sheet is recorded.',
  },
  premisesTooMany: {
    status: 409,
    zh: '一次最多 {limit} 处，这张表有 {is} 处。',
    en: 'At most {limit} premises at once; this sheet has {is}.',
  },
  siteOpinionUnknown: { status: 400, zh: '名录里没有这处场地。', en: 'These premises are not on the list.' },
  siteOpinionTwice: { status: 400, zh: '同一处场地只列一次。', en: 'The same premises are named once.' },
  siteOpinionOther: { status: 400, zh: '建议的场地要在所比较的几处里。', en: 'The recommended premises are among those compared.' },
  siteOpinionProject: { status: 400, zh: '这个项目不是这家企业的。', en: 'This project is not the enterprise’s.' },
})

export const premisesSlice = slice({
  name: 'premises',
  nouns: ['premises', 'siteOpinion'],
  history: [premisesHistory, siteOpinionHistory],
  notices: [siteOpinionNotices],
  refusals: premisesRefusals,
})
