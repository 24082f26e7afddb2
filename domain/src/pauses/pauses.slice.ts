import { historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const pauseHistory = historyOf('request', {
  paused: { public: true, zh: '等待{whom}，到 {until}：{words}', en: 'waits for {whom} until {until}: {words}' },
  resumed: { public: true, zh: '恢复办理，办结时限顺延到 {dueAt}。', en: 'resumed it; settlement is now due {dueAt}.' },
  reminded: { public: true, zh: '提醒企业：{words}', en: 'reminded the enterprise: {words}' },
})

export const pauseNotices = noticesOf('request', {
  paused: { zh: '“{title}”等待中，到 {until}。', en: '“{title}” waits until {until}.' },
  resumed: { zh: '“{title}”恢复办理。', en: '“{title}” goes on.' },
  reminded: { zh: '“{title}”等您补充：{words}', en: '“{title}” waits for you: {words}' },
})

export const pauseRefusals = refusalsOf({
  pausedAlready: { status: 409, zh: '已经在等待中。', en: 'It is paused already.' },
  pauseTooLong: {
    status: 409,
    zh: '一件诉求最多等待 {days} 个工作日，还剩 {left} 个。',
    en: 'A matter may be paused {days, counted(one: working day; many: working days)} in all; {left} are left.',
  },
  pauseInPast: { status: 400, zh: '等到的时间要晚于现在。', en: 'The date to wait for must lie ahead.' },
  authorityNeeded: { status: 400, zh: '请写明等哪个单位。', en: 'Name the authority you wait for.' },
})

export const pausesSlice = slice({
  name: 'pauses',
  history: [pauseHistory],
  notices: [pauseNotices],
  refusals: pauseRefusals,
})
