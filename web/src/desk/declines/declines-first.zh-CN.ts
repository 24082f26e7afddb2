export default {
  ledger: '婉拒台账',
  clock: {
    release: { name: '审定', start: '提请', stop: '审定' },
    appeal: { name: '申诉', start: '申诉', stop: '复核决定' },
  },
  step: {
    release: { waits: '待我审定', act: '审定' },
    decide: { waits: '待我复核', act: '复核决定' },
  },
} as const
