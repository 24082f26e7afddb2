export default {
  title: '驻点',
  duty: '驻点值班',
  roster: '排班',
  staffedWhy: '{{made}} 仍无人值班，{{due}} 开始前要有人',
  clock: { dutyStaffing: { name: '驻点值班安排', start: '无人值班', stop: '安排' } },
  step: { staffSession: { waits: '待我安排值班', act: '去安排' } },
  yourDuty: '驻点值班',
} as const
