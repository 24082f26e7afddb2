import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Icon } from '#shared/Icon.tsx'
import { holds } from '#shared/session.ts'
import { useSession } from '../shared/session.tsx'
import type { RosterImport } from './import.queries.ts'
import { useMending } from './useMending.ts'

/** Why it was not written or taken back, until somebody has looked at the sheet again. */
export function NotDone({ checked }: { checked: RosterImport }) {
  const { t } = useTranslation('imports')
  const session = useSession()
  const mending = useMending(checked)
  const { work, checkedAt } = checked
  if (!work?.refusal || Date.parse(work.askedAt) < Date.parse(checkedAt)) return null
  return (
    <div className="import-written">
      <p className="grow why-line" role="alert">
        <Icon name="alert" />
        {t(`notDone.${work.step}`, { why: work.refusal.sentence })}
      </p>
      {work.refusal.possible.includes('mendImport') && holds(session, 'minister') ? (
        <button type="button" className="btn next" disabled={mending.isPending} onClick={() => mending.mutate(said => said)}>
          {t('notDone.again')}
        </button>
      ) : null}
      <FaultLine fault={mending.error} />
    </div>
  )
}
