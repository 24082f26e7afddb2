export default {
  today: '今日',
  title: '诉求',
  logCall: '登记来电',
} as const
