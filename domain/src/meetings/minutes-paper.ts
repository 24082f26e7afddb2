import { dateIn, zone } from '#calendar/zone.ts'
import type { Wire } from '#wire/instant.ts'
import type { Minutes } from './minutes.ts'

/** A line of the minutes: `1` a part 一、, `2` an item （1） with what is said of it behind its head, `0` what runs on. */
export type PaperLine = { level: 0; words: string } | { level: 1; words: string } | { level: 2; head: string; words: string }

/** Somebody under a heading, 出席：张三、李四. */
export type PaperNames = { as: string; names: string }

/** An addendum begins a page of its own and is signed like what it adds to. R17.4 */
export type PaperAddendum = {
  title: string
  lines: readonly PaperLine[]
  signed: readonly PaperNames[]
  digest: string | null
}

/** Minutes as they stand on paper, in the parts that GB/T 9704-2012 has for 纪要; every word of it is Chinese, whoever reads it. R17.4 */
export type MinutesPaper = {
  /** the red head, 海珠区首席服务官周例会纪要 */
  title: string
  /** 第 46 期 */
  issue: string
  issuer: string
  /** 2026年11月23日 */
  date: string
  lines: readonly PaperLine[]
  /** 出席, 请假, 列席 */
  people: readonly PaperNames[]
  /** chair and recorder, once they have */
  signed: readonly PaperNames[]
  /** null before the second signature */
  digest: string | null
  addenda: readonly PaperAddendum[]
}

type Signed = Wire<typeof Minutes>
type Written = Pick<Signed, 'text' | 'signatures' | 'digest' | 'frozenAt' | 'addenda'>

/** The very text that was signed, laid out: nothing is said on paper that its digest does not cover, but who signed and what was added. R17.4 */
export function minutesPaper({ text, signatures, digest, frozenAt, addenda }: Written): MinutesPaper {
  const [head = [], body = [], people = []] = parts(text)
  const [title = '', issue = '', issued = ''] = head
  const [issuer = '', date = ''] = issued.split('　')
  return {
    ...{ title, issue, issuer, date, lines: body.map(toLine), people: people.map(toNames) },
    ...{ signed: signatures.map(toSigned), digest: frozenAt && digest },
    addenda: addenda.map((one, i) => ({
      title: `补记${i + 1}`,
      lines: [{ level: 0, words: one.words }],
      ...{ signed: one.signatures.map(toSigned), digest: one.frozenAt && one.digest },
    })),
  }
}

/** An empty line stands between the head, what was decided, and who came. */
function parts(text: string): string[][] {
  return text.split('\n').reduce<string[][]>(
    (all, line) => {
      if (line === '' && all.length < 3) all.push([])
      else if (line !== '') all.at(-1)?.push(line)
      return all
    },
    [[]],
  )
}

function toLine(line: string): PaperLine {
  if (/^[一二三四五六七八九十]+、/.test(line)) return { level: 1, words: line }
  const item = /^(（\d+）[^。]*。?)(.*)$/.exec(line)
  return item ? { level: 2, head: item[1] ?? '', words: item[2] ?? '' } : { level: 0, words: line }
}

function toNames(line: string): PaperNames {
  const at = line.indexOf('：')
  return { as: line.slice(0, at), names: line.slice(at + 1) }
}

const signedAs = { chair: '主持签名', recorder: '记录签名' } as const

/** 2026年11月23日 17:32 */
function toSigned({ as, name, at }: Signed['signatures'][number]): PaperNames {
  const moment = Temporal.Instant.from(at)
  const { year, month, day } = dateIn(moment)
  const { hour, minute } = moment.toZonedDateTimeISO(zone)
  return { as: signedAs[as], names: `${name}　${year}年${month}月${day}日 ${hour}:${String(minute).padStart(2, '0')}` }
}
