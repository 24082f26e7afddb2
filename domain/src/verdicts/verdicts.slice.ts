import { historyOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

// the value itself stands in the fact alone: turnover and taxable income are read by few (R16.6), the record by many
export const policyFactHistory = historyOf('policyFact', {
  recorded: {
    public: false,
    zh: '记录政策事实“{fact}”，来源 {source}，{day}。',
    en: 'recorded the fact “{fact}” for policies, source {source}, {day}.',
  },
  corrected: {
    public: false,
    zh: '更正政策事实“{fact}”，来源 {source}，{day}：{reason}',
    en: 'corrected the fact “{fact}” for policies, source {source}, {day}: {reason}',
  },
})

export const policyFactRefusals = refusalsOf({
  policyFactUnknown: { status: 400, zh: '现行政策里没有“{fact}”这个事实。', en: 'No policy in force asks for “{fact}”.' },
  policyFactPersonal: {
    status: 400,
    zh: '“{fact}”是个人或家庭的事实，要本人授权。',
    en: '“{fact}” is a fact of a person and needs their consent.',
  },
  policyFactValue: { status: 400, zh: '“{fact}”的值不对：{why}', en: 'This cannot be the value of “{fact}”: {why}' },
  policyFactYear: { status: 400, zh: '“{fact}”要写明是哪一年的。', en: '“{fact}” needs its year.' },
  policyFactNoYear: { status: 400, zh: '“{fact}”不分年份。', en: '“{fact}” has no years.' },
  policyFactLater: { status: 400, zh: '事实的日期不能晚于今天。', en: 'The day of a fact cannot be after today.' },
  policyFactNewer: {
    status: 409,
    zh: '“{fact}”已有更新的事实：{value}（{source}，{day}）。请核对两边再记。',
    en: 'There is a newer fact of “{fact}”: {value} ({source}, {day}). Compare the two first.',
  },
  policyFactCorrected: { status: 409, zh: '这个事实已被更正。', en: 'This fact was corrected already.' },
})

export const verdictsSlice = slice({
  name: 'verdicts',
  nouns: ['policyFact'],
  history: [policyFactHistory],
  refusals: policyFactRefusals,
})
