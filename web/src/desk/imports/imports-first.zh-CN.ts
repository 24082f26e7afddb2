export default {
  acts: { import: '导入企业台账' },
  title: '台账导入',
  accounts: {
    title: '从 Excel 开设账号',
  },
  setup: {
    title: '启用步骤',
  },
} as const
