import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import type { RosterImport } from './import.queries.ts'

/** How far the writing is. All or nothing: until the end nothing of it is to be seen. */
export function Writing({ checked: { progress, counts } }: { checked: RosterImport }) {
  const { t } = useTranslation('imports')
  const of = progress?.of ?? counts.new + counts.changed
  const done = progress?.done ?? 0
  return (
    <div className="import-writing" role="status">
      <b>{t('writing.title')}</b>
      <progress max={of} value={done} aria-label={t('writing.title')} />
      <p className="small quiet">{t('writing.done', { done: thousands(done), of: thousands(of) })}</p>
    </div>
  )
}
