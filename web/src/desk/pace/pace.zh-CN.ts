export default {
  pace: '办理时限',
  paceCount: '{{measured}} 个环节有结果，{{inTime}} 个按时',
  paceNone: '尚无环节到期',
  paceColumn: { interval: '环节', sentence: '承诺和用时', state: '是否按时' },
  partsMore: '部门环节 {{n}}',
  partsLess: '收起部门环节',
  paceState: {
    awaited: '未开始',
    running: '进行中',
    soon: '快到期',
    over: '已超时',
    done: '按时',
    doneLate: '超时',
    dropped: '不再计时',
  },
} as const
