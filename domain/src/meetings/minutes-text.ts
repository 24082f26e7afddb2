import type { z } from 'zod'
import { zone } from '#calendar/zone.ts'
import { liftLevelWords } from '#lifts/lift-level.ts'
import type { AgendaFigure } from './agenda-facts.ts'
import type { MinutesContent } from './minutes.ts'

type Content = z.output<typeof MinutesContent>

/** The text of the minutes, as the two who sign it read it: the same content makes the same text. R17.4 */
export function minutesText(content: Content): string {
  return [
    content.title,
    `第 ${content.number} 期`,
    `${content.ownerName}　${dayInWords(content.day)}`,
    '',
    beginning(content),
    '一、一周情况',
    week(content),
    '二、议定事项',
    ...(content.items.length === 0 ? ['无。'] : content.items.flatMap(itemLines).flatMap(writtenLines)),
    '',
    ...attendance(content),
  ].join('\n')
}

/** 2026年11月23日 */
export function dayInWords(day: string): string {
  const { year, month, day: date } = Temporal.PlainDate.from(day)
  return `${year}年${month}月${date}日`
}

/** 11月24日18时, with minutes where there are any. */
export function momentInMinutes(moment: Temporal.Instant): string {
  const { month, day, hour, minute } = moment.toZonedDateTimeISO(zone)
  return `${month}月${day}日${hour}时${minute === 0 ? '' : `${minute}分`}`
}

function beginning({ day, chairName, title, number, items, openedAt, closedByNext }: Content): string {
  const decided = items.reduce((sum, item) => sum + item.decisions.length, 0)
  if (!openedAt) return `${dayInWords(day)}，第 ${number} 次会议没有召开。`
  const how = closedByNext ? '会议没有散会，由下一次议程定稿结束。' : ''
  return `${dayInWords(day)}，${chairName}主持召开${title.replace(/纪要$/, '')}第 ${number} 次会议，议定 ${decided} 项，纪要如下。${how}`
}

const figureWords: Record<AgendaFigure, string> = {
  new: '新增项目',
  moved: '推进',
  stuck: '停滞',
  late: '超时',
  lost: '流失',
  landed: '落地',
}

function week({ factsFrom, factsUntil, figures }: Content): string {
  const counted = (Object.keys(figureWords) as AgendaFigure[]).map(name => `${figureWords[name]} ${figures[name] ?? 0} 件`)
  return `${momentInMinutes(factsFrom)}至${momentInMinutes(factsUntil)}，${counted.join('，')}。`
}

function itemLines({ number, title, words, carried, decisions, askings, lifts }: Content['items'][number]): string[] {
  return [
    `（${number}）${[title, words, carried ? '留到下次会议。' : '']
      .filter(part => part !== '')
      .join('。')
      .replaceAll('。。', '。')}`,
    ...decisions.map(one => `${one.number}. ${one.who}：${unended(one.words)}，${momentInMinutes(one.dueAt)}前。`),
    ...askings.map(one => `提请${one.who}：${unended(one.words)}，${momentInMinutes(one.dueAt)}前答复。`),
    ...lifts.map(one => `请${liftLevelWords[one.level].zh}在${momentInMinutes(one.dueAt)}前答复：${one.words}`),
  ]
}

/** A sentence that goes on with its day has no full stop of its own. */
const unended = (words: string): string => words.trimEnd().replace(/[。；，.;,]+$/, '')

/** An empty line ends a part of the paper, so none that somebody typed stays. */
const writtenLines = (typed: string): string[] => typed.split('\n').filter(line => line.trim() !== '')

function attendance({ present, absent, guests, chairName, recorderName }: Content): string[] {
  return [
    `出席：${present.join('、') || '无'}`,
    ...(absent.length > 0 ? [`请假：${absent.join('、')}`] : []),
    ...(guests === '' ? [] : [`列席：${guests}`]),
    `主持：${chairName}　记录：${recorderName}`,
  ]
}

/** The text of an addendum, with that of the minutes it belongs to. R17.4 */
export const addendumText = (minutesDigest: string, words: string): string => `补记（纪要校验值 ${minutesDigest}）\n${words}`
