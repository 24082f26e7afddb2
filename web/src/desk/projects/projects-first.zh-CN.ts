export default {
  ledger: '台账',
  title: '项目',
  found: '项目',
  one: '项目',
  gates: {
    title: '凭证要求',
  },
  acts: {
    open: '查看项目',
  },
} as const
