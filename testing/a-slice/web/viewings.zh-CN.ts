export default {
  title: '看场地',
  none: '暂无约看',
  clock: { viewing: { name: '看场地', start: '约看', stop: '带看' } },
  step: { show: { waits: '待我带看', act: '记带看' } },
  subject: { viewing: '看场地' },
  record: { viewing: { asked: '约看', shown: '带看' } },
} as const
