import { useTranslation } from 'react-i18next'

/** The keys of the tree, at its foot. */
export function TreeKeys() {
  const { t } = useTranslation('verdicts')
  return (
    <p className="keys" aria-hidden="true">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd>
        {t('keys.walk')}
      </span>
      <span>
        <kbd>←</kbd>
        <kbd>→</kbd>
        {t('keys.fold')}
      </span>
      <span>
        <kbd>Enter</kbd>
        {t('keys.text')}
      </span>
      <span>
        <kbd>F</kbd>
        {t('keys.stuck')}
      </span>
    </p>
  )
}
