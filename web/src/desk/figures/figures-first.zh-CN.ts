export default {
  title: '周报月报',
  rowsTitle: '数据明细',
  overdueTitle: '超时',
} as const
