export default {
  pace: '承诺节奏',
  paceCount: '{{measured}} 段有结果，{{inTime}} 段守住了',
  paceNone: '还没有哪一段到头',
  paceColumn: { interval: '哪一段', sentence: '承诺和用时', state: '守住没有' },
  partsMore: '部门各段 {{n}}',
  partsLess: '收起部门各段',
  paceState: {
    awaited: '还没开始',
    running: '进行中',
    soon: '快到期',
    over: '已超时',
    done: '守住了',
    doneLate: '超时',
    dropped: '不再计时',
  },
} as const
