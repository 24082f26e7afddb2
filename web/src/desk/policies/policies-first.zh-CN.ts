export default {
  title: '政策库',
  one: '政策',
  draft: '起草政策',
  verify: '核对政策',
  compare: '比较两版',
  acts: { open: '打开政策库' },
} as const
