import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { ListSigns, type SignRow } from '@yigen/domain/signs/sign.ts'
import { signAccess } from '@yigen/domain/signs/sign-access.ts'
import { Sign } from '@yigen/domain/signs/sign-evidence.ts'
import { contactWords, evidenceWords, strengthWords } from '@yigen/domain/signs/sign-words.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listSigns } from './list-signs.ts'

type Row = z.output<typeof SignRow> & { today: Temporal.PlainDate }

const columns: readonly ExportColumn<Row>[] = [
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
  { title: { zh: '街道', en: 'Street' }, width: 14, value: row => row.streetName },
  { title: { zh: '首席服务官', en: 'Officer' }, width: 12, value: row => row.officerName },
  { title: { zh: '苗头和证据', en: 'Signs and evidence' }, width: 80, value: signsInWords },
  { title: { zh: '下一个日子', en: 'Next day' }, width: 12, value: row => row.nextOn?.toString() ?? '' },
  { title: { zh: '约好的走访', en: 'Visit planned' }, width: 17, value: row => row.visit?.startsAt ?? null },
  {
    title: { zh: '上次联系', en: 'Last contact' },
    width: 20,
    value: ({ lastContact }, language) => (lastContact ? `${dateIn(lastContact.at)} ${say(contactWords[lastContact.kind], language)}` : ''),
  },
  { title: { zh: '列入', en: 'Listed' }, width: 17, value: row => row.listedAt },
]

function signsInWords({ signs, today }: Row, language: Language): string {
  const each = signs.map(sign => {
    const read = Sign.encode(sign)
    return `${say(strengthWords(read), language)} ${say(evidenceWords(read, today), language)}${read.source ? ` (${read.source})` : ''}`
  })
  return each.join('\n')
}

/** Whom to visit. */
export const signSheet = exportable({
  title: { zh: '建议走访', en: 'the list to visit' },
  fileName: { zh: '建议走访', en: 'To visit' },
  access: signAccess.listSigns,
  filter: ListSigns.omit({ limit: true, after: true }),
  columns,
  async read(db, actor, asked, now) {
    const { rows, next, total } = await listSigns(db, actor, asked, now)
    return { rows: rows.map(row => ({ ...row, today: dateIn(now) })), next, total: { count: total, atLeast: false } }
  },
})
