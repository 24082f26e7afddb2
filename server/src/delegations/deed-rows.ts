import { neverDelegated } from '@yigen/domain/delegations/delegation-act.ts'
import { identityPaperWords } from '@yigen/domain/delegations/identity-paper.ts'
import { oneLine } from '@yigen/domain/wire/one-line.ts'
import type { Ink } from '#papers/break-lines.ts'
import { minute } from '#papers/minute.ts'
import type { Row } from '#papers/rows.ts'
import type { DelegationView } from './get-delegation.ts'

/** What is authorised: whom, what, with which papers, in which days. R21.1 */
export function deedRows(
  { principalName, enterpriseName, paper, agentName, agentUnit, words, place, papers, from, until }: DelegationView,
  bold: Ink,
): Row[] {
  const four = paper?.lastFour ? `，${identityPaperWords[paper.kind].zh}尾号 ${paper.lastFour}` : ''
  return [
    ['委托人', [{ text: principalName, ink: bold }, `${four}，${enterpriseName}`]],
    ['受托人', [{ text: agentName, ink: bold }, `，${agentUnit}`]],
    ['委托事项', [`到${place}`, { text: words, ink: bold }]],
    ['不包括', neverDelegated.zh],
    ['携带材料', oneLine(papers)],
    ['有效期', [`${dayOf(from)}起，至`, { text: `${dayOf(until)}24时`, ink: bold }, '止；使用一次即终止']],
  ]
}

const dayOf = ({ year, month, day }: Temporal.PlainDate) => `${year}年${month}月${day}日`

/** What was done with it, and what came of it; blank until then, to be filled in by hand. R21.2 */
export function receiptRows({ used, received }: DelegationView): Row[] {
  const done = used ? [minute(used.at), used.place, used.clerk && `经办 ${used.clerk}`].filter(Boolean).join('，') : ''
  const things = received.map(({ name, lastFour, condition }) =>
    [name, lastFour && `尾号 ${lastFour}`, condition].filter(Boolean).join('，'),
  )
  const lines = used && things.length === 0 ? ['没有拿到东西'] : things
  if (lines.length <= 1)
    return [
      ['办好', done],
      ['东西', lines[0] ?? ''],
    ]
  return [['办好', done], ...lines.map((line, i): Row => [`东西 ${i + 1}`, line])]
}
