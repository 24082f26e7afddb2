import type { BulkDone } from '@yigen/domain/wire/bulk.ts'
import { useTranslation } from 'react-i18next'
import './bulk.css'

/** What became of many: how many were done, and of each other its sentence. */
export function BulkOutcome({ outcome, nameOf }: { outcome: BulkDone; nameOf: (id: string) => string }) {
  const { t } = useTranslation()
  const left = outcome.rows.filter(row => row.refused !== null)
  return (
    <div className="bulk-outcome" role="status">
      <p>{t('bulk.done', { n: outcome.done })}</p>
      {left.length > 0 ? (
        <>
          <p className="second">{t('bulk.left', { n: left.length })}</p>
          <ul>
            {left.map(({ id, refused }) => (
              <li key={id}>
                <b>{nameOf(id)}</b> {refused?.sentence}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
