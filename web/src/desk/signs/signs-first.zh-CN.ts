export default {
  title: '该去看看',
  rules: '前移服务规则',
  yours: '该去看看',
  acts: { open: '看该去看看' },
} as const
