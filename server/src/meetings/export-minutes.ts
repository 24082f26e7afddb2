import { meetingAccess } from '@yigen/domain/meetings/meeting-access.ts'
import { Minutes } from '@yigen/domain/meetings/minutes.ts'
import { minutesPaper } from '@yigen/domain/meetings/minutes-paper.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import { z } from 'zod'
import type { Exportable } from '#slice/exportable.ts'
import { getMinutes } from './get-minutes.ts'
import { readMeetingRow } from './lock-meeting.ts'

const MinutesFilter = z.object({ meetingId: Id })
type Asked = z.output<typeof MinutesFilter>

/** Minutes as a .docx, to who reads the meeting: signed or not yet, as they stand. R17.4 */
export const exportMinutes: Exportable = {
  title: { zh: '例会纪要', en: 'the minutes of a weekly meeting' },
  fileName: { zh: '例会纪要', en: 'Minutes' },
  extension: 'docx',
  access: meetingAccess.listMeetings,
  filter: MinutesFilter,
  async refuse(db, actor, { meetingId }: Asked) {
    await readMeetingRow(db, actor, meetingId)
  },
  async make(trx, actor, { meetingId }: Asked, { report, now }) {
    const minutes = await getMinutes(trx, actor, meetingId, now)
    // its library is large, and few ask for it
    const { minutesDocument } = await import('./minutes-document.ts')
    const bytes = await minutesDocument(minutesPaper(z.encode(Minutes, minutes)))
    report(1, 1)
    return { count: 1, bytes }
  },
}
