export default {
  subject: { milestone: '方案节点', plan: '跟进方案' },
  clock: {
    milestone: { name: '节点', start: '节点开始', stop: '节点完成' },
    chase: { name: '催问', start: '过了预计时间', stop: '已催问' },
  },
  step: {
    finishMilestone: { waits: '待我完成节点', act: '完成节点' },
    chaseAuthority: { waits: '待我催问', act: '催问' },
  },
  record: {
    plan: {
      drafted: '起草方案',
      changed: '修改方案',
      proposed: '方案送审',
      adopted: '方案审定',
      returned: '退回方案',
      templatePublished: '发布方案模板',
    },
    milestone: {
      started: '节点开始',
      finished: '节点完成',
      result: '节点结果',
      dispensed: '节点免办',
      handedOn: '节点转交',
      runsAgain: '节点发回重办',
      ended: '结束节点',
      expected: '改节点预计',
      chased: '催问',
    },
  },
} as const
