export default {
  acts: { open: '打开企业台账' },
  title: '企业',
  found: '企业',
} as const
