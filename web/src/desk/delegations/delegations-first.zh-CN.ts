export default {
  title: '委托代办',
  one: '委托代办',
  acts: { open: '查看委托代办' },
  clock: { delegationReceipt: { name: '双方签回执', start: '使用委托', stop: '双方签完' } },
  step: { signReceipt: { waits: '待我办：双方签回执', act: '签回执' } },
} as const
