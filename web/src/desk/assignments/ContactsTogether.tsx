import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TogetherProps } from '../shared/slice.ts'
import { ContactsDialog } from './ContactsDialog.tsx'

/** First contacts with many enterprises, told in the same words: in a group, at a meeting. R3.6 */
export function ContactsTogether({ rows }: TogetherProps) {
  const { t } = useTranslation('assignments-first')
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('contacts.open', { n: rows.length })}
      </button>
      {open ? <ContactsDialog rows={rows} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
