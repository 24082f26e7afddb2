export default {
  title: '看场地',
  clock: { viewing: { name: '看场地', start: '约看', stop: '带看' } },
  step: { show: { waits: '待我带看', act: '记带看' } },
} as const
