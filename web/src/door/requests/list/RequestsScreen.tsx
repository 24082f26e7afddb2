import { useState } from 'react'
import { Empty } from '#shared/Empty.tsx'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { EnterpriseChoice } from '../../enterprises/EnterpriseChoice.tsx'
import { useEnterprise } from '../../enterprises/enterprise-choice.ts'
import { DoorFrame } from '../../frame/DoorFrame.tsx'
import { DoorLink } from '../../shared/DoorLink.tsx'
import { useDoorWords } from '../../shared/door-words.ts'
import { useGet } from '../../shared/useGet.ts'
import { RequestRows } from '../RequestRows.tsx'
import { useRequestWords } from '../request-words.ts'
import type { Rows } from '../wire.ts'
import '../requests.css'

type Of = { enterpriseId: string; state: 'open' | 'ended'; after?: string }

/** Everything the enterprise has filed: what is open by its due time, then what has ended, the latest first. */
export function RequestsScreen() {
  const title = useDoorWords().title.requests
  const all = useRequestWords()
  const words = all.list
  const choice = useEnterprise()
  const { enterprise, enterprises, fault, again } = choice
  return (
    <DoorFrame title={title} tab="requests" note={<EnterpriseChoice {...choice} />}>
      {enterprise ? null : (
        <div className="pad">
          <h1 className="sr">{title}</h1>
          {fault ? <Fault fault={fault} again={again} /> : null}
          {enterprises ? <Empty title={all.noEnterprise} why={all.noEnterpriseWhy} /> : null}
          {fault || enterprises ? null : <Skeleton kind="lines" rows={6} />}
        </div>
      )}
      {enterprise ? (
        <>
          <div className="pad">
            <h1>{words.open}</h1>
            {enterprise.openRequests === 0 ? <NothingOpen ever={enterprise.requests > 0} /> : null}
            <RowsPage key={enterprise.id} of={{ enterpriseId: enterprise.id, state: 'open' }} />
          </div>
          {enterprise.requests > enterprise.openRequests ? (
            <section className="pad">
              <h2>{words.ended}</h2>
              <RowsPage key={enterprise.id} of={{ enterpriseId: enterprise.id, state: 'ended' }} />
            </section>
          ) : null}
        </>
      ) : null}
    </DoorFrame>
  )
}

/** One page of the list; the page after it is its own, asked for when wanted. */
function RowsPage({ of }: { of: Of }) {
  const words = useRequestWords().list
  const { data, fault, again } = useGet<Rows>('/api/requests', { ...of, limit: 20 }, { of: ['request'] })
  const [more, setMore] = useState(false)
  if (fault) return <Fault fault={fault} again={again} />
  if (!data) return <Skeleton kind="lines" rows={4} />
  return (
    <>
      <RequestRows rows={data.rows} />
      {data.next && more ? <RowsPage of={{ ...of, after: data.next }} /> : null}
      {data.next && !more ? (
        <button type="button" className="btn touch wide" onClick={() => setMore(true)}>
          {words.more}
        </button>
      ) : null}
    </>
  )
}

function NothingOpen({ ever }: { ever: boolean }) {
  const words = useRequestWords().list
  return (
    <Empty title={ever ? words.noneOpen : words.none} why={words.noneOpenWhy}>
      <DoorLink className="btn touch next" href="/door">
        {words.file}
      </DoorLink>
    </Empty>
  )
}
