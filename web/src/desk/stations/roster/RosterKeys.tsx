import { useTranslation } from 'react-i18next'

/** The keys of the roster, at its foot; who only looks moves and opens. */
export function RosterKeys({ mayPublish }: { mayPublish: boolean }) {
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
        {t(mayPublish ? 'keyOpen' : 'keyLook')}
      </span>
      {mayPublish ? (
        <>
          <span>
            <kbd>U</kbd>
            {t('keyUndo')}
          </span>
          <span>
            <kbd>Ctrl S</kbd>
            {t('keyPublish')}
          </span>
        </>
      ) : null}
    </p>
  )
}
