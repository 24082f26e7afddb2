import type { Meeting } from './meeting.queries.ts'

type Kind = 'decisions' | 'answers' | 'next' | 'substitutes'
/** Facts of the agenda by which something is still to be done before it is talked of. */
const of = { decisions: 'decisionUndone', answers: 'askingOpen', next: 'projectStuck' } as const

/** What should still be done before the meeting, and whose it is: decisions past their day, answers that were asked for, projects without a sign, people away without a substitute. R17.1, R17.2 */
export function missingBefore(
  { items, people }: Pick<Meeting, 'items' | 'people'>,
  now: Temporal.Instant,
): { kind: Kind; names: string[] }[] {
  const isOver = (dueAt: string | null) => dueAt === null || Temporal.Instant.compare(dueAt, now) < 0
  const named = (kind: keyof typeof of) =>
    items
      .filter(item => !item.takenOff && item.fact === of[kind] && (kind === 'next' || isOver(item.dueAt)))
      .map(({ who, title }) => who ?? title)
  const away = people.filter(person => person.onLeave && person.substitute === null).map(({ name }) => name)
  const all: { kind: Kind; names: string[] }[] = [
    { kind: 'decisions', names: named('decisions') },
    { kind: 'answers', names: named('answers') },
    { kind: 'next', names: named('next') },
    { kind: 'substitutes', names: away },
  ]
  return all.filter(({ names }) => names.length > 0)
}
