export default {
  title: '跨区迁移',
  one: '跨区迁移',
  acts: { open: '查看跨区迁移' },
  clock: { transfer: { name: '接收迁入企业', start: '提出', stop: '答复' } },
  step: { acceptTransfer: { waits: '待我接收迁入企业', act: '接收' } },
} as const
