import { closingWords, momentWords } from '@yigen/domain/calendar/moment-words.ts'
import { liftLevelWords } from '@yigen/domain/lifts/lift-level.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { amountWords, minutesBetween } from '../requests/amount.ts'
import type { MatterWords } from '../requests/matter-words.ts'
import { type MatterPause, readElsewhere, runningClocks, runningPause, unitOfClock } from '../requests/parts.ts'
import type { PublicClockName } from '../requests/public-kinds.ts'
import type { Time } from '../requests/standing.ts'
import type { Matter, MatterClock } from '../requests/wire.ts'
import { isOver } from './box.ts'
import { type HistoryRow, told } from './told.ts'

/** One node of the line from what comes next down to where it began. */
export type Step = { key: string; title: string; words: string; who: string; when: string; remark: string; over: boolean; why: string }

/** What is still to come, the soonest first: every running clock is a promise with a name and a time; a pause is its own. */
export function stepsToCome(matter: Matter, time: Time, words: MatterWords): Step[] {
  const pause = runningPause(matter)
  const steps = runningClocks(matter).map(clock => ({ at: clock.dueAt, step: stepToCome(clock, matter, time, words) }))
  const { levelAsked } = matter
  const besides = [
    ...(pause ? [{ at: pause.until, step: waitToCome(pause, time, words) }] : []),
    ...(levelAsked ? [{ at: levelAsked.dueAt, step: levelToCome(levelAsked, time, words) }] : []),
  ]
  return [...steps, ...besides].sort((a, b) => Temporal.Instant.compare(a.at, b.at)).map(({ step }) => step)
}

function waitToCome(pause: MatterPause, { now, language }: Time, { steps }: MatterWords): Step {
  const forYou = pause.waitsFor === 'enterprise'
  return {
    key: pause.id,
    title: forYou ? steps.youAdd : steps.authority(pause.authority),
    words: '',
    who: forYou ? steps.you : '',
    when: steps.until(closingWords(Temporal.Instant.from(pause.until), now, language)),
    remark: '',
    over: false,
    why: '',
  }
}

/** Which level was asked, and by when it answers; its hours are the office's own. R18.2 */
function levelToCome({ level, dueAt }: NonNullable<Matter['levelAsked']>, { now, language }: Time, { steps }: MatterWords): Step {
  const due = Temporal.Instant.from(dueAt)
  return {
    key: `level ${level}`,
    title: steps.levelAnswers(say(liftLevelWords[level], language)),
    words: '',
    who: '',
    when: steps.until(closingWords(due, now, language)),
    remark: '',
    over: false,
    why: '',
  }
}

function stepToCome(clock: MatterClock, matter: Matter, { now, language }: Time, words: MatterWords): Step {
  const due = Temporal.Instant.from(clock.dueAt)
  const time = closingWords(due, now, language)
  const over = isOver(clock, { now, language })
  const known: Next | undefined = nextTitle[clock.kind as PublicClockName]
  return {
    key: clock.id,
    title: (known ?? anyTitle)(matter, clock, words),
    words: clock.kind === 'promisedAnswer' ? (matter.promises[0]?.words ?? '') : '',
    who: clock.taskId ? '' : (clock.holderName ?? matter.minister?.name ?? words.state.nobody),
    when: over ? words.steps.over(amountWords(minutesBetween(due, now), language), time) : words.steps.due(time),
    remark: clock.provisional ? words.steps.provisional : '',
    over,
    why: clock.why,
  }
}

type Next = (matter: Matter, clock: MatterClock, words: MatterWords) => string

/** Of a clock that the page does not know yet, being older than the server: what it is, the server's own sentence tells below. */
function anyTitle(_: Matter, __: MatterClock, { steps }: MatterWords): string {
  return steps.other
}

/** What comes next, of each clock the enterprise reads. */
const nextTitle: Record<PublicClockName, Next> = {
  answer: ({ firstAnsweredAt }, _, { steps }) => (firstAnsweredAt ? steps.answerAgain : steps.answer),
  settlement: (_, __, { steps }) => steps.settlement,
  promisedAnswer: (_, __, { steps }) => steps.promisedAnswer,
  task: (matter, clock, { steps, result }) => steps.task(unitOfClock(matter, clock) ?? result.department),
  appeal: (_, __, { steps }) => steps.appeal,
  callBack: (_, __, { steps }) => steps.callBack,
  firstContact: anyTitle,
}

/** What was done, the latest first, from the public history. What was handed over or handed out together is one step; words that are read in full elsewhere are not repeated. */
export function stepsDone(matter: Matter, me: string, time: Time, words: MatterWords): Step[] {
  const saying = { ...time, words, me }
  const elsewhere = readElsewhere(matter)
  return together(matter.history).map(rows => {
    const [row] = rows
    const { title, said = '', remark = '' } = told(rows, matter, saying)
    return {
      key: row.id,
      title,
      words: elsewhere.some(at => same(row.at, at)) ? '' : said,
      who: whoDid(row, matter, words),
      when: momentWords(Temporal.Instant.from(row.at), time.now, time.language),
      remark,
      over: false,
      why: '',
    }
  })
}

/** A deputy of then and the minister are named as such: the enterprise knows its officer, not always them. */
function whoDid(row: HistoryRow, { minister, officer }: Matter, { steps }: MatterWords): string {
  if (row.actorAs === 'deputy') return `${steps.deputy} ${row.actorName}`
  if (row.actorName === officer?.name) return row.actorName
  return row.actorName === minister?.name ? `${steps.minister} ${row.actorName}` : row.actorName
}

type Rows = [HistoryRow, ...HistoryRow[]]

function together(history: readonly HistoryRow[]): Rows[] {
  return history.reduce<Rows[]>((groups, row) => {
    const last = groups.at(-1)
    if (last && goesWith(last[0], row)) last.push(row)
    else groups.push([row])
    return groups
  }, [])
}

function goesWith(one: HistoryRow, other: HistoryRow): boolean {
  if (one.kind !== other.kind || one.actorName !== other.actorName) return false
  return one.kind === 'request.fileAttached' || (one.kind === 'task.handed' && same(one.at, other.at))
}

const same = (a: string, b: string): boolean => Temporal.Instant.compare(a, b) === 0
