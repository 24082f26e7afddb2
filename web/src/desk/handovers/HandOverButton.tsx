import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProposeDialog } from './ProposeDialog.tsx'

type Named = { id: string; name: string }
type Props = { from: Named; enterprise: Named | null; look?: 'btn' | 'link-btn' }

/** Opens the form of a handover where its officer stands. R3.7 */
export function HandOverButton({ from, enterprise, look = 'btn' }: Props) {
  const { t } = useTranslation('handovers')
  const [open, setOpen] = useState(false)
  const label = enterprise ? t('open.ofOne', { enterprise: enterprise.name }) : t('open.of', { officer: from.name })
  return (
    <>
      <button type="button" className={look} aria-label={label} onClick={() => setOpen(true)}>
        {t(enterprise ? 'open.one' : 'open.everything')}
      </button>
      {open ? <ProposeDialog from={from} enterprise={enterprise} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
