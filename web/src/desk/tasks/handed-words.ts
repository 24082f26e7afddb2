import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import type { Handed } from '@yigen/domain/tasks/task.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { UnitRow } from '../organisations/unit.queries.ts'

/** To whom parts were handed and by when, in words: the earliest time, and whether it is that of them all. */
export function handedWords(
  { tasks }: Wire<typeof Handed>,
  units: readonly Pick<UnitRow, 'id' | 'shortName'>[],
  now: Temporal.Instant,
  language: Language,
): { units: string; time: string; apart: boolean } {
  const dues = tasks.map(task => Temporal.Instant.from(task.dueAt)).sort(Temporal.Instant.compare)
  const [first] = dues
  const names = tasks.map(({ unitId }) => units.find(unit => unit.id === unitId)?.shortName ?? unitId)
  return {
    units: names.join(language === 'en' ? ', ' : '、'),
    time: first ? closingWords(first, now, language) : '',
    apart: dues.some(due => first && !due.equals(first)),
  }
}
