export default {
  title: '建议走访',
  rules: '前移服务规则',
  yours: '建议走访',
  acts: { open: '看建议走访' },
} as const
