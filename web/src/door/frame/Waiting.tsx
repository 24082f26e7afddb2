import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { DoorFrame, type Tab } from './DoorFrame.tsx'

/** Where a screen will be, and what kept it from coming. */
export function Waiting({ tab, fault, again }: { tab?: Tab; fault?: unknown; again?: () => void }) {
  return (
    <DoorFrame title="" tab={tab} bare={!tab}>
      <div className="pad">{fault ? <Fault fault={fault} again={again} /> : <Skeleton kind="lines" rows={5} />}</div>
    </DoorFrame>
  )
}
