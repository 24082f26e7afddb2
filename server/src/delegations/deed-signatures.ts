import type { Block } from '#papers/blocks.ts'
import { type Ink, widthOf } from '#papers/break-lines.ts'
import { colours } from '#papers/colours.ts'
import { picture, rule } from '#papers/draw.ts'
import { fitting } from '#papers/fitting.ts'
import { minute } from '#papers/minute.ts'
import type { Paper } from '#papers/paper.ts'
import { write } from '#papers/write.ts'
import type { Deed } from './deed-paper.ts'

type Line = { label: string; name: string; signature: Deed['delegation']['signed']; note: string; typed?: boolean }

const gap = 10
const high = 14
const body: Ink = { face: 'serif', size: 4.6, colour: colours.ink }
const note: Ink = { face: 'sans', size: 3.4, colour: colours.second }

/** Both signatures side by side, as they were given: drawn, or a typed name; a line where nobody has signed. R21.1, R21.2 */
export const signatureLines =
  ({ left, width }: { left: number; width: number }, deed: Deed, of: 'deed' | 'receipt'): Block =>
  (paper, top) => {
    const each = (width - gap) / 2
    const lines = of === 'deed' ? underDeed(deed) : underReceipt(deed)
    const ends = lines.map((line, i) => writeLine(paper, { left: left + i * (each + gap), top: top + 3, width: each }, line, deed))
    return Math.max(...ends)
  }

/** The agent says by drafting it that they take it on. */
function underDeed({ delegation: { signed, draftedAt, principalName, agentName } }: Deed): Line[] {
  const byCode = signed ? `${minute(signed.at)} 手机签名，验证码已核验` : ''
  return [
    { label: '委托人', name: principalName, signature: signed, note: byCode },
    { label: '受托人', name: agentName, signature: null, note: `${minute(draftedAt)} 起草并接受委托`, typed: true },
  ]
}

const underReceipt = ({ delegation: { handedOver, receivedBy, handsOverName, principalName } }: Deed): Line[] => [
  { label: '交出', name: handsOverName, signature: handedOver, note: signedOn(handsOverName, handedOver) },
  { label: '收到', name: principalName, signature: receivedBy, note: signedOn(principalName, receivedBy) },
]

const signedOn = (name: string, signature: Line['signature']) =>
  signature ? `${name}　${minute(signature.at)}` : `${name}　　　　年　　月　　日`

function writeLine(
  paper: Paper,
  { left, top, width }: { left: number; top: number; width: number },
  line: Line,
  { drawings }: Deed,
): number {
  const { label, name, signature, note: said, typed } = line
  const labelled = widthOf(label, body) + 2
  const place = { left: left + labelled, top, width: width - labelled, height: high }
  write(paper, { left, top: top + high - 7, width: labelled, lead: 7 }, label, body)
  rule(paper, [place.left, top + high], [left + width, top + high], { thick: 0.25, colour: colours.ink })
  const sum = signature?.sha256
  const drawing = sum ? drawings.get(sum) : null
  const isDrawn = drawing ? picture(paper, drawing, place) : false
  if (!isDrawn && (signature || typed)) {
    const words = sum ? '签名图片读不出' : name
    const ink = sum ? note : fitting(words, { ...body, size: 5.4 }, place.width)
    write(paper, { ...place, top: top + high - 8, lead: 8, align: 'center' }, words, ink)
  }
  return write(paper, { left, top: top + high + 1, width, lead: 5.6 }, said, note)
}
