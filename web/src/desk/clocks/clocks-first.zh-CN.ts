export default {
  newer: { name: '时限', start: '开始', stop: '停止' },
} as const
