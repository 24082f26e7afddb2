export default {
  title: '请确认成效',
  why: '这些数据会计入全区成效，请看是否属实。',
  from: (source: string) => `来源：${source}`,
  right: '属实',
  wrong: '有误',
  what: '哪里不对、应是多少',
  needed: '请写哪里不对。',
  send: '提交异议',
  cancel: '取消',
  confirmed: '已确认',
  disputed: '已提交，首席服务官会更正',
  waiting: (words: string) => `已提出异议：${words}`,
} as const
