import type { DayRule } from '#slice/day.ts'

/** Who is to agree or to take it over answers on its page; who is told that it is late looks. R3.7 */
export const handoverDay = { mine: () => 'answerHandover', above: () => 'look' } as const satisfies DayRule<
  object,
  'answerHandover' | 'look'
>
