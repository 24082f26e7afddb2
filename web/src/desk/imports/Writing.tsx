import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime, thousands } from '#shared/format.ts'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import { shownAgain } from '../shared/changed.ts'
import { useSession } from '../shared/session.tsx'
import type { RosterImport } from './import.queries.ts'
import { cancelImport } from './import.steps.ts'

/** How far the writing or the taking back is. All or nothing: until the end nothing of it is to be seen, and it can be stopped. */
export function Writing({ checked: { id, progress, work } }: { checked: RosterImport }) {
  const { t } = useTranslation('imports')
  const session = useSession()
  const now = useNow()
  const stopping = useMutation({ mutationFn: () => cancelImport(id), onSettled: shownAgain })
  if (!work) return null
  const mine = work.askedBy.id === session.member.id
  const title = t(`writing.${work.step}`)
  const far = progress && { done: thousands(progress.done), of: thousands(progress.of) }
  return (
    <div className="import-writing">
      <div className="grow">
        <b>{title}</b>
        <progress {...(progress ? { max: Math.max(1, progress.of), value: progress.done } : {})} aria-label={title} />
        <p className="small quiet" role="status">
          {far ? t('writing.done', far) : t('writing.waiting')}
        </p>
        <p className="second">
          {mine ? t('writing.leave') : t(`writing.by.${work.step}`, { name: work.askedBy.name, time: dayTime(work.askedAt, now) })}
        </p>
        <FaultLine fault={stopping.error} />
      </div>
      {holds(session, 'minister') ? (
        <button type="button" className="btn" disabled={stopping.isPending} onClick={() => stopping.mutate()}>
          {t(`writing.stop.${work.step}`)}
        </button>
      ) : null}
    </div>
  )
}
