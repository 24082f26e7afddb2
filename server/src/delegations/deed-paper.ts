import { oneLine } from '@yigen/domain/wire/one-line.ts'
import { type Block, flow, headed } from '#papers/blocks.ts'
import type { Ink } from '#papers/break-lines.ts'
import { colours } from '#papers/colours.ts'
import { code, rule } from '#papers/draw.ts'
import { minute } from '#papers/minute.ts'
import { newPaper, type Paper, type PaperFile } from '#papers/paper.ts'
import { type Row, rowsOf } from '#papers/rows.ts'
import { write } from '#papers/write.ts'
import { deedRows, receiptRows } from './deed-rows.ts'
import { signatureLines } from './deed-signatures.ts'
import type { DelegationView } from './get-delegation.ts'

/** By the sums of the pictures; null: it is gone, or is not what was kept. */
export type Drawings = ReadonlyMap<string, Buffer | null>
export type Deed = { delegation: DelegationView; drawings: Drawings; district: string; publicUrl: string }

const column = { left: 24, width: 162 }
const page = { top: 18, bottom: 273, nextTop: 18, foot: 279 }
const body: Ink = { face: 'serif', size: 4.6, colour: colours.ink }
const note: Ink = { face: 'sans', size: 3.5, colour: colours.second }

/** The deed as it is laid upon a counter, and below the cut the receipt; what does not fit goes on overleaf. R21.1, R21.2 */
export function deedPaper(deed: Deed, at: Temporal.Instant): PaperFile {
  const { delegation, district } = deed
  const paper = newPaper({ format: 'A4', title: `授权委托书 ${delegation.number}`, author: `${district}首席服务官`, at })
  const blocks = [
    ...[head(deed), title('授权委托书', 9), ...standing(delegation)],
    ...table(deedRows(delegation, { ...body, face: 'serifBold' })),
    words(
      '委托人对受托人在上述事项、期限内所作的行为予以承认。委托人可以随时撤回，撤回自系统记录时起生效。超出事项、期限或由他人使用的，本委托书无效。',
    ),
    signatureLines(column, deed, 'deed'),
    ...headed(cut('以下为交接回执，办好后填'), headed(title('交接回执', 6), table(receiptRows(delegation)))),
    ...ended(delegation),
    signatureLines(column, deed, 'receipt'),
  ]
  flow(paper, blocks, page)
  paper.onEachPage((number, of) => foot(paper, delegation, at, `第 ${number} 页，共 ${of} 页`))
  return paper.end()
}

const head =
  ({ delegation: { number, checkCode }, district, publicUrl }: Deed): Block =>
  (paper, top) => {
    const side = 25
    code(paper, new URL(`/door/verify#${number}.${checkCode}`, publicUrl).href, { left: column.left + column.width - side, top, side })
    const dark: Ink = { ...note, face: 'sansBold', colour: colours.ink }
    const lines = [
      `${district}首席服务官　委托代办\n编号 `,
      { text: number, ink: dark },
      '　校验码 ',
      { text: checkCode, ink: dark },
      `\n扫右边的码，或在 ${new URL(publicUrl).host}/door/verify 填编号和校验码，能看到这份委托现在能不能用`,
    ]
    const said = write(paper, { ...column, top, width: column.width - side - 10, lead: 5.6 }, lines, note)
    return Math.max(said, top + side) + 1
  }

const title =
  (words: string, size: number): Block =>
  (paper, top) => {
    const ink: Ink = { ...body, face: 'serifBold', size, spacing: 0.16 }
    return write(paper, { ...column, top, lead: size * 1.45, align: 'center' }, words, ink) + size * 0.35
  }

/** What it says of itself where it cannot be used. */
function standing({ status }: DelegationView): Block[] {
  if (status === 'signed') return []
  const used = '这份委托书已经使用，不能再用。'
  const said = {
    drafted: '本人还没有签名，这份委托书现在不能用。',
    ...{ used, closed: used },
    revoked: '这份委托书已经撤回，不能再用。',
    expired: '这份委托书已经过期，不能再用。',
  }
  const ink: Ink = { ...note, colour: colours.ink }
  return [(paper, top) => write(paper, { ...column, top, lead: 8, align: 'center' }, said[status], ink)]
}

const inks = { label: { ...body, colour: colours.second }, words: body }

const table = (rows: readonly Row[]): Block[] => rowsOf({ ...column, label: 26, lead: 7.4, pad: 1.5, inks }, rows)

const words =
  (said: string): Block =>
  (paper, top) =>
    write(paper, { ...column, top: top + 3, lead: 7.8, indent: 2 }, said, body)

const cut =
  (said: string): Block =>
  (paper, top) => {
    const [middle, lead] = [top + 7, 4]
    const ink: Ink = { ...note, size: 3.2, colour: colours.third }
    for (const [from, to] of [
      [0, 80],
      [130, 210],
    ] as const)
      rule(paper, [from, middle], [to, middle], { thick: 0.25, colour: colours.edge, dashed: true })
    write(paper, { left: 0, top: middle - lead / 2, width: paper.width, lead, align: 'center' }, said, ink)
    return top + 13
  }

/** Closed by a superior although not both signed. */
const ended = ({ receiptEnded }: DelegationView): Block[] =>
  receiptEnded ? [words(`${receiptEnded.by} ${minute(receiptEnded.at)} 结束回执，没有再等签名：${oneLine(receiptEnded.words)}`)] : []

function foot(paper: Paper, { signed }: DelegationView, at: Temporal.Instant, number: string) {
  const line = { ...column, top: page.foot + 2, lead: 4.8 }
  const ink: Ink = { ...note, size: 3.1, colour: colours.third }
  const sum = signed?.sha256 ? `存证 SHA-256 ${signed.sha256.slice(0, 4)}…${signed.sha256.slice(-4)}　` : ''
  rule(paper, [column.left, page.foot], [column.left + column.width, page.foot], { thick: 0.2, colour: colours.line })
  write(paper, line, `${sum}${minute(at)} 打印　${number}`, ink)
  write(paper, { ...line, align: 'right' }, '撤回、用完、到期，都以扫码看到的为准', ink)
}
