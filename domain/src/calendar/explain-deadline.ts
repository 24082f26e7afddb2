import type { Language, Sentence } from '#wire/language.ts'
import { offName } from './calendar.ts'
import type { DaySpan, Deadline } from './deadline.ts'
import type { DeadlinePart } from './deadline-part.ts'
import { closingTimeWords, dateWords, timeWords, weekdayWord } from './moment-words.ts'
import { chineseUnits, englishUnits } from './promise-words.ts'
import { closingTime, workingTimeWords } from './working-hours.ts'
import { dateEnding, dateIn } from './zone.ts'

/** Up to this many working days are named one by one; beyond it the weekends jumped are counted instead. */
const namedDays = 5

/**
 * Why a due time is what it is, as one sentence and in parts. R9.5
 *
 * 收到 11-24 20:15 + 24 小时 = 11-25 20:15. `receivedWord` is the act the clock started with (收到, 交办, 受理).
 */
export function explainDeadline(
  deadline: Deadline,
  language: Language,
  receivedWord?: string,
): { sentence: string; parts: DeadlinePart[] } {
  const parts = language === 'en' ? inEnglish(deadline, receivedWord ?? 'Received') : inChinese(deadline, receivedWord ?? '收到')
  const words = (...kinds: DeadlinePart['kind'][]) => parts.filter(part => kinds.includes(part.kind)).map(part => part.words)
  const [start = '', promise = '', due = ''] = words('start', 'promise', 'due')
  const gap = promise.endsWith('）') ? '' : ' '
  const why = [...words('skipped', 'madeUp'), ...words('provisional')]
  const comma = language === 'en' ? ', ' : '，'
  return { sentence: [`${start} + ${promise}${gap}= ${due}`, ...why].join(comma), parts }
}

function inChinese(deadline: Deadline, receivedWord: string): DeadlinePart[] {
  const { promise, counted } = deadline
  const days = counted.length > 0 && counted.length <= namedDays ? `（${counted.map(day => monthDay(day)).join('、')}）` : ''
  return [
    { kind: 'start', words: `${receivedWord} ${startWords(deadline)}` },
    { kind: 'promise', words: `${promise.amount} ${chineseUnits[promise.unit]}${days}` },
    { kind: 'due', words: dueTimeWords(deadline) },
    ...toldSpans(deadline).map(span => ({
      kind: 'skipped' as const,
      words: `跳过 ${chineseSpan(span)}${offName(span.festivals, 'zh-CN')}`,
      ...ends(span),
    })),
    ...weekendsCounted(deadline, count => `跳过 ${count} 个周末`),
    ...deadline.madeUp.map(span => ({
      kind: 'madeUp' as const,
      words: `${chineseDay(span.from)}（${weekdayWord(span.from, 'zh-CN')}）调休上班`,
      ...ends(span),
    })),
    ...deadline.untabled.map(year => ({ kind: 'provisional' as const, words: `暂定：${year} 年放假表未公布，公布后重算` })),
    { kind: 'note', words: noteOf(deadline).zh },
  ]
}

function inEnglish(deadline: Deadline, receivedWord: string): DeadlinePart[] {
  const { promise, counted } = deadline
  const days = counted.length > 0 && counted.length <= namedDays ? ` (${counted.map(day => monthDay(day)).join(', ')})` : ''
  return [
    { kind: 'start', words: `${receivedWord} ${startWords(deadline)}` },
    { kind: 'promise', words: `${promise.amount} ${englishUnits[promise.unit]}${promise.amount === 1 ? '' : 's'}${days}` },
    { kind: 'due', words: dueTimeWords(deadline) },
    ...toldSpans(deadline).map(span => ({
      kind: 'skipped' as const,
      words: `skipping ${englishSpan(span)} ${offName(span.festivals, 'en')}`,
      ...ends(span),
    })),
    ...weekendsCounted(deadline, count => `skipping ${count} weekend${count === 1 ? '' : 's'}`),
    ...deadline.madeUp.map(span => ({
      kind: 'madeUp' as const,
      words: `${monthDay(span.from)} (${weekdayWord(span.from, 'en')}) is a make-up workday`,
      ...ends(span),
    })),
    ...deadline.untabled.map(year => ({
      kind: 'provisional' as const,
      words: `provisional: the ${year} holiday table is not published, recalculated once it is`,
    })),
    { kind: 'note', words: noteOf(deadline).en },
  ]
}

/** How the unit of the promise counts. R9.2, R9.3 */
function noteOf({ promise, workingTime }: Deadline): Sentence {
  switch (promise.unit) {
    case 'clockHours':
      return { zh: '夜间、周末、节假日照常计时', en: 'Runs through nights, weekends and holidays' }
    case 'workingHours': {
      const { zh, en } = workingTimeWords(workingTime)
      return { zh: `只在上班时间计时（${zh}）`, en: `Runs only in working time (${en})` }
    }
    case 'workingDays': {
      const close = closingTime(workingTime)
      return { zh: `当天不算，到最后一个工作日 ${close}`, en: `The first day does not count; ends at ${close} of the last working day` }
    }
    case 'calendarDays':
      return {
        zh: '当天不算，周末、节假日照算，到最后一天 24:00',
        en: 'The first day does not count, weekends and holidays do; ends at 24:00 of the last day',
      }
  }
}

const startWords = ({ startAt }: Deadline) => `${monthDay(dateIn(startAt))} ${timeWords(startAt)}`
const dueTimeWords = ({ startAt, dueAt }: Deadline) => `${dateWords(dateEnding(dueAt), dateIn(startAt).year)} ${closingTimeWords(dueAt)}`
const ends = ({ from, to }: DaySpan) => ({ from: from.toString(), to: to.toString() })
const monthDay = (day: Temporal.PlainDate) => day.toString().slice(5)
const chineseDay = (day: Temporal.PlainDate) => `${day.month}月${day.day}日`

/** Holidays always; weekends never one by one, since the days named beside them say it already. */
const toldSpans = ({ skipped }: Deadline) => skipped.filter(span => span.kind === 'holiday')

/** Weekends as one part with their number, when the counted days are too many to be named. */
function weekendsCounted({ skipped, counted, promise }: Deadline, say: (count: number) => string): DeadlinePart[] {
  const weekends = skipped.filter(span => span.kind === 'weekend')
  if (weekends.length === 0 || (promise.unit === 'workingDays' && counted.length <= namedDays)) return []
  return [{ kind: 'skipped', words: say(weekends.length) }]
}

/** 1月4日 · 1月1日至3日 · 4月30日至5月2日. */
function chineseSpan({ from, to }: DaySpan): string {
  if (from.equals(to)) return chineseDay(from)
  return from.month === to.month ? `${chineseDay(from)}至${to.day}日` : `${chineseDay(from)}至${chineseDay(to)}`
}

function englishSpan({ from, to }: DaySpan): string {
  return from.equals(to) ? monthDay(from) : `${monthDay(from)} to ${monthDay(to)}`
}
