import { historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const policyHistory = historyOf('policy', {
  drafted: { public: false, zh: '起草政策“{title}”第 {version} 版。', en: 'drafted version {version} of the policy “{title}”.' },
  changed: {
    public: false,
    zh: '修改政策“{title}”第 {version} 版的草稿。',
    en: 'changed the draft of version {version} of the policy “{title}”.',
  },
  returned: {
    public: false,
    zh: '退回政策“{title}”第 {version} 版：{words}',
    en: 'returned version {version} of the policy “{title}”: {words}',
  },
  verified: {
    public: false,
    zh: '核对政策“{title}”第 {version} 版，{cases} 个用例全部通过。',
    en: 'verified version {version} of the policy “{title}”; {cases, counted(one: case passes; many: cases pass)}.',
  },
  published: {
    public: false,
    zh: '发布政策“{title}”第 {version} 版，{from} 起用。',
    en: 'published version {version} of the policy “{title}”, in force from {from}.',
  },
  withdrawn: {
    public: false,
    zh: '撤回政策“{title}”第 {version} 版：{why}',
    en: 'withdrew version {version} of the policy “{title}”: {why}',
  },
})

export const policyNotices = noticesOf('policy', {
  returned: {
    zh: '{who}退回了政策“{title}”第 {version} 版：{words}',
    en: '{who} returned version {version} of the policy “{title}”: {words}',
  },
  verified: { zh: '{who}核对了政策“{title}”第 {version} 版。', en: '{who} verified version {version} of the policy “{title}”.' },
  published: {
    zh: '{who}发布了政策“{title}”第 {version} 版，{from} 起用。',
    en: '{who} published version {version} of the policy “{title}”, in force from {from}.',
  },
  withdrawn: {
    zh: '{who}撤回了政策“{title}”第 {version} 版：{why}',
    en: '{who} withdrew version {version} of the policy “{title}”: {why}',
  },
})

export const policyRefusals = refusalsOf({
  policyUnread: {
    status: 400,
    zh: '这份文本有 {count} 处读不懂：{problems}',
    en: 'The text is not understood in {count, counted(one: place; many: places)}: {problems}',
  },
  policyTooHard: {
    status: 400,
    zh: '这份文本 {seconds} 秒还没有检查完，请拆成几份。',
    en: 'The text was not checked within {seconds, counted(one: second; many: seconds)}; please divide it.',
  },
  policyFails: {
    status: 409,
    zh: '有 {count} 处要先改好：{problems}',
    en: '{count, counted(one: thing has; many: things have)} to be mended first: {problems}',
  },
  policyOtherKey: {
    status: 409,
    zh: '这份文本的 id 是“{given}”，这项政策的是“{key}”。',
    en: 'The id of this text is “{given}”, that of the policy “{key}”.',
  },
  policyInPreparation: {
    status: 409,
    zh: '“{title}”第 {version} 版还没有发布，先办完这一版。',
    en: 'Version {version} of “{title}” is not published yet; finish that one first.',
  },
  policyMoved: {
    status: 409,
    zh: '{who}刚改过这份草稿，请看过再办。',
    en: '{who} changed this draft meanwhile; look at it again first.',
  },
  policyStands: {
    status: 409,
    zh: '第 {version} 版{status}，这一步办不了。',
    en: 'Version {version} is {status}; this step cannot be taken.',
  },
  policyOwnText: {
    status: 409,
    zh: '这份文本你写过，要由别人核对。',
    en: 'You wrote some of this text; somebody else has to verify it.',
  },
  policyFromPast: { status: 400, zh: '起用的日子不能早于今天。', en: 'A version cannot be in force from a day that is over.' },
  policyDaysTaken: {
    status: 409,
    zh: '第 {version} 版已定 {from} 起用，这一版要更晚。',
    en: 'Version {version} is in force from {from} already; this one has to begin later.',
  },
  policyFactDiffers: {
    status: 409,
    zh: '“{facts}”在已发布的政策里是另一个意思，请先统一。',
    en: '“{facts}” means something else in policies that are published; they have to agree first.',
  },
  policyOver: { status: 409, zh: '第 {version} 版已经不再有效。', en: 'Version {version} is no longer in force.' },
  policyReplacesItself: { status: 400, zh: '接替它的要是另一项政策。', en: 'What replaces it has to be another policy.' },
  policyReplacementUnknown: { status: 400, zh: '政策库里没有接替它的政策。', en: 'The policy that replaces it is not in the library.' },
})

export const policiesSlice = slice({
  name: 'policies',
  nouns: ['policy'],
  history: [policyHistory],
  notices: [policyNotices],
  refusals: policyRefusals,
})
