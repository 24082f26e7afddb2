import { useTranslation } from 'react-i18next'

/** Rows can be chosen, or open what they are. */
export function BulkToggle({ on, onToggle }: { on: boolean; onToggle: (on: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <button type="button" className="btn" aria-pressed={on} onClick={() => onToggle(!on)}>
      {t(on ? 'bulk.end' : 'bulk.start')}
    </button>
  )
}
