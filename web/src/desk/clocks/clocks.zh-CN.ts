export default {
  newer: { name: '时限', start: '开始', stop: '停止' },
  subject: { clock: '计时' },
  record: {
    clock: { rung: '超时提醒和上报', rederived: '时限重算' },
  },
} as const
