import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'

/** A call or a visit written down with its true time; opened from the top bar of any page. */
export function LogCallDialog({ onClose }: { enterpriseId?: string; onClose: () => void }) {
  const { t } = useTranslation('requests')
  return (
    <Dialog title={t('logCall')} onClose={onClose}>
      {null}
    </Dialog>
  )
}
