import { useTranslation } from 'react-i18next'
import { dial } from '#shared/format.ts'
import { Icon } from '#shared/Icon.tsx'

/** One press to call; a masked number cannot be called. R11.4 */
export function CallLink({ number, className = 'btn' }: { number: string | undefined; className?: string }) {
  const { t } = useTranslation('requests')
  if (!number || number.includes('*')) return null
  return (
    <a className={className} href={dial(number)}>
      <Icon name="phone" />
      {t('page.call')}
    </a>
  )
}
