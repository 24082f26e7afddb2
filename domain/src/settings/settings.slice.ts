import { historyOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const settingsHistory = historyOf('districtSettings', {
  changed: {
    public: false,
    zh: '修改时限规定（第 {version} 版，{from} 起）：{what}。',
    en: 'changed the time limits (version {version}, from {from}): {what}.',
  },
})

export const settingsRefusals = refusalsOf({
  workingTimeFaulty: { status: 400, zh: '工作时间不对：{fault}', en: 'The working time is wrong: {fault}' },
  ladderFaulty: { status: 400, zh: '上报阶梯不对：{fault}', en: 'The ladder is wrong: {fault}' },
  settingsMoved: {
    status: 409,
    zh: '时限规定已由{who}改为第 {version} 版，请看过再改。',
    en: 'The time limits have meanwhile been changed to version {version} by {who}; look at that first.',
  },
})

export const settingsSlice = slice({
  name: 'settings',
  nouns: ['districtSettings'],
  history: [settingsHistory],
  refusals: settingsRefusals,
})
