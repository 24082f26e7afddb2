import { at, dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Besides } from '../beside-making.ts'
import type { DemoEnterprise, DemoEvent } from '../demonstration.types.ts'
import { isBefore, workdayBefore } from '../hours.ts'

type Told = { service: string | null; title: string; body: string; reply: string; settled: string }

const told: readonly Told[] = [
  {
    service: 'licence-change',
    title: '变更经营范围要带什么',
    body: '我们想在经营范围里加一项检测服务，要带哪些材料，多久能办好？',
    reply: '您好：带股东会决议和新章程，网上先核名称和范围，我陪您去窗口，一个工作日出照。',
    settled: '新执照已领，经营范围已变更。',
  },
  {
    service: null,
    title: '园区班车什么时候能加一班',
    body: '晚上九点以后园区没有班车，员工下班不方便，能不能加一班？',
    reply: '您好：已约交通部门和园区周四一起看客流，周五告诉您结果。',
    settled: '二十一点半的班车下周一开行，站点不变。',
  },
  {
    service: 'talent-apartment',
    title: '两位工程师想申请人才公寓',
    body: '我们新来的两位工程师想申请人才公寓，需要什么条件？',
    reply: '您好：条件和材料清单已发您，两位都符合，我帮您在系统里提交。',
    settled: '两套公寓已批，下周可以看房。',
  },
  {
    service: null,
    title: '门口施工挡住了货车',
    body: '门口路面施工，货车进不来，已经耽误两批货，请帮忙协调。',
    reply: '您好：已联系施工方，今天下午先留出一条车道，晚上十点后全部让开。',
    settled: '施工已移到对面，货车可以进出。',
  },
]

/** How long ago it came, by when it was answered and settled, in hours; null: not yet. */
const courses = [
  ...Array.from({ length: 20 }, (_, i) => ({ ago: 24 * (9 + 3 * i), answered: 3 + (i % 7) * 2, settled: 60 + (i % 3) * 20 })),
  { ago: 24 * 5, answered: 30, settled: 70 },
  ...[60, 52, 30].map(ago => ({ ago, answered: 4, settled: null })),
  ...[26, 5, 2].map(ago => ({ ago, answered: null, settled: null })),
]

/** Some thirty matters of the last months; one was answered late, one waits past its time. */
export function requestsThere(enterprises: readonly DemoEnterprise[], now: Temporal.Instant): Besides[] {
  return courses.map(({ ago, answered, settled }, i): Besides => {
    const enterprise = i % enterprises.length
    const { title, body, service, reply, settled: words } = told[i % told.length] as Told
    const by = enterprises[enterprise]?.officer ?? 'officer01'
    const filedAt =
      ago < 24 * 4 ? now.subtract({ hours: ago }) : at(workdayBefore(at(dateIn(now.subtract({ hours: ago })), '12:00'), 1), '09:40')
    const after = (hours: number | null) => (hours === null ? null : filedAt.add({ hours }))
    const [replied, ended] = [after(answered), after(settled)]
    const course: DemoEvent[] = [
      ...(replied ? [{ kind: 'reply' as const, at: replied, by, words: reply }] : []),
      ...(ended ? [{ kind: 'settle' as const, at: ended, by, words }] : []),
    ]
    const request = {
      enterprise,
      contact: 0,
      serviceCode: service,
      title,
      body,
      source: 'door' as const,
      filedAt,
      recordedAt: filedAt,
      filedBy: null,
    }
    return { request: { ...request, course: course.filter(event => isBefore(event.at, now)) }, beside: [] }
  })
}
