import { useEffect, useRef } from 'react'
import type { AccountChoice } from '#shared/session.ts'
import { useDoorWords } from '../shared/door-words.ts'

/** After the right code: which of the enterprises that have the phone. */
export function ChooseAccount({
  accounts,
  busy,
  onChoose,
}: {
  accounts: readonly AccountChoice[]
  busy: boolean
  onChoose: (memberId: string) => void
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="form">
      <h2 ref={heading} tabIndex={-1}>
        {useDoorWords().signIn.choose}
      </h2>
      {accounts.map(({ memberId, enterpriseName, name }) => (
        <button key={memberId} type="button" className="btn touch" aria-busy={busy} onClick={() => onChoose(memberId)}>
          {enterpriseName} · {name}
        </button>
      ))}
    </div>
  )
}
