import { closingWords, momentWords } from '@yigen/domain/calendar/moment-words.ts'
import { requestSourceWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { amountWords, minutesBetween } from './amount.ts'
import type { MatterWords } from './matter-words.ts'
import type { Time } from './standing.ts'
import type { Matter, MatterClock } from './wire.ts'

/** One node of the line from what comes next down to where it began. */
export type Step = { key: string; title: string; words: string; who: string; when: string; remark: string; over: boolean; why: string }

type HistoryRow = Matter['history'][number]
type Saying = Time & { words: MatterWords; me: string }

/** What is still to come, the soonest first: every running clock is a promise with a name and a time. */
export function stepsToCome(matter: Matter, time: Time, words: MatterWords): Step[] {
  return matter.clocks
    .filter(clock => clock.stoppedAt === null)
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))
    .map(clock => stepToCome(clock, matter, time, words))
}

function stepToCome(clock: MatterClock, matter: Matter, { now, language }: Time, words: MatterWords): Step {
  const due = Temporal.Instant.from(clock.dueAt)
  const time = closingWords(due, now, language)
  const over = Temporal.Instant.compare(now, due) > 0
  return {
    key: clock.id,
    title: nextTitle(clock.kind, matter, words),
    words: clock.kind === 'promisedAnswer' ? (matter.promises[0]?.words ?? '') : '',
    who: clock.holderName ?? matter.minister?.name ?? words.state.nobody,
    when: over ? words.steps.over(amountWords(minutesBetween(due, now), language), time) : words.steps.due(time),
    remark: clock.provisional ? words.steps.provisional : '',
    over,
    why: clock.why,
  }
}

function nextTitle(kind: MatterClock['kind'], matter: Matter, { steps }: MatterWords): string {
  if (kind === 'answer') return matter.firstAnsweredAt ? steps.answerAgain : steps.answer
  return kind === 'settlement' || kind === 'promisedAnswer' ? steps[kind] : steps.other
}

/** What was done, the latest first, from the public history. Files handed over together are one step; the words that stand above the line are not repeated. */
export function stepsDone(matter: Matter, me: string, time: Time, words: MatterWords): Step[] {
  const saying = { ...time, words, me }
  const above = lastWords(matter)
  return together(matter.history).map(rows => {
    const [row] = rows
    const { title, said = '', remark = '' } = told(row, rows, matter, saying)
    return {
      key: row.id,
      title,
      words: above && row.at === above.at && said === above.words ? '' : said,
      who: whoDid(row, matter, words),
      when: momentWords(Temporal.Instant.from(row.at), time.now, time.language),
      remark,
      over: false,
      why: '',
    }
  })
}

/** The latest answer of the office, which stands in full above the line. */
export function lastWords(matter: Matter): Matter['messages'][number] | undefined {
  return matter.messages.findLast(message => message.side === 'office' && (message.kind === 'reply' || message.kind === 'settlement'))
}

type Told = { title: string; said?: string; remark?: string }

function told(row: HistoryRow, rows: readonly HistoryRow[], matter: Matter, saying: Saying): Told {
  const { steps } = saying.words
  const said = text(row.data.words)
  switch (row.kind) {
    case 'request.filed':
      return { title: row.actorId === saying.me ? steps.youFiled : steps.filed, said: matter.body }
    case 'request.filedFor':
      return { title: steps.filedFor(say(requestSourceWords[matter.source], saying.language)), said: matter.body }
    case 'request.replied':
      return { title: steps.replied, said, remark: punctual(matter, 'answer', row.at, saying) }
    case 'request.settled':
      return { title: steps.settled, said, remark: punctual(matter, 'settlement', row.at, saying) }
    case 'request.called':
      return { title: steps.called, said, remark: steps.minutes(Number(row.data.minutes)) }
    case 'request.promised':
      return { title: steps.promised(text(row.data.dueAt)), said }
    case 'request.messaged':
      return { title: steps.messaged, said }
    case 'request.withdrawn':
      return { title: steps.withdrawn, said }
    case 'request.reopened':
      return { title: steps.reopened, said }
    case 'request.fileAttached':
      return {
        title: rows.length > 1 ? steps.files(rows.length) : steps.file,
        said: rows
          .map(one => text(one.data.name))
          .reverse()
          .join(saying.language === 'en' ? ', ' : '、'),
      }
    default:
      return { title: row.sentence }
  }
}

/** 按时, or by how much it was late: read from the clock that this act stopped. */
function punctual(matter: Matter, kind: MatterClock['kind'], at: string, { words, language }: Saying): string {
  const clock = matter.clocks.find(one => one.kind === kind && one.stoppedAt !== null && same(one.stoppedAt, at))
  if (!clock) return ''
  const late = minutesBetween(Temporal.Instant.from(clock.dueAt), Temporal.Instant.from(at))
  return late > 0 ? words.steps.late(amountWords(late, language)) : words.steps.onTime
}

/** The deputy and the minister are named as such: the enterprise knows its officer, not always them. */
function whoDid(row: HistoryRow, { deputy, minister, officer }: Matter, { steps }: MatterWords): string {
  if (row.actorId === officer?.id) return row.actorName
  if (row.actorId === deputy?.id) return `${steps.deputy} ${row.actorName}`
  return row.actorId === minister?.id ? `${steps.minister} ${row.actorName}` : row.actorName
}

type Rows = [HistoryRow, ...HistoryRow[]]

function together(history: readonly HistoryRow[]): Rows[] {
  return history.reduce<Rows[]>((groups, row) => {
    const last = groups.at(-1)
    const goesWith = last && row.kind === 'request.fileAttached' && last[0].kind === row.kind && last[0].actorId === row.actorId
    if (goesWith) last.push(row)
    else groups.push([row])
    return groups
  }, [])
}

const same = (a: string, b: string): boolean => Temporal.Instant.compare(a, b) === 0
const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
