import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { DoorLink } from '../../shared/DoorLink.tsx'
import type { Got } from '../../shared/useGet.ts'
import { RequestRows } from '../RequestRows.tsx'
import { useRequestWords } from '../request-words.ts'
import type { OwnEnterprise, Rows } from '../wire.ts'

const shown = 5

/** In hand now, the next due first. */
export function OpenRequests({ enterprise, open }: { enterprise: OwnEnterprise; open: Got<Rows> }) {
  const words = useRequestWords().list
  const { data, fault, again } = open
  return (
    <section className="pad">
      <div className="h2">
        <h2>{words.open}</h2>
        {enterprise.requests > 0 ? <DoorLink href="/door/requests">{words.all(enterprise.requests)}</DoorLink> : null}
      </div>
      {data ? <RequestRows rows={data.rows.slice(0, shown)} /> : null}
      {data?.rows.length === 0 ? (
        <p className="sub">
          {words.noneOpen}。{words.noneOpenWhy}
        </p>
      ) : null}
      {fault ? <Fault fault={fault} again={again} /> : null}
      {data || fault ? null : <Skeleton kind="lines" rows={4} />}
    </section>
  )
}
