import { useTranslation } from 'react-i18next'

/** The keys of the roster, at its foot. */
export function RosterKeys() {
  const { t } = useTranslation('stations')
  return (
    <p className="keys" aria-hidden="true">
      <span>
        <kbd>←</kbd>
        <kbd>→</kbd>
        <kbd>↑</kbd>
        <kbd>↓</kbd>
        {t('keyMove')}
      </span>
      <span>
        <kbd>Enter</kbd>
        {t('keyOpen')}
      </span>
      <span>
        <kbd>U</kbd>
        {t('keyUndo')}
      </span>
      <span>
        <kbd>Ctrl S</kbd>
        {t('keyPublish')}
      </span>
    </p>
  )
}
