import type { CalendarDay } from '@yigen/domain/calendar/calendar.ts'

export type ReadTable = {
  year: number
  /** weekdays off and weekend days worked, in order of date */
  days: CalendarDay[]
  /** lines that speak of dates but cannot be taken */
  unread: { line: number; text: string; why: 'kind' | 'name' | 'date' | 'twice' | 'year' }[]
}

const numbering = /^\s*(?:[（(]?[一二三四五六七八九十]+[）)]?[、.．]|\d{1,2}[、.．)）](?!\d))\s*/
const dated = /(?:(\d{4})[年\-/.])?(\d{1,2})[月\-/.](\d{1,2})日?(?:\s*(?:至|到|—|–|-|~)\s*(?:(?:\d{4}年)?(\d{1,2})月)?(\d{1,2})日)?/g
const weekdayWord = /^(?:周|星期)?[一二三四五六日天]$/
const worked = /上班|调班|补班|make-?up|\btrue\b|(?:^|[\s,，\t])班(?:$|[\s,，\t])/i
const off = /放假|休|holiday|\bfalse\b/i

/**
 * The table of a year out of what a person pastes: the State Council's notice as it stands (“元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。”), or rows of a sheet
 * (`2026-01-01,四,false,元旦,holiday`; `1月4日 班 元旦`). Days off that are weekends anyway are left out. `year` holds where the text names none,
 * and its first row with a year says which one it is.
 */
export function readYearTable(text: string, year: number): ReadTable {
  const said = text.match(/(\d{4})\s*年(?!\s*\d)/)?.[1] ?? text.match(/^\s*(\d{4})[年\-/.]\d/m)?.[1]
  const table: ReadTable = { year: said ? Number(said) : year, days: [], unread: [] }
  text.split(/\r?\n/).forEach((line, index) => {
    readLine(line, index + 1, table)
  })
  table.days.sort((a, b) => (a.date < b.date ? -1 : 1))
  return table
}

function readLine(text: string, line: number, table: ReadTable) {
  const plain = text.replace(/[（(][^（）()]*[）)]/g, '').replace(numbering, '')
  const [, title, sentences] = plain.match(/^([^：:\d]{1,20})[：:](.*)$/) ?? []
  for (const clause of (sentences ?? plain).split(/[。；;]/)) {
    const spans = [...clause.matchAll(dated)]
    if (spans.length === 0) continue
    const name = (title ?? nameIn(clause)).trim()
    const kind = worked.test(clause) ? 'make-up' : off.test(clause) ? 'holiday' : null
    const dates = spans.flatMap(span => datesOf(span, table.year))
    if (dates.length === 0) table.unread.push({ line, text, why: 'date' })
    else if (!kind) table.unread.push({ line, text, why: 'kind' })
    else if (!name) table.unread.push({ line, text, why: 'name' })
    else if (dates.some(day => day.year !== table.year)) table.unread.push({ line, text, why: 'year' })
    else if (dates.some(day => isSaid(table, day))) table.unread.push({ line, text, why: 'twice' })
    else table.days.push(...dates.filter(day => kind === 'make-up' || day.dayOfWeek <= 5).map(day => dayOf(day, kind, name)))
  }
}

const isSaid = ({ days }: ReadTable, day: Temporal.PlainDate) => days.some(({ date }) => date === day.toString())

const dayOf = (date: Temporal.PlainDate, kind: CalendarDay['kind'], name: string): CalendarDay => ({
  date: date.toString(),
  workday: kind === 'make-up',
  name,
  kind,
})

/** Every date of a span; none when it is no date or runs backwards. */
function datesOf([, ownYear, month, day, lastMonth, lastDay]: RegExpMatchArray, year: number): Temporal.PlainDate[] {
  try {
    const first = plainDate(Number(ownYear ?? year), Number(month), Number(day))
    const last = lastDay ? plainDate(first.year, Number(lastMonth ?? month), Number(lastDay)) : first
    const length = first.until(last, { largestUnit: 'days' }).days
    return length > 31 ? [] : Array.from({ length: length + 1 }, (_, index) => first.add({ days: index }))
  } catch {
    return []
  }
}

const plainDate = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })

/** In a row of a sheet the name is what is left beside date, weekday and kind. */
function nameIn(row: string): string {
  return row
    .replace(dated, ' ')
    .split(/[\s,，、]+/)
    .filter(
      word =>
        word &&
        !weekdayWord.test(word) &&
        !/^(?:true|false|holiday|make-?up|休|班|放假|上班|调休|补班|调班|调休上班|放假调休)$/i.test(word),
    )
    .join('')
}
