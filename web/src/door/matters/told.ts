import type { Grade } from '@yigen/domain/ratings/grade.ts'
import { requestSourceWords } from '@yigen/domain/requests/request-status.ts'
import { type Sentence, say } from '@yigen/domain/wire/language.ts'
import { amountWords, minutesBetween } from '../requests/amount.ts'
import type { MatterWords } from '../requests/matter-words.ts'
import type { PublicHistoryName } from '../requests/public-kinds.ts'
import type { Time } from '../requests/standing.ts'
import type { Matter, MatterClock } from '../requests/wire.ts'

export type HistoryRow = Matter['history'][number]
type Rows = readonly [HistoryRow, ...HistoryRow[]]
/** `me`: the reader's own name */
type Saying = Time & { words: MatterWords; me: string }
type Told = { title: string; said?: string; remark?: string }
type Teller = (row: HistoryRow, matter: Matter, saying: Saying, rows: Rows) => Told

/** What was done, as the enterprise says it: a title, the words, and whether it was in time. What the page does not know yet, being older than the server, is told by the server's sentence. */
export function told(rows: Rows, matter: Matter, saying: Saying): Told {
  const [row] = rows
  const teller: Teller | undefined = tellers[row.kind as PublicHistoryName]
  return teller ? teller(row, matter, saying, rows) : bySentence(row)
}

const words = (row: HistoryRow) => text(row.data.words)

const tellers: Record<PublicHistoryName, Teller> = {
  'request.filed': (row, { body }, { words: { steps }, me }) => ({
    title: row.actorName === me ? steps.youFiled : steps.filed,
    said: body,
  }),
  'request.filedFor': (_, { body, source }, { words: { steps }, language }) => ({
    title: steps.filedFor(say(requestSourceWords[source], language)),
    said: body,
  }),
  'request.replied': (row, matter, saying) => ({
    title: saying.words.steps.replied,
    said: words(row),
    remark: punctual(matter, 'answer', row, saying),
  }),
  'request.settled': (row, matter, saying) => ({
    title: saying.words.steps.settled,
    said: words(row),
    remark: punctual(matter, 'settlement', row, saying),
  }),
  'request.called': (row, _, { words: { steps } }) => ({
    title: steps.called,
    said: words(row),
    remark: steps.minutes(Number(row.data.minutes)),
  }),
  'request.promised': (row, _, { words: { steps } }) => ({ title: steps.promised(text(row.data.dueAt)), said: words(row) }),
  'request.messaged': (row, _, { words: { steps } }) => ({ title: steps.messaged, said: words(row) }),
  'request.withdrawn': (row, _, { words: { steps } }) => ({ title: steps.withdrawn, said: words(row) }),
  'request.reopened': (row, _, { words: { steps } }) => ({ title: steps.reopened, said: words(row) }),
  'request.merged': (row, _, { words: { steps } }) => ({ title: steps.merged(text(row.data.number)), said: words(row) }),
  'request.took': (row, _, { words: { steps } }) => ({ title: steps.took(text(row.data.number)) }),
  'request.transferred': (row, _, { words: { steps } }) => ({ title: steps.transferred(text(row.data.district), text(row.data.number)) }),
  'request.cameOver': (row, _, { words: { steps } }) => ({ title: steps.cameOver(text(row.data.district), text(row.data.number)) }),
  'request.fileAttached': (_, __, { words: { steps, result } }, rows) => ({
    title: rows.length > 1 ? steps.files(rows.length) : steps.file,
    said: listed(rows, one => text(one.data.name), result.partsBetween),
  }),
  'request.paused': paused,
  'request.resumed': (row, _, { words: { steps } }) => ({ title: steps.resumed(text(row.data.dueAt)) }),
  'request.reminded': (row, _, { words: { steps } }) => ({ title: steps.reminded, said: words(row) }),
  'request.moved': (_, __, { words: { steps } }) => ({ title: steps.moved }),
  'task.handed': handed,
  'task.handedOn': (row, _, { words: { steps }, language }) => ({
    title: steps.handedOn(text(row.data.unit, language)),
    said: steps.handedUntil(text(row.data.dueAt)),
  }),
  'task.extended': (row, _, { words: { steps }, language }) => ({
    title: steps.extended(text(row.data.unit, language)),
    said: steps.handedUntil(text(row.data.dueAt)),
  }),
  'task.finished': (row, matter, saying) => ({
    title: saying.words.steps.finished(text(row.data.unit, saying.language)),
    said: words(row),
    remark: punctual(matter, 'task', row, saying),
  }),
  'decline.released': (row, matter, saying) => ({
    title: saying.words.steps.declined,
    said: words(row),
    remark: punctual(matter, 'settlement', row, saying),
  }),
  'decline.appealed': (row, _, { words: { steps } }) => ({ title: steps.appealed, said: words(row) }),
  'appeal.decided': decided,
  'lift.asked': (row, _, { words: { steps }, language }) => ({
    title: steps.lifted(text(row.data.level, language)),
    said: steps.handedUntil(text(row.data.dueAt)),
  }),
  'rating.given': (row, matter, { words: { steps, rating }, language }) => ({
    title: steps.rated(gradeOf(matter, rating) ?? text(row.data.grade, language)),
  }),
  'rating.commented': (_, __, { words: { steps } }) => ({ title: steps.commented }),
  // of an enterprise, never of a matter
  'assignment.made': bySentence,
  'assignment.passed': bySentence,
  'enterprise.contacted': bySentence,
  'transfer.received': bySentence,
  // of a project, never of a matter
  'project.opened': bySentence,
  'project.gatePassed': bySentence,
  'project.stageReached': bySentence,
  'project.landed': bySentence,
  'project.resumed': bySentence,
  'project.progressed': bySentence,
  'siteMeeting.announced': bySentence,
  'siteMeeting.rearranged': bySentence,
  'siteMeeting.announcedOff': bySentence,
  'siteOpinion.issued': bySentence,
  'visit.planned': bySentence,
  'visit.consentAsked': bySentence,
  'visit.joined': bySentence,
  'visit.consented': bySentence,
  'visit.consentedFor': bySentence,
  'visit.refused': bySentence,
  'visit.announcedOff': bySentence,
  'plan.adopted': bySentence,
  'milestone.started': bySentence,
  'milestone.finished': bySentence,
  'milestone.handedOn': bySentence,
  'rating.calledBack': (row, matter, saying) => ({
    title: saying.words.steps.calledBack,
    remark: punctual(matter, 'callBack', row, saying),
  }),
}

