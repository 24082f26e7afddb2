import { Empty } from '#shared/Empty.tsx'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useWords } from '#shared/words.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useGet } from '../shared/useGet.ts'
import { delegationSheet } from './delegation-sheet.ts'
import type { OwnDelegations } from './wire.ts'
import '../requests/requests.css'

/** What I have done for me: what waits for my signature, what is in force, what is over. R21 */
export function DelegationsScreen() {
  const words = useWords(delegationSheet)
  const open = useGet<OwnDelegations>('/api/delegations', { state: 'open', limit: 50 }, { of: ['delegation'] })
  const over = useGet<OwnDelegations>('/api/delegations', { state: 'over', limit: 50 }, { of: ['delegation'] })
  const fault = open.fault ?? over.fault
  const again = () => {
    open.again()
    over.again()
  }
  const none = open.data?.rows.length === 0 && over.data?.rows.length === 0
  return (
    <DoorFrame title={words.title} back={{ href: '/door/me', label: words.me }}>
      <div className="pad">
        <h1>{words.title}</h1>
        {none ? <Empty title={words.none} why={words.noneWhy} /> : null}
        {fault ? <Fault fault={fault} again={again} /> : null}
        {!open.data && !fault ? <Skeleton kind="lines" rows={4} /> : null}
      </div>
      <Rows title={words.open} rows={open.data?.rows ?? []} />
      <Rows title={words.over} rows={over.data?.rows ?? []} />
    </DoorFrame>
  )
}

function Rows({ title, rows }: { title: string; rows: OwnDelegations['rows'] }) {
  const words = useWords(delegationSheet)
  if (rows.length === 0) return null
  return (
    <section className="pad">
      <h2>{title}</h2>
      <ul className="open">
        {rows.map(row => (
          <li key={row.id}>
            <DoorLink href={`/door/delegations/${row.id}`}>
              <b>{row.words}</b>
              <span>{row.mine ? words.mine : words.state[row.status]}</span>
              <span className="by">{words.daysOf(row.from, row.until)}</span>
            </DoorLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
