export default {
  none: '暂无约看',
  subject: { viewing: '看场地' },
  record: { viewing: { asked: '约看', shown: '带看' } },
} as const
