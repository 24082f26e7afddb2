import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { colours } from '#papers/colours.ts'
import { code } from '#papers/draw.ts'
import { fitting } from '#papers/fitting.ts'
import type { PaperFile } from '#papers/paper.ts'
import { write } from '#papers/write.ts'
import { weekdayWords } from '#stations/pattern-words.ts'
import type { CardFacts } from './card-facts.ts'
import { bold, plain, type Said, stationPaper } from './station-line.ts'

/** 门牌: what hangs at the door of a station, to be read from three metres; in English too, for it hangs where anybody passes. R19.3 */
export const doorSignPaper = (card: CardFacts, title: string, at: Temporal.Instant): PaperFile =>
  stationPaper(
    { format: 'A4', title, author: `${card.district}首席服务官`, at },
    { margin: 18, indent: 15, node: 3, thick: 1 },
    {
      head: { side: 14, title: `${card.district} 首席服务官`, under: card.name, right: `门牌\n${dateIn(at)} 印` },
      said: [where(card), hours(card), scan(card), otherwise(card)],
      foot: { size: 4, words: '遇放假挪到同一个假期的调休上班日，没有就停一次；扫码看哪天在' },
    },
  )

const where =
  ({ place, note }: CardFacts): Said =>
  (paper, { top, ...column }) => {
    const name = '企业服务工作站'
    const named = write(paper, { ...column, top, lead: 26 }, name, fitting(name, bold(21, colours.ink, 0.02), column.width))
    const found = [place, note].filter(Boolean).join('，')
    const large = fitting(found, plain(7.4), column.width, 5)
    const placed = write(paper, { ...column, top: named, lead: large.size * 1.45 }, found, large)
    return write(
      paper,
      { ...column, top: placed, lead: 8 },
      'Enterprise service desk: walk in or book, no account needed',
      plain(5, colours.third),
    )
  }

const hours =
  ({ weekday, from, until }: CardFacts): Said =>
  (paper, { top, ...column }) => {
    const { zh, en } = weekdayWords(weekday)
    const between = `${from}–${until}`
    const day = write(paper, { ...column, top, lead: 17 }, `每${zh}`, bold(14))
    const said = write(paper, { ...column, top: day, lead: 31 }, between, fitting(between, bold(27, colours.ink, -0.02), column.width))
    return write(paper, { ...column, top: said, lead: 7 }, `${en}, ${between}`, plain(5, colours.third))
  }

const scan =
  ({ link }: CardFacts): Said =>
  (paper, { left, width, top }) => {
    const side = 52
    code(paper, link, { left, top, side })
    const column = { left: left + side + 12, width: width - side - 12 }
    const led = write(paper, { ...column, top: top + 4, lead: 13 }, '扫码看今天谁在\n约一次当面谈', bold(9))
    write(paper, { ...column, top: led + 1, lead: 8 }, '办照、开票、落户、入学、补贴、消防、融资，什么事都能问。', plain(5.4))
    return top + side
  }

const otherwise =
  ({ door }: CardFacts): Said =>
  (paper, { top, ...column }) => {
    const labelled = write(paper, { ...column, top, lead: 7 }, '门关着的时候', plain(5, colours.third))
    const said = write(paper, { ...column, top: labelled, lead: 18 }, door, fitting(door, bold(14), column.width))
    const promise = ['企业登录提诉求，不分昼夜和节假日，', { text: '24 小时内一定答复', ink: bold(5.6) }]
    return write(paper, { ...column, top: said, lead: 9 }, promise, plain(5.6, colours.ink))
  }
