import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { holds } from '#shared/session.ts'
import { useSession } from '../../shared/session.tsx'
import { totalWords } from '../../shared/total-words.ts'
import type { EnterpriseRow, Total } from '../enterprise.queries.ts'
import { exportEnterprises } from '../enterprise.steps.ts'
import { useListing } from './useListing.ts'

/** What the filter shows, as a workbook; of the register's lines that are not the reader's nothing goes out. R11.4 */
export function ExportButton({ total, rows }: { total: Total | undefined; rows: readonly EnterpriseRow[] }) {
  const { t } = useTranslation('enterprises')
  const session = useSession()
  const { listing } = useListing()
  const exporting = useMutation({ mutationFn: exportEnterprises })
  const whole = rows.every(row => row.whole)
  if (!total || total.count === 0 || !rows.some(row => row.whole)) return null
  if (!holds(session, 'officer', 'minister', 'leader', 'head')) return null
  return (
    <span className="with-fault">
      <button
        type="button"
        className="btn"
        title={whole ? undefined : t('list.exportMineWhy')}
        aria-busy={exporting.isPending}
        disabled={exporting.isPending}
        onClick={() => exporting.mutate(listing)}
      >
        {exporting.isPending ? t('list.exporting') : whole ? t('list.export', { n: totalWords(total) }) : t('list.exportMine')}
      </button>
      <FaultLine fault={exporting.error} />
    </span>
  )
}
