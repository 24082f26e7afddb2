import { useTranslation } from 'react-i18next'
import { LinkToCopy } from '../shared/LinkToCopy.tsx'
import { useUntil } from '../shared/useUntil.ts'

/** A link that is shown this once: the server keeps only its trace. */
export function OneTimeLink({ link, expiresAt }: { link: string; expiresAt: string }) {
  const { t } = useTranslation('members')
  const until = useUntil()
  const words = { label: t('link.label'), copy: t('link.copy'), copied: t('link.copied'), qr: t('link.qr'), scan: t('link.scan') }
  return (
    <div className="one-time">
      <LinkToCopy link={link} words={words} />
      <p className="small second" role="status">
        {t('link.once', { until: until(expiresAt) })}
      </p>
    </div>
  )
}
