import { useState } from 'react'
import { ActivateForm, type Invitation } from '#shared/ActivateForm.tsx'
import { Empty } from '#shared/Empty.tsx'
import { Fault } from '#shared/Fault.tsx'
import { isProblem } from '#shared/problem.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useSharedWords } from '#shared/words.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useDoorWords } from '../shared/door-words.ts'
import { useGet } from '../shared/useGet.ts'

/** The one-time link an enterprise's contact was sent. */
export function ActivateScreen({ token }: { token: string }) {
  const title = useDoorWords().title.activate
  const { data, fault, again } = useGet<Invitation>(`/api/invitations/${encodeURIComponent(token)}`, {}, { of: [] })
  const [done, setDone] = useState(false)
  return (
    <DoorFrame bare title={title} note={data?.enterpriseName}>
      <div className="pad">
        {done ? <Activated reset={data?.purpose === 'reset'} /> : null}
        {data && !done ? <Welcome token={token} invitation={data} onDone={() => setDone(true)} /> : null}
        {!data && !fault ? <Skeleton kind="lines" rows={4} /> : null}
        {fault ? <Spent fault={fault} again={again} /> : null}
      </div>
    </DoorFrame>
  )
}

function Welcome({ token, invitation, onDone }: { token: string; invitation: Invitation; onDone: () => void }) {
  const words = useSharedWords().activate
  const { name, enterpriseName, purpose } = invitation
  return (
    <>
      <h1>{purpose === 'reset' ? words.resetTitle : words.title}</h1>
      <p className="sub">{[words.hello(name), enterpriseName && words.ofEnterprise(enterpriseName), words.why].filter(Boolean).join('')}</p>
      <ActivateForm size="touch" token={token} invitation={invitation} onDone={onDone} />
    </>
  )
}

function Activated({ reset }: { reset: boolean }) {
  const words = useSharedWords().activate
  return (
    <Empty whole title={reset ? words.resetDone : words.done} why={words.doneWhy}>
      <DoorLink className="btn do touch" href="/door">
        {words.go}
      </DoorLink>
    </Empty>
  )
}

function Spent({ fault, again }: { fault: unknown; again: () => void }) {
  const words = useSharedWords().activate
  return isProblem(fault) && fault.status === 404 ? (
    <Empty whole title={words.spent} why={words.spentWhy}>
      <DoorLink className="btn touch" href="/door">
        {words.signIn}
      </DoorLink>
    </Empty>
  ) : (
    <Fault fault={fault} again={again} />
  )
}
