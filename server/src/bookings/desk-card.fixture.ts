import type { DeskCard } from './desk-card-paper.ts'

/** A card of the invented district. */
export const exampleCard: DeskCard = {
  ...{ district: '海珠区', name: '万胜广场', place: '新港东路 1238 号 1 楼大堂东侧', note: '从东门进，往里走 20 米' },
  ...{ weekday: 3, from: '14:00', until: '17:00', slotMinutes: 20, day: Temporal.PlainDate.from('2026-11-25') },
  startsAt: Temporal.Instant.from('2026-11-25T14:00:00+08:00'),
  endsAt: Temporal.Instant.from('2026-11-25T17:00:00+08:00'),
  since: Temporal.Instant.from('2026-11-20T09:00:00+08:00'),
  ...{ link: 'https://fuwu.example.gov.cn/door/station/Qx7-3f9kLm2_0aBcDeFgHi', door: 'fuwu.example.gov.cn/door' },
  officers: [
    { name: '陈若溪', unit: '区投资促进中心', phone: '138-0000-0012' },
    { name: '黎景行', unit: '区投资促进中心', phone: '138-0000-0027' },
  ],
}
