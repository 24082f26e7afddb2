import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { Fault } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { mattersBesideQuery, type Request, requestQuery } from '../requests/request.queries.ts'
import { MergeForm } from './MergeForm.tsx'

/** So many open matters has no enterprise. */
const shown = 50

type Props = { request: Request; otherId: string | null; onClose: () => void }

/** Which of the enterprise's open matters is the same as this one; then what merging the two makes. R4.11 */
export function MergeDialog({ request, otherId, onClose }: Props) {
  const { t } = useTranslation('requests')
  const [chosen, setChosen] = useState(otherId ?? '')
  const open = useQuery(mattersBesideQuery({ enterpriseId: request.enterprise.id, state: 'open' }, shown))
  const other = useQuery({ ...requestQuery(chosen), enabled: chosen !== '' })
  const rows = open.data?.rows.filter(row => row.id !== request.id) ?? []
  return (
    <Dialog title={t('merge.title')} onClose={onClose}>
      <p className="second">{t('merge.means')}</p>
      <div className="form block">
        <Field label={t('merge.with')} fault={open.data && rows.length === 0 ? t('merge.none') : undefined}>
          {given => (
            <select {...given} className="box" value={chosen} onChange={event => setChosen(event.target.value)}>
              {chosen === '' ? <option value="">{t('merge.choose')}</option> : null}
              {rows.map(row => (
                <option key={row.id} value={row.id}>
                  {`${row.number} ${row.title}`}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {other.data ? <MergeForm key={other.data.id} request={request} other={other.data} onClose={onClose} /> : null}
      {other.error && !other.data ? <Fault fault={other.error} again={() => void other.refetch()} /> : null}
      {chosen !== '' && other.isPending ? <Skeleton kind="lines" rows={4} /> : null}
    </Dialog>
  )
}
