export default {
  title: '场地',
  one: '场地',
  compare: '比较场地',
  opinion: '场地选址意见书',
  sheet: '从 Excel 登记场地',
  acts: { open: '查看场地名录' },
} as const
