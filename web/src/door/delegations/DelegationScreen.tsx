import { Fault } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { useGet } from '../shared/useGet.ts'
import { DeedButton } from './DeedButton.tsx'
import { delegationSheet } from './delegation-sheet.ts'
import { Revoking } from './Revoking.tsx'
import { SigningForm } from './SigningForm.tsx'
import { WhatIsDelegated } from './WhatIsDelegated.tsx'
import type { OwnDelegation } from './wire.ts'
import '../requests/requests.css'

/** One thing that an officer does for me: what exactly, my signature, its use, and the receipt. R21 */
export function DelegationScreen({ id }: { id: string }) {
  const words = useWords(delegationSheet)
  const { data, fault, again } = useGet<OwnDelegation>(
    `/api/delegations/${encodeURIComponent(id)}`,
    {},
    { of: ['delegation'], within: { delegation: id } },
  )
  return (
    <DoorFrame title={data?.words ?? words.title} note={data?.number} back={{ href: '/door/delegations', label: words.title }}>
      {data ? <Whole delegation={data} /> : null}
      {data ? null : (
        <div className="pad">
          <h1 className="sr">{words.title}</h1>
          {fault ? <Fault fault={fault} again={again} /> : <Skeleton kind="lines" rows={8} />}
        </div>
      )}
    </DoorFrame>
  )
}

function Whole({ delegation }: { delegation: OwnDelegation }) {
  const words = useWords(delegationSheet)
  const { may } = delegation
  return (
    <>
      <div className="pad">
        <h1>{delegation.words}</h1>
        <p className="sub">{words.state[delegation.status]}</p>
      </div>
      <WhatHappened delegation={delegation} />
      <WhatIsDelegated delegation={delegation} />
      {delegation.signed ? <DeedButton id={delegation.id} /> : null}
      {may.includes('signDelegation') ? <SigningForm delegation={delegation} of="deed" /> : null}
      {may.includes('signReceipt') ? <SigningForm delegation={delegation} of="receipt" /> : null}
      {may.includes('revokeDelegation') ? <Revoking delegation={delegation} /> : null}
      <Refused delegation={delegation} />
    </>
  )
}

function WhatHappened({ delegation }: { delegation: OwnDelegation }) {
  const words = useWords(delegationSheet)
  const now = useNow()
  const { signed, used, received, handedOver, receivedBy, receiptEnded, revoked, handsOverName } = delegation
  const said = [
    signed && words.signedAt(dayTime(signed.at, now)),
    used && words.used(dayTime(used.at, now), used.place),
    handedOver && words.agentSigned(handsOverName, dayTime(handedOver.at, now)),
    receivedBy && words.youSigned(dayTime(receivedBy.at, now)),
    receiptEnded && words.receiptEnded(receiptEnded.by, dayTime(receiptEnded.at, now), receiptEnded.words),
    revoked && words.revokedBy(revoked.by, dayTime(revoked.at, now)),
  ].filter(line => line !== null)
  if (said.length === 0) return null
  return (
    <section className="pad">
      {said.map(line => (
        <p key={line}>{line}</p>
      ))}
      {received.length > 0 ? (
        <ul className="open" aria-label={words.things}>
          {received.map(({ name, lastFour, condition }) => (
            <li key={name}>
              <p>
                <b>{name}</b>
                <span className="by">{[lastFour && words.ends(lastFour), condition].filter(Boolean).join(' · ')}</span>
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Refused({ delegation: { attempts } }: { delegation: OwnDelegation }) {
  const words = useWords(delegationSheet)
  const now = useNow()
  if (attempts.length === 0) return null
  return (
    <section className="pad">
      <h2>{words.refused}</h2>
      <ul className="open">
        {attempts.map(({ at, who, place, why }) => (
          <li key={`${at} ${why}`}>
            <p>
              <b>{why}</b>
              <span className="by">{words.refusedAt(dayTime(at, now), who, place)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
