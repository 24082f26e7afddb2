import { isOpen } from '@yigen/domain/requests/request-status.ts'
import { whoAnswers } from './who-answers.ts'
import type { Matter, MatterClock, PersonCard } from './wire.ts'

type MatterDecline = Matter['declines'][number]
export type MatterPause = NonNullable<Matter['pause']>

/** The refusal that stands; one that an appeal overturned is history. R5.3 */
export const standingDecline = ({ status, declines }: Matter): MatterDecline | undefined =>
  status === 'declined' ? declines.find(decline => decline.status === 'released') : undefined

/** The pause that runs. R6 */
export const runningPause = ({ status, pause }: Matter): MatterPause | null => (pause?.resumedAt === null && isOpen(status) ? pause : null)

/** The department whose part a clock measures. */
export const unitOfClock = ({ tasks }: Matter, { taskId }: MatterClock): string | undefined =>
  tasks.find(task => task.id === taskId)?.unitName

/** Who follows it to its settlement: the enterprise's officer, or whoever took this one matter over since. R3.6 */
export const followerOf = (matter: Matter): string | undefined => moved(matter)?.actorName ?? matter.officer?.name ?? matter.minister?.name

/** The last time a colleague took it over; the latest row comes first. */
const moved = ({ history }: Matter) => history.find(row => row.kind === 'request.moved')

/** Of one matter: whoever took it over, where their card is at hand. R3.6 */
export function whoAnswersMatter(matter: Matter): PersonCard | null {
  const name = moved(matter)?.actorName
  const cards = [matter.officer, matter.deputy, matter.minister]
  return cards.find(person => person && person.name === name && !person.onLeave) ?? whoAnswers(matter)
}

export const runningClock = (matter: Matter, kind: MatterClock['kind']): MatterClock | undefined =>
  matter.clocks.find(clock => clock.kind === kind && clock.stoppedAt === null)

/** The running clocks, or those of one kind, the first due first. */
export const runningClocks = (matter: Matter, kind?: MatterClock['kind']): MatterClock[] =>
  matter.clocks
    .filter(clock => clock.stoppedAt === null && (kind === undefined || clock.kind === kind))
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))

/** The last answer of the office that stands in full near the head; the words of a refusal that stands have a place of their own. */
export function lastWords(matter: Matter): Matter['messages'][number] | undefined {
  if (standingDecline(matter)) return undefined
  return matter.messages.findLast(
    ({ side, kind }) => side === 'office' && (kind === 'reply' || kind === 'settlement' || kind === 'decision'),
  )
}

/** Moments whose words are read in full elsewhere on the page; the steps do not repeat them. */
export function readElsewhere(matter: Matter): string[] {
  const [decline, pause] = [standingDecline(matter), runningPause(matter)]
  return [
    lastWords(matter)?.at,
    ...(decline ? [decline.decidedAt, decline.appeal?.appealedAt, decline.appeal?.decidedAt] : []),
    ...(pause ? [pause.pausedAt, ...pause.reminders.map(reminder => reminder.remindedAt)] : []),
  ].flatMap(at => at ?? [])
}
