import { closingWords } from '#calendar/moment-words.ts'
import type { ClockKind } from '#clocks/clock.ts'
import { clockKindWords, type RungPlace, rungWords } from '#clocks/rung-words.ts'
import { appealDecisionWords } from '#declines/decline-words.ts'
import { moveAnswerWords } from '#moves/move-steps.ts'
import { type Grade, gradeWords } from '#ratings/grade.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import type { NoticeKind } from './notice.ts'

type Data = Record<string, string | number | null>

/** A notice is data; its words stand in one table. `{enterprise}` and `{title}` come from the cause. */
export const noticeWords: Record<NoticeKind, Sentence> = {
  'request.filed': { zh: '{enterprise}提了新诉求“{title}”，{dueAt} 前答复。', en: '{enterprise} filed “{title}”; answer by {dueAt}.' },
  'request.filedFor': {
    zh: '{who}替你们登记了诉求“{title}”，{dueAt} 前答复。',
    en: '{who} entered the request “{title}” for you; it is answered by {dueAt}.',
  },
  'request.messaged': {
    zh: '{enterprise}就“{title}”又写了一句，24 小时内答复。',
    en: '{enterprise} wrote again on “{title}”; answer within 24 hours.',
  },
  'request.replied': { zh: '{who}答复了“{title}”。', en: '{who} answered “{title}”.' },
  'request.settled': { zh: '{who}办结了“{title}”。', en: '{who} settled “{title}”.' },
  'request.withdrawn': { zh: '{enterprise}撤回了“{title}”。', en: '{enterprise} withdrew “{title}”.' },
  'request.reopened': { zh: '“{title}”重新打开。', en: '“{title}” was reopened.' },
  'request.promised': { zh: '“{title}”承诺 {dueAt} 前再答复。', en: '“{title}”: the next answer is promised by {dueAt}.' },
  'request.fileAttached': { zh: '{who}给“{title}”加了附件“{name}”。', en: '{who} attached “{name}” to “{title}”.' },
  'request.paused': { zh: '“{title}”等待中，到 {until}。', en: '“{title}” waits until {until}.' },
  'request.resumed': { zh: '“{title}”恢复办理。', en: '“{title}” goes on.' },
  'request.reminded': { zh: '“{title}”等您补充：{words}', en: '“{title}” waits for you: {words}' },
  'request.noted': { zh: '{who}就{enterprise}的“{title}”交代：{words}', en: '{who} on “{title}” of {enterprise}: {words}' },
  'move.proposed': {
    zh: '{who}想把{enterprise}的“{title}”转给你，请决定是否接手。',
    en: '{who} proposes that you take over “{title}” of {enterprise}.',
  },
  'move.answered': { zh: '{who}{answer}“{title}”。', en: '{who} {answer} “{title}”.' },
  'task.handed': {
    zh: '{enterprise}“{title}”交办给{unit}，4 个工作小时内接办或退回。',
    en: '{enterprise}, “{title}”: handed to {unit}; accept or return within 4 working hours.',
  },
  'task.returned': { zh: '{unit}退回了“{title}”的交办：{words}', en: '{unit} returned its part of “{title}”: {words}' },
  'task.returnedTwice': {
    zh: '“{title}”的交办第二次被退回（{unit}），请你定。',
    en: '“{title}”: returned a second time ({unit}); the decision is yours.',
  },
  'task.finished': { zh: '{unit}办结了“{title}”的交办。', en: '{unit} finished its part of “{title}”.' },
  'task.sentBack': { zh: '“{title}”的交办发回{unit}重办：{words}', en: '“{title}” was sent back to {unit}: {words}' },
  'task.waived': { zh: '“{title}”的交办已免办（{unit}）。', en: 'The part of {unit} in “{title}” was waived.' },
  'task.urged': { zh: '{who}催办“{title}”（{unit}）。', en: '{who} urges “{title}” ({unit}).' },
  'decline.proposed': {
    zh: '{who}提出婉拒{enterprise}的“{title}”，{dueAt} 前审定。',
    en: '{who} proposes to decline “{title}” of {enterprise}; decide by {dueAt}.',
  },
  'decline.returned': { zh: '“{title}”的婉拒被退回，还要试：{words}', en: 'The refusal of “{title}” was returned; to try: {words}' },
  'decline.released': { zh: '“{title}”已婉拒，10 天内可以申诉。', en: '“{title}” was declined; it can be appealed within 10 days.' },
  'decline.appealed': { zh: '{enterprise}就“{title}”申诉，{dueAt} 前决定。', en: '{enterprise} appeals on “{title}”; decide by {dueAt}.' },
  'appeal.decided': { zh: '“{title}”的申诉已有决定：{decision}。', en: 'The appeal on “{title}” was decided: {decision}.' },
  'rating.given': { zh: '{enterprise}对“{title}”评价“{grade}”。', en: '{enterprise} rated “{title}”: {grade}.' },
  'rating.commented': { zh: '{who}回应了你对“{title}”的评价。', en: '{who} answered your rating of “{title}”.' },
  'order.given': { zh: '{who}请你联系{enterprise}：{words}', en: '{who} asks you to contact {enterprise}: {words}' },
  'order.done': { zh: '{who}已联系{enterprise}。', en: '{who} has contacted {enterprise}.' },
  rung: { zh: '{enterprise}“{title}”：{clock}{rung}（应在{dueAt} 前）。', en: '{enterprise}, “{title}”: {clock}, {rung} (due {dueAt}).' },
  'assignment.given': {
    zh: '{enterprise}配给你了，{dueAt} 前首次联系。',
    en: '{enterprise} is yours now; make the first contact by {dueAt}.',
  },
  'assignment.givenMany': {
    zh: '{enterprise}等 {count} 家企业配给你了，{dueAt} 前逐家首次联系。',
    en: '{count} enterprises, {enterprise} among them, are yours now; make the first contact with each by {dueAt}.',
  },
  'deputy.appointed': { zh: '{officer}的 B 角是{deputy}。', en: '{deputy} is the deputy of {officer}.' },
  'cover.begun': {
    zh: '{officer}请假到{until}，由你接办，在走的计时 {count} 个。',
    en: '{officer} is on leave until {until}; you cover, with {count} clocks running.',
  },
  'cover.ended': { zh: '{officer}回岗，{count} 个计时已交回。', en: '{officer} is back; {count} clocks went back.' },
  'member.rolesAsked': { zh: '{name}申请角色：{roles}，请审定。', en: '{name} is to be granted: {roles}.' },
}

