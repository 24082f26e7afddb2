import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { RosterImport } from './import.queries.ts'
import { UndoImport } from './UndoImport.tsx'

/** What became of it: written by whom and when, or taken back. */
export function Written({ checked }: { checked: RosterImport }) {
  const { t } = useTranslation('imports')
  const now = useNow()
  const { state, importedAt, importedBy, undoneAt, undoneBy, undoableUntil } = checked
  return (
    <div className="import-written">
      <div className="grow">
        {importedAt ? <p>{t('written.by', { name: importedBy?.name ?? '', time: dayTime(importedAt, now) })}</p> : null}
        {undoneAt ? <p>{t('written.undoneBy', { name: undoneBy?.name ?? '', time: dayTime(undoneAt, now) })}</p> : null}
        {undoableUntil ? <p className="small quiet">{t('written.undoable', { time: dayTime(undoableUntil, now) })}</p> : null}
      </div>
      {state === 'imported' ? (
        <Link className="btn next" to="/enterprises" search={{ officerId: 'all', sort: 'touched' }}>
          {t('written.see')}
        </Link>
      ) : null}
      {undoableUntil ? <UndoImport line={checked} /> : null}
    </div>
  )
}
