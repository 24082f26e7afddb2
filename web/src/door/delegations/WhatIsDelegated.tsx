import { Fragment } from 'react'
import { useWords } from '#shared/words.ts'
import { delegationSheet } from './delegation-sheet.ts'
import type { OwnDelegation } from './wire.ts'

/** The deed in the words that are signed. R21.1 */
export function WhatIsDelegated({ delegation }: { delegation: OwnDelegation }) {
  const words = useWords(delegationSheet)
  const { act, place, papers, agentName, agentUnit, from, until, paper, number, checkCode } = delegation
  const lines: [string, string, string?][] = [
    [words.actName, delegation.words, words.act[act]],
    [words.never, words.neverWords],
    [words.place, place],
    [words.papers, papers],
    [words.agent, words.agentOnly(agentName, agentUnit)],
    [words.days, words.daysOf(from, until), words.once],
    ...(paper ? [[words.paperName, paperLine(words, paper)] as [string, string]] : []),
    [words.number, number, words.checkCode(checkCode)],
  ]
  return (
    <section className="pad">
      <dl className="facts">
        {lines.map(([name, said, more]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              {said}
              {more ? <span className="sub"> {more}</span> : null}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}

type DelegationWords = ReturnType<typeof delegationSheet.words>

function paperLine(words: DelegationWords, { kind, lastFour }: NonNullable<OwnDelegation['paper']>): string {
  return lastFour ? words.four(words.paper[kind], lastFour) : words.removed(words.paper[kind])
}
