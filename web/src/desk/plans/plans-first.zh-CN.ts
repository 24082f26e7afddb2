export default {
  title: '跟进方案',
  compare: {
    title: '比版本',
  },
  templates: {
    title: '方案模板',
    one: '方案模板',
  },
  clock: {
    milestone: { name: '节点', start: '节点开始', stop: '节点完成' },
    chase: { name: '催问', start: '过了预计时间', stop: '已催问' },
  },
  step: {
    finishMilestone: { waits: '待我完成节点', act: '完成节点' },
    chaseAuthority: { waits: '待我催问', act: '催问' },
  },
  one: {
    title: '节点',
  },
} as const