/** A clock that is not about a request has no title: a first contact. */
const untitledRung: Sentence = { zh: '{enterprise}：{clock}{rung}（应在{dueAt} 前）。', en: '{enterprise}: {clock}, {rung} (due {dueAt}).' }

/** The sentence of a notice, its moments beside `now`. */
export function noticeSentence(kind: NoticeKind, data: Data, language: Language, now: Temporal.Instant): string {
  const blanks = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, blankOf(name, value, language, now)]))
  if (kind === 'rung') blanks.rung = `${language === 'en' ? '' : '，'}${say(rungWords(placeIn(data)), language)}`
  return say(kind === 'rung' && !data.title ? untitledRung : noticeWords[kind], language, blanks)
}

/** Where the rung stands, as the notice keeps it. */
function placeIn({ unitClass, offsetMinutes, daily = null }: Data): RungPlace {
  return {
    unitClass: unitClass === 'working' ? 'working' : 'clock',
    offsetMinutes: Number(offsetMinutes),
    daily: daily === null ? null : Number(daily),
  }
}

function blankOf(name: string, value: string | number | null, language: Language, now: Temporal.Instant): string {
  if (value === null) return ''
  if (name === 'clock') return say(clockKindWords[value as ClockKind], language)
  if (name === 'decision') return say(appealDecisionWords[value as keyof typeof appealDecisionWords], language)
  if (name === 'answer') return say(moveAnswerWords[value as keyof typeof moveAnswerWords], language)
  if (name === 'grade') return say(gradeWords[value as Grade], language)
  if (name === 'dueAt' || name === 'until') return closingWords(Temporal.Instant.from(String(value)), now, language)
  return String(value)
}
