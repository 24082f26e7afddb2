/** A line of the minutes: `1` a part 一、, `2` an item （一） with what is said of it behind its head, `0` what runs on. */
export type PaperLine = { level: 0; words: string } | { level: 1; words: string } | { level: 2; head: string; words: string }

export type PaperSignature = { as: string; name: string; at: string }

/** An addendum begins a page of its own and is signed like what it adds to. R17.4 */
export type PaperAddendum = { title: string; lines: readonly PaperLine[]; signed: readonly PaperSignature[]; digest: string | null }

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
  /** 出席, 请假, 列席, each with its names */
  people: readonly { as: string; names: string }[]
  /** chair and recorder, once they have */
  signed: readonly PaperSignature[]
  /** null before the second signature */
  digest: string | null
  /** 抄送 */
  copies: string | null
  addenda: readonly PaperAddendum[]
}
