import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { thousands } from '#shared/format.ts'
import { holds } from '#shared/session.ts'
import { useSession } from '../../shared/session.tsx'
import { totalWords } from '../../shared/total-words.ts'
import type { EnterpriseRow, Total } from '../enterprise.queries.ts'
import type { Export } from '../exports/export.queries.ts'
import { useExporting } from '../exports/useExporting.ts'
import { useListing } from './useListing.ts'

/** What the filter shows, as a workbook; of the register's lines that are not the reader's nothing goes out. R11.4 */
export function ExportButton({ total, rows }: { total: Total | undefined; rows: readonly EnterpriseRow[] }) {
  const { t } = useTranslation('enterprises')
  const session = useSession()
  const { listing } = useListing()
  const exporting = useExporting()
  const whole = rows.every(row => row.whole)
  if (!total || total.count === 0 || !rows.some(row => row.whole)) return null
  if (!holds(session, 'officer', 'minister', 'leader', 'head')) return null
  const called = whole ? t('list.export', { n: totalWords(total) }) : t('list.exportMine')
  return (
    <span className="with-fault">
      <button
        type="button"
        className="btn"
        title={whole ? undefined : t('list.exportMineWhy')}
        aria-busy={exporting.isPending}
        disabled={exporting.isPending}
        onClick={() => exporting.export(listing)}
      >
        {exporting.isPending ? <ProgressWords progress={exporting.progress} /> : called}
      </button>
      <FaultLine fault={exporting.error} />
      {exporting.isPending || exporting.isOver || exporting.error ? (
        <Link className="small" to="/exports">
          {t('exports.title')}
        </Link>
      ) : null}
    </span>
  )
}

function ProgressWords({ progress }: { progress: Export['progress'] }) {
  const { t } = useTranslation('enterprises')
  return progress ? t('list.exportingOf', { done: thousands(progress.done), of: thousands(progress.of) }) : t('list.exporting')
}
