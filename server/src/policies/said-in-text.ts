import { fingerprint, type PolicyDocument } from '@yigen/policy'

/** What of a text stands beside it in columns, to search and to choose by. */
export const saidInText = (document: PolicyDocument) => ({
  fingerprint: fingerprint(document),
  title_zh: document.title.zh,
  title_en: document.title.en ?? '',
  document_number: document.number ?? null,
  issuers: document.issuers,
  ...daysOf(document),
  end_unknown: document.measures.some(({ effective }) => effective?.to === undefined && !effective?.endless),
  retold: isRetold(document),
  cases: document.golden.cases.length,
})

/** From the first day of any measure to the last; open where one of them is. */
function daysOf({ measures }: PolicyDocument) {
  const from = measures.map(({ effective }) => effective?.from).sort()
  const to = measures.map(({ effective }) => effective?.to).sort()
  return {
    first_day: from.includes(undefined) ? null : dayOf(from[0]),
    last_day: to.includes(undefined) ? null : dayOf(to.at(-1)),
  }
}

const dayOf = (day: string | undefined): Temporal.PlainDate | null => (day === undefined ? null : Temporal.PlainDate.from(day))

/** Whether a citation somewhere retells what nobody saw letter for letter. */
function isRetold(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, inner]) => (name === 'retold' && inner !== undefined) || isRetold(inner))
}
