import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { premisesUseWords } from '@yigen/domain/premises/premises-use.ts'
import { rentWords } from '@yigen/domain/premises/rent.ts'
import type { SiteOpinion } from '@yigen/domain/premises/site-opinion.ts'
import { plainPhone } from '@yigen/domain/wire/phone.ts'
import type { z } from 'zod'
import { type Block, flow, headed } from '#papers/blocks.ts'
import type { Ink } from '#papers/break-lines.ts'
import { colours } from '#papers/colours.ts'
import { rule } from '#papers/draw.ts'
import { minute } from '#papers/minute.ts'
import { newPaper, type Paper, type PaperFile } from '#papers/paper.ts'
import { type Row, rowsOf } from '#papers/rows.ts'
import { write } from '#papers/write.ts'
import { type ComparedRow, comparedRows } from './compared-rows.ts'

type Opinion = z.output<typeof SiteOpinion>
type Compared = Opinion['premises'][number]

const column = { left: 22, width: 166 }
const page = { top: 18, bottom: 273, nextTop: 18, foot: 279 }
const body: Ink = { face: 'serif', size: 4.6, colour: colours.ink }
const note: Ink = { face: 'sans', size: 3.5, colour: colours.second }

/** 场地选址意见书: for whom, what is looked for, the premises side by side as they stood that day, which one, and why. R20.4 */
export function siteLetterPaper(opinion: Opinion, district: string, at: Temporal.Instant): PaperFile {
  const { number, enterpriseName, project, needs, premises, recommended, why } = opinion
  const paper = newPaper({ format: 'A4', title: `场地选址意见书 ${number}`, author: `${district}首席服务官`, at })
  const blocks = [
    ...[head(district, number), title('场地选址意见书')],
    ...table([['企业', enterpriseName], ...(project ? [['项目', project.name] as const] : []), ['场地需求', needs]]),
    ...headed(heading('比较的场地'), comparedRows({ ...column, label: 24 }, rowsOfCompared(premises))),
    ...headed(
      heading('建议'),
      table([
        ['建议选址', [{ text: recommended, ink: { ...body, face: 'serifBold' } }]],
        ['理由', why],
      ]),
    ),
    signed(opinion),
  ]
  flow(paper, blocks, page)
  paper.onEachPage((n, of) => foot(paper, at, `第 ${n} 页，共 ${of} 页`))
  return paper.end()
}

const head =
  (district: string, number: string): Block =>
  (paper, top) => {
    const line = { ...column, top, lead: 5.6 }
    write(
      paper,
      { ...line, align: 'right' },
      ['编号 ', { text: `选址 ${number}`, ink: { ...note, face: 'sansBold', colour: colours.ink } }],
      note,
    )
    return write(paper, line, `${district}首席服务官　场地选址`, note)
  }

const title =
  (words: string): Block =>
  (paper, top) =>
    write(paper, { ...column, top: top + 4, lead: 13, align: 'center' }, words, { ...body, face: 'serifBold', size: 9, spacing: 0.16 }) + 4

const heading =
  (words: string): Block =>
  (paper, top) =>
    write(paper, { ...column, top: top + 5, lead: 8 }, words, { ...body, face: 'serifBold' }) + 1

const inks = { label: { ...body, colour: colours.second }, words: body }
const table = (rows: readonly Row[]): Block[] => rowsOf({ ...column, label: 26, lead: 7.4, pad: 1.5, inks }, rows)

/** Line by line, what differs between them. */
function rowsOfCompared(premises: readonly Compared[]): ComparedRow[] {
  const row = (name: string, said: (one: Compared) => string): ComparedRow => ({ name, of: premises.map(said) })
  return [
    { ...row('场地', one => (one.recommended ? `${one.name}\n（建议）` : one.name)), head: true },
    row('地址', one => one.address),
    row('登记单位', ({ streetName, unitName }) => (streetName === unitName ? streetName : `${streetName} · ${unitName}`)),
    row('用途和面积', one => `${premisesUseWords[one.use].zh}，${one.area.toLocaleString('en-US')} ㎡`),
    row('租金', one => rentWords(one.rentFen).zh),
    row('可租日期', one => one.freeFrom.toString()),
    row('找谁', one => `${one.ask}，${plainPhone(one.phone) ?? one.phone}`),
    row('说明', one => one.note),
    row('看过', one => one.seenOn.toString()),
    row('合适和不足', one => one.words),
  ]
}

const signed =
  ({ issuedUnit, issuedBy, issuedAt }: Opinion): Block =>
  (paper, top) =>
    write(paper, { ...column, top: top + 8, lead: 7.4, align: 'right' }, `${issuedUnit} ${issuedBy}\n${dateIn(issuedAt)}`, body)

function foot(paper: Paper, at: Temporal.Instant, number: string) {
  const line = { ...column, top: page.foot + 2, lead: 4.8 }
  const ink: Ink = { ...note, size: 3.1, colour: colours.third }
  rule(paper, [column.left, page.foot], [column.left + column.width, page.foot], { thick: 0.2, colour: colours.line })
  write(paper, line, `${minute(at)} 打印　${number}`, ink)
  write(paper, { ...line, align: 'right' }, '场地情况按出具当天的登记；租金和可租日期以出租方为准', ink)
}
