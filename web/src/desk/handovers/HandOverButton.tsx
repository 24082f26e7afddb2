import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProposeDialog } from './ProposeDialog.tsx'

type Named = { id: string; name: string }
/** `short`: where the officer stands beside it */
type Props = { from: Named; enterprise: Named | null; look?: 'btn' | 'link-btn'; short?: boolean }

/** Opens the form of a handover where its officer stands. R3.7 */
export function HandOverButton({ from, enterprise, look = 'btn', short = false }: Props) {
  const { t } = useTranslation('handovers')
  const [open, setOpen] = useState(false)
  const label = enterprise ? t('open.ofOne', { enterprise: enterprise.name }) : t('open.of', { officer: from.name })
  return (
    <>
      <button type="button" className={look} aria-label={label} onClick={() => setOpen(true)}>
        {t(enterprise || short ? 'open.one' : 'open.everything')}
      </button>
      {open ? <ProposeDialog from={from} enterprise={enterprise} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
