import { historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

/** Inside the office alone: no enterprise reads of its signs. R23.2 */
export const signHistory = historyOf('sign', {
  listed: { public: false, zh: '列入建议走访：{rules}。', en: 'put it on the list to visit: {rules}.' },
  visitPlanned: { public: false, zh: '从建议走访约了走访：{rules}。', en: 'planned a visit from the list to visit: {rules}.' },
  setAside: { public: false, zh: '先不去，{until} 再看：{reason}', en: 'leaves it alone until {until}: {reason}' },
  answered: { public: false, zh: '去过后说明：{came}。', en: 'said what was found: {came}.' },
})

export const parentEventHistory = historyOf('parentEvent', {
  recorded: {
    public: false,
    zh: '记录母公司{kind}：{parent}，{words}（{source}）',
    en: 'recorded a {kind} of the parent {parent}: {words} ({source})',
  },
})

export const signRulesHistory = historyOf('signRules', {
  published: {
    public: false,
    zh: '发布前移服务规则第 {version} 版：{reason}',
    en: 'published version {version} of the rules of early signs: {reason}',
  },
})

export const signNotices = noticesOf('sign', {
  listed: {
    zh: '建议走访新增 {count} 家，先看“{enterprise}”。',
    en: '{count, counted(one: enterprise; many: enterprises)} more to visit, first “{enterprise}”.',
  },
})

export const signRefusals = refusalsOf({
  signLeft: { status: 409, zh: '这家企业已经不在建议走访里。', en: 'This enterprise is no longer on the list to visit.' },
  signNotMet: { status: 409, zh: '去过或联系过以后再说是不是。', en: 'What was found is said after a visit or a contact.' },
  signAnswered: { status: 409, zh: '已经说过是不是。', en: 'What was found was said already.' },
  asideUntil: {
    status: 400,
    zh: '再看的日子要在今天以后，{days} 天以内。',
    en: 'The day to look again lies after today, within {days, counted(one: day; many: days)}.',
  },
  notListedBy: { status: 400, zh: '这条规则没有命中这家企业。', en: 'This rule did not list the enterprise.' },
  eventToCome: { status: 400, zh: '消息的日子不能在今天以后。', en: 'What is recorded was made known by today.' },
  nextBeforeEvent: { status: 400, zh: '下一个日子要在消息之后。', en: 'The next day comes after that of the news.' },
  signRulesMoved: {
    status: 409,
    zh: '规则已是第 {version} 版（{who}），请看过再改。',
    en: 'The rules are at version {version} by now ({who}); please look first.',
  },
  signRuleTooWide: {
    status: 409,
    zh: '“{rule}”会命中 {count} 家，看了 {of} 家，等于没说。',
    en: 'of {of, counted(one: enterprise; many: enterprises)} “{rule}” would list {count}, and so tell none apart.',
  },
})

export const signsSlice = slice({
  name: 'signs',
  nouns: ['sign', 'parentEvent', 'signRules'],
  history: [signHistory, parentEventHistory, signRulesHistory],
  notices: [signNotices],
  refusals: signRefusals,
})
