import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { type About, RaiseDifficultyDialog } from './RaiseDifficultyDialog.tsx'

/** The press that raises a difficulty of what the page is about. R17.2 */
export function RaiseDifficulty({ about, title, kind = '' }: { about: About; title: string; kind?: string }) {
  const { t } = useTranslation('meetings-first')
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={`btn ${kind}`} onClick={() => setOpen(true)}>
        {t('raise')}
      </button>
      {/* out of the bar: a landmark holds no other */}
      {open ? createPortal(<RaiseDifficultyDialog about={about} title={title} onClose={() => setOpen(false)} />, document.body) : null}
    </>
  )
}
