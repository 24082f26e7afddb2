import type { StationRow } from '@yigen/domain/stations/station.ts'
import { stationAccess } from '@yigen/domain/stations/station-access.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listStations } from './list-stations.ts'
import { weekdayWords } from './pattern-words.ts'

const columns: readonly ExportColumn<z.output<typeof StationRow>>[] = [
  { title: { zh: '驻点', en: 'Station' }, width: 20, value: row => row.name },
  { title: { zh: '地点', en: 'Place' }, width: 36, value: row => row.place },
  { title: { zh: '星期', en: 'Weekday' }, width: 10, value: (row, language) => say(weekdayWords(row.weekday), language) },
  { title: { zh: '开始', en: 'From' }, width: 8, value: row => row.from },
  { title: { zh: '结束', en: 'Until' }, width: 8, value: row => row.until },
  { title: { zh: '几张台', en: 'Desks' }, width: 8, value: row => row.desks },
  { title: { zh: '项目部长', en: 'Minister' }, width: 12, value: row => row.ministerName },
  { title: { zh: '下一次', en: 'Next' }, width: 17, value: row => row.next?.startsAt ?? null },
  {
    title: { zh: '谁值班', en: 'On duty' },
    width: 20,
    value: row => row.next?.seats.flatMap(({ name }) => name ?? []).join('、') ?? null,
  },
  { title: { zh: '八周内几场', en: 'Sessions in eight weeks' }, width: 12, value: row => row.sessions },
  { title: { zh: '其中缺人', en: 'Of these short of people' }, width: 12, value: row => row.empty },
  { title: { zh: '停办', en: 'Closed' }, width: 17, value: row => row.closedAt },
]

/** The stations, who is there next, and where somebody is missing. */
export const stationSheet = exportable({
  title: { zh: '驻点清单', en: 'the list of stations' },
  fileName: { zh: '驻点清单', en: 'Stations' },
  access: stationAccess.listStations,
  filter: z.strictObject({}),
  columns,
  read: async (db, actor, _asked, now) => ({ rows: (await listStations(db, actor, now)).rows, next: null }),
})
