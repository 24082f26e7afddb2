import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { thousands } from '#shared/format.ts'
import type { Export } from './export.queries.ts'
import type { Listed } from './export.steps.ts'
import { useExporting } from './useExporting.ts'
import './exports.css'

/** What a list shows by its filter, as a workbook: asked for, made, and brought onto this device. R11.4 */
export function ExportButton({ called, why, ...listed }: Listed & { called?: string; why?: string }) {
  const { t } = useTranslation(['exports', 'exports-first'])
  const exporting = useExporting()
  return (
    <span className="with-fault exporting">
      <button
        type="button"
        className="btn"
        title={why}
        aria-busy={exporting.isPending}
        disabled={exporting.isPending}
        onClick={() => exporting.export(listed)}
      >
        {exporting.isPending ? <ProgressWords progress={exporting.progress} /> : (called ?? t('out'))}
      </button>
      <FaultLine fault={exporting.error} />
      {exporting.isPending || exporting.isOver || exporting.error ? (
        <Link className="small" to="/exports">
          {t('exports-first:title')}
        </Link>
      ) : null}
    </span>
  )
}

function ProgressWords({ progress }: { progress: Export['progress'] }) {
  const { t } = useTranslation('exports')
  return progress ? t('exportingOf', { done: thousands(progress.done), of: thousands(progress.of) }) : t('exporting')
}
