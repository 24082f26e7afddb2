import { isOpen } from '@yigen/domain/requests/request-status.ts'
import { Allowed } from '#shared/Allowed.tsx'
import { useMatterWords } from '../requests/matter-words.ts'
import type { Matter } from '../requests/wire.ts'
import { go } from '../shared/paths.ts'

/** At the end and quiet: taking an open request back, or opening a settled one again; when that is too late, the sentence says so. */
export function UndoSection({ matter: { id, status, whyNot, limits } }: { matter: Matter }) {
  const words = useMatterWords().page
  if (isOpen(status))
    return (
      <section className="pad undo">
        <h2 className="md">{words.withdrawTitle}</h2>
        <p className="sub">{words.withdrawWhy}</p>
        <Allowed why={whyNot.withdrawRequest ?? null} size="touch" onClick={() => go(`/door/requests/${id}/withdrawal`)}>
          {words.withdraw}
        </Allowed>
      </section>
    )
  if (status !== 'settled') return null
  return (
    <section className="pad undo">
      <h2 className="md">{words.reopenTitle}</h2>
      {whyNot.reopenRequest ? null : <p className="sub">{words.reopenWhy(limits.reopeningDays)}</p>}
      <Allowed why={whyNot.reopenRequest ?? null} kind="next" size="touch" onClick={() => go(`/door/requests/${id}/reopening`)}>
        {words.reopen}
      </Allowed>
    </section>
  )
}
