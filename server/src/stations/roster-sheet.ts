import { weekdayWord } from '@yigen/domain/calendar/moment-words.ts'
import { AskRoster, type Roster } from '@yigen/domain/stations/roster-view.ts'
import { calledOffWords } from '@yigen/domain/stations/session-state.ts'
import { stationAccess } from '@yigen/domain/stations/station-access.ts'
import { type Language, type Sentence, say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { getRoster } from './get-roster.ts'

type View = z.output<typeof Roster>
type Row = View['sessions'][number] & { station: View['stations'][number] | undefined }

const nameAt = (desk: number) => (row: Row) => row.seats.find(seat => seat.desk === desk)?.name ?? ''
const gaps = ({ state, seats }: Row) => (state === 'planned' ? seats.filter(({ memberId }) => memberId === null).length : 0)

const columns: readonly ExportColumn<Row>[] = [
  { title: { zh: '驻点', en: 'Station' }, width: 20, value: row => row.station?.name ?? '' },
  { title: { zh: '地点', en: 'Place' }, width: 36, value: row => row.station?.place ?? '' },
  { title: { zh: '日期', en: 'Day' }, width: 12, value: row => row.day },
  { title: { zh: '星期', en: 'Weekday' }, width: 8, value: (row, language) => weekdayWord(Temporal.PlainDate.from(row.day), language) },
  { title: { zh: '开始', en: 'From' }, width: 17, value: row => row.startsAt },
  { title: { zh: '结束', en: 'Until' }, width: 17, value: row => row.endsAt },
  { title: { zh: '1 号台', en: 'Desk 1' }, width: 12, value: nameAt(1) },
  { title: { zh: '2 号台', en: 'Desk 2' }, width: 12, value: nameAt(2) },
  { title: { zh: '空几人', en: 'Missing' }, width: 8, value: gaps },
  { title: { zh: '挪动、取消', en: 'Moved, called off' }, width: 30, value: shiftOf },
]

/** Why it is on another day or off. */
function shiftOf({ calledOff, words, festival, day, plannedDay }: Row, language: Language): string {
  if (calledOff)
    return [say(offWords, language), festival || words || say(calledOffWords[calledOff], language)].join(language === 'en' ? ': ' : '：')
  if (day !== plannedDay) return say(movedFrom, language, { day: plannedDay })
  return ''
}

const offWords: Sentence = { zh: '停', en: 'off' }
const movedFrom: Sentence = { zh: '原定 {day}', en: 'planned for {day}' }

/** Eight weeks of who is on duty where, session by session. */
export const rosterSheet = exportable({
  title: { zh: '八周排班', en: 'the roster of eight weeks' },
  fileName: { zh: '八周排班', en: 'Roster' },
  access: stationAccess.getRoster,
  filter: AskRoster,
  columns,
  read: async (db, actor, { from, ministerId }, now) => {
    const { sessions, stations } = await getRoster(db, actor, { from, ministerId }, now)
    const byId = new Map(stations.map(station => [station.id, station]))
    return { rows: sessions.map(session => ({ ...session, station: byId.get(session.stationId) })), next: null }
  },
})