function bySentence({ sentence }: HistoryRow): Told {
  return { title: sentence }
}

/** Of whom it waits: the enterprise is kept as a word in both languages, an authority by its name. */
function paused(row: HistoryRow, _: Matter, { words: { steps } }: Saying): Told {
  const { whom, until } = row.data
  const title = typeof whom === 'string' ? steps.paused(whom, text(until)) : steps.pausedForYou(text(until))
  return { title, said: words(row) }
}

function handed(_: HistoryRow, __: Matter, { words: { steps, result }, language }: Saying, rows: Rows): Told {
  const unit = (row: HistoryRow) => text(row.data.unit, language)
  const title = steps.handed(listed(rows, unit, result.partsBetween))
  if (rows.length === 1) return { title, said: steps.handedUntil(text(rows[0].data.dueAt)) }
  return { title, said: steps.handedSeveral(listed(rows, row => `${unit(row)} ${text(row.data.dueAt)}`, result.partsBetween)) }
}

function decided(row: HistoryRow, matter: Matter, saying: Saying): Told {
  const { steps } = saying.words
  const decision = matter.declines.find(({ appeal }) => appeal?.decidedAt && same(appeal.decidedAt, row.at))?.appeal?.decision
  const title = decision ? { upheld: steps.upheld, rejected: steps.rejected }[decision] : row.sentence
  return { title, said: decision ? words(row) : '', remark: punctual(matter, 'appeal', row, saying) }
}

function gradeOf({ rating }: Matter, words: MatterWords['rating']): string | undefined {
  return rating ? words.grades[rating.grade as Grade] : undefined
}

/** 按时, or by how much it was late: read from the clock that this act stopped. */
function punctual(matter: Matter, kind: MatterClock['kind'], { at }: HistoryRow, { words, language }: Saying): string {
  const clock = matter.clocks.find(one => one.kind === kind && one.stoppedAt !== null && same(one.stoppedAt, at))
  if (!clock) return ''
  const late = minutesBetween(Temporal.Instant.from(clock.dueAt), Temporal.Instant.from(at))
  return late > 0 ? words.steps.late(amountWords(late, language)) : words.steps.onTime
}

/** The latest comes first in the history; a list is read as it was written. */
const listed = (rows: Rows, name: (row: HistoryRow) => string, between: string): string => rows.map(name).reverse().join(between)

const same = (a: string, b: string): boolean => Temporal.Instant.compare(a, b) === 0

/** A blank of a recorded sentence: a text, a number, or a word kept in both languages. */
function text(value: unknown, language: Time['language'] = 'zh-CN'): string {
  if (value === null || value === undefined) return ''
  return isSentence(value) ? say(value, language) : String(value)
}

const isSentence = (value: unknown): value is Sentence => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
