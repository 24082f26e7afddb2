import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './listing.css'

/** Filters of a list; on a phone they stand behind one button that says how many are in force. */
export function Folded({ inForce, children }: { inForce: number; children: ReactNode }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <div className="filters" data-folded={!open || undefined}>
      <button type="button" className="btn fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        {[t('filters'), inForce || ''].join(' ').trim()}
      </button>
      {children}
    </div>
  )
}
