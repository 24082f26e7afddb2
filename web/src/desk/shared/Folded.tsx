import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './listing.css'

/** Filters of a list; on a phone they stand behind one button that says how many are in force. */
export function Folded({ inForce, children }: { inForce: number; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="filters" data-folded={!open || undefined}>
      <FoldButton open={open} inForce={inForce} onPress={() => setOpen(!open)} />
      {children}
    </div>
  )
}

/** Opens the filters on a phone; says how many of them narrow the list. */
export function FoldButton({ open, inForce, onPress }: { open: boolean; inForce: number; onPress: () => void }) {
  const { t } = useTranslation()
  return (
    <button type="button" className="btn fold" aria-expanded={open} onClick={onPress}>
      {[t('filters'), inForce || ''].join(' ').trim()}
    </button>
  )
}
