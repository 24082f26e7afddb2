export default {
  title: '活动',
  one: '活动',
  questions: '活动上的提问',
  room: '现场提问',
  yours: '活动',
  owed: '活动待收尾',
  acts: { open: '查看活动' },
} as const
