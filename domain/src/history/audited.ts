import { historyKinds } from '#kinds.ts'
import type { HistoryKind } from '#slice/kinds.ts'

/** Blanks that name people, units, moments, counts and words of a table: who did what, and when. Every other is content, and a new one is content until it stands here. R1.5 */
const plain = new Set([
  ...['officer', 'deputy', 'decider', 'names', 'skipped', 'unit', 'helper', 'roles', 'from', 'until', 'to', 'dueAt', 'receivedAt', 'year'],
  ...['kind', 'rung', 'count', 'added', 'changed', 'decision', 'grade', 'minutes', 'loginName', 'asker', 'by', 'act', 'why', 'stage'],
])
/** Where a name is a person's or a unit's, not a file's. */
const named = ['member', 'assignment', 'unit', 'contact']
/** Where a reason is an administrator’s, of an account. */
const reasoned = ['member']
/** Where what was changed is the office's own order. */
const ofTheOffice = ['unit', 'district', 'export', 'member', 'calendar']

const blanksIn = (kind: HistoryKind): Set<string> =>
  new Set([...`${kind.zh}${kind.en}`.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name))

/** A login name that is a phone number shows its ends only. */
const looksLikePhone = /^\+?\d[\d -]{5,18}\d$/
const maskedLogin = (name: unknown): unknown =>
  typeof name === 'string' && looksLikePhone.test(name) ? `${name.slice(0, 3)}****${name.slice(-2)}` : name

/** What the audit administrator reads of a row: its sentence with every content left out. R1.5 */
export function audited(name: string, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const noun = name.split('.')[0] ?? ''
  const isPlain = (blank: string) =>
    plain.has(blank) ||
    (blank === 'name' && named.includes(noun)) ||
    (blank === 'reason' && reasoned.includes(noun)) ||
    (blank === 'what' && ofTheOffice.includes(noun))
  return Object.fromEntries(
    Object.entries(data).map(([blank, value]) => [blank, isPlain(blank) ? (blank === 'loginName' ? maskedLogin(value) : value) : '…']),
  )
}

/** What the enterprise reads beside the sentence: what stands in it, and nothing else that is kept. R11.3 */
export function saidInSentence(name: string, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kind = (historyKinds as Readonly<Record<string, HistoryKind>>)[name]
  const said = kind ? blanksIn(kind) : new Set<string>()
  return Object.fromEntries(Object.entries(data).filter(([blank]) => said.has(blank)))
}
