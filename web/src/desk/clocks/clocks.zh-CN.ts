export default {
  subject: { clock: '计时' },
  record: {
    clock: { rung: '超时提醒和上报', rederived: '时限重算' },
  },
} as const
