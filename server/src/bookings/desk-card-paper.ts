import { timeWords, weekdayWord } from '@yigen/domain/calendar/moment-words.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { colours } from '#papers/colours.ts'
import { code } from '#papers/draw.ts'
import { fitting } from '#papers/fitting.ts'
import type { PaperFile } from '#papers/paper.ts'
import { write } from '#papers/write.ts'
import { weekdayWords } from '#stations/pattern-words.ts'
import type { CardFacts } from './card-facts.ts'
import { bold, plain, type Said, stationPaper } from './station-line.ts'

export type OnDuty = { name: string; unit: string; phone: string | null }
export type DeskCard = CardFacts & {
  day: Temporal.PlainDate
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  officers: readonly OnDuty[]
}

/** 台卡: what stands on the desk of a session. R19.3 */
export const deskCardPaper = (card: DeskCard, title: string, at: Temporal.Instant): PaperFile =>
  stationPaper(
    { format: 'A5', title, author: `${card.district}首席服务官`, at },
    { margin: 12, indent: 9, node: 1.75, thick: 0.6 },
    {
      head: {
        ...{ side: 9, title: `${card.district} 首席服务官`, under: '一个企业一个服务官，一跟到底' },
        right: `台卡\n${dateIn(at)} 印`,
      },
      said: [where(card), hours(card), ...(card.officers.length > 0 ? [people(card)] : []), scan(card), otherwise(card)],
      foot: { size: 2.9, words: `预约码 ${dateIn(card.since)} 起用，换码以后此卡作废` },
    },
  )

const where =
  ({ name, place, note }: DeskCard): Said =>
  (paper, { top, ...column }) => {
    const named = write(paper, { ...column, top, lead: 12 }, '企业服务工作站', bold(9.4, colours.ink, 0.02))
    const address = `${name}，${place}`
    const large = fitting(address, plain(4.6), column.width, 3)
    const placed = write(paper, { ...column, top: named, lead: large.size * 1.45 }, address, large)
    const small = fitting(note, plain(3.4, colours.third), column.width, 3)
    return note ? write(paper, { ...column, top: placed, lead: small.size * 1.45 }, note, small) : placed
  }

const hours =
  ({ weekday, from, until }: DeskCard): Said =>
  (paper, { top, ...column }) => {
    const labelled = write(paper, { ...column, top, lead: 5 }, '几点', plain(3.2, colours.third))
    const words = [{ text: `每${weekdayWords(weekday).zh}  `, ink: bold(5.4) }, `${from}–${until}`]
    const said = write(paper, { ...column, top: labelled, lead: 12 }, words, bold(10.5, colours.ink, -0.01))
    return write(
      paper,
      { ...column, top: said, lead: 5 },
      '遇放假挪到同一个假期的调休上班日，没有就停一次；扫码看哪天在',
      plain(3.2, colours.third),
    )
  }

const people =
  ({ day, startsAt, endsAt, officers }: DeskCard): Said =>
  (paper, { left, width, top }) => {
    const on = `${day.month} 月 ${day.day} 日 ${weekdayWord(day, 'zh-CN')} ${timeWords(startsAt)}–${timeWords(endsAt)} 谁在`
    const labelled = write(paper, { left, width, top, lead: 6 }, on, plain(3.2, colours.third))
    const each = width / 2
    const ends = officers.map(({ name, unit, phone }, i) => {
      const column = { left: left + i * each, width: each - 4 }
      const named = write(paper, { ...column, top: labelled, lead: 8 }, name, fitting(name, bold(6.2), column.width))
      return write(paper, { ...column, top: named, lead: 5 }, [unit, phone].filter(Boolean).join('\n'), plain(3.4))
    })
    return Math.max(...ends)
  }

const scan =
  ({ slotMinutes, link }: DeskCard): Said =>
  (paper, { left, width, top }) => {
    const side = 36
    code(paper, link, { left, top, side })
    const column = { left: left + side + 8, width: width - side - 8 }
    const led = write(paper, { ...column, top: top + 7.5, lead: 8.5 }, `扫码约 ${slotMinutes} 分钟`, bold(6))
    write(paper, { ...column, top: led + 1, lead: 5.6 }, '不用注册。约满了也能直接来。\n谈的每件事都有编号、有人、有时限。', plain(3.6))
    return top + side
  }

const otherwise =
  ({ door }: DeskCard): Said =>
  (paper, { top, ...column }) => {
    const labelled = write(paper, { ...column, top, lead: 5 }, '不在值班时间', plain(3.2, colours.third))
    const said = write(paper, { ...column, top: labelled, lead: 11 }, door, fitting(door, bold(8.4), column.width))
    const promise = ['企业登录提诉求，不分昼夜和节假日，', { text: '24 小时内一定答复', ink: bold(3.8) }]
    return write(paper, { ...column, top: said, lead: 6 }, promise, plain(3.8, colours.ink))
  }
