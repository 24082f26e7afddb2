import type { EventKind } from '@yigen/domain/events/event-status.ts'

/** An event of the story: who holds it and when, and who comes. Days and hours are from now; what is past is negative. */
export type EventTold = {
  title: string
  kind: EventKind
  by: string
  place: string
  about: string
  seats: number
  open: boolean
  setUpDaysAgo: number
  inDays: number
  guests: number
  /** the first so many of them leave again, when the last have signed up */
  leave: number
  /** of one that is over: how many of those with a seat did not come */
  absent: number
  questions: readonly { body: string; reply: string; settled?: string }[]
  feedback: readonly { grade: 1 | 2 | 3 | 4 | 5; words: string }[]
}

export const toldEvents: readonly EventTold[] = [
  {
    ...{ title: '用工与社保辅导课', kind: 'course', by: 'officer01', place: '琶洲街道 2 楼报告厅', seats: 12, open: false },
    ...{ about: '区人社局讲用工备案、社保补贴和欠薪预防，讲完逐家答疑。', setUpDaysAgo: 20, inDays: -8, guests: 15, leave: 2, absent: 1 },
    questions: [
      {
        body: '新招的 6 名应届生，社保补贴从哪个月起算？',
        reply: '您好：从缴费当月起算，合同和缴费记录交区人社窗口，我这周三陪您去。',
        settled: '补贴已受理，6 人从 11 月起算，回执已发您邮箱。',
      },
      {
        body: '两名员工的公积金要从外市转过来，线上一直提示失败。',
        reply: '您好：查到是原单位没有封存，我已请区人社局联系对方，周五前给您结果。',
        settled: '原单位已封存，两人的公积金已转入，系统里能查到。',
      },
      { body: '夜班岗位的综合工时制怎么申请，要不要先公示？', reply: '您好：要先公示 5 天，申请表和公示模板已发您，公示完我帮您递。' },
      { body: '想给技术骨干申请人才公寓，名额今年还有吗？', reply: '您好：本季度还有 4 套，材料清单已发您，齐了当天递。' },
    ],
    feedback: [
      { grade: 5, words: '讲得细，当场就把表填好了。' },
      { grade: 4, words: '' },
      { grade: 4, words: '希望再讲一次劳务派遣。' },
      { grade: 2, words: '时间太短，没轮到我们问。' },
    ],
  },
  {
    ...{ title: '融资难慢贵问诊会', kind: 'clinic', by: 'officer01', place: '琶洲街道 2 楼报告厅', seats: 30, open: false },
    ...{ about: '3 家银行、1 家担保坐诊，请带上年财务表。', setUpDaysAgo: 12, inDays: 3, guests: 40, leave: 4, absent: 0 },
    ...{ questions: [], feedback: [] },
  },
  {
    ...{ title: '送政策上楼：天幕塔', kind: 'policies', by: 'officer04', place: '天幕塔 17 层会客厅', seats: 40, open: true },
    ...{ about: '稳岗、租金、研发三类政策，当场看能报哪几项。', setUpDaysAgo: 3, inDays: 9, guests: 7, leave: 0, absent: 0 },
    ...{ questions: [], feedback: [] },
  },
]
