import { counted } from '#wire/counted.ts'
import type { Sentence } from '#wire/language.ts'
import { type CalendarDay, festivalName } from './calendar.ts'

/** A date that two tables of one year say differently; null where one does not name it. */
export type DayChange = { date: string; was: CalendarDay | null; is: CalendarDay | null }

/** Where the second table differs from the first, in order of date: days added, taken out, and said otherwise (off or worked, of another festival). R9.4 */
export function tableChanges(before: readonly CalendarDay[], after: readonly CalendarDay[]): DayChange[] {
  const [was, is] = [byDate(before), byDate(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map(date => ({ date, was: was.get(date) ?? null, is: is.get(date) ?? null }))
    .filter(({ was, is }) => was?.workday !== is?.workday || was?.name !== is?.name)
}

const byDate = (days: readonly CalendarDay[]) => new Map(days.map(day => [day.date, day]))

const named = 5

/** What a correction changed, in a sentence's middle: 01-04 不再放假，01-09 改为上班. The first five days are named, the rest counted. */
export function changeWords(changes: readonly DayChange[]): Sentence {
  const told = changes.slice(0, named).map(wordsOf)
  const rest = changes.length > named
  return {
    zh: [...told.map(({ zh }) => zh), ...(rest ? [`等 ${changes.length} 天`] : [])].join('，'),
    en: [...told.map(({ en }) => en), ...(rest ? [`${counted(changes.length, { one: 'day', many: 'days' })} in all`] : [])].join(', '),
  }
}

function wordsOf({ date, was, is }: DayChange): Sentence {
  const day = date.slice(5)
  if (!is)
    return was?.workday ? { zh: `${day} 不再上班`, en: `${day} no longer worked` } : { zh: `${day} 不再放假`, en: `${day} no longer off` }
  if (was?.workday === is.workday) return { zh: `${day} 改属${is.name}`, en: `${day} now of ${festivalName(is.name, 'en')}` }
  return is.workday ? { zh: `${day} 改为上班`, en: `${day} now worked` } : { zh: `${day} 改为放假`, en: `${day} now off` }
}
