import { useTranslation } from 'react-i18next'

/** The keys of the page, at its foot. */
export function MatchKeys() {
  const { t } = useTranslation(['verdicts', 'shell'])
  return (
    <p className="keys" aria-hidden="true">
      <span>
        <kbd>J</kbd>
        <kbd>K</kbd>
        {t('shell:keys.move')}
      </span>
      <span>
        <kbd>Enter</kbd>
        {t('verdicts:list.enter')}
      </span>
      <span>
        <kbd>1</kbd>–<kbd>5</kbd>
        {t('verdicts:list.groups')}
      </span>
      <span>
        <kbd>A</kbd>
        {t('verdicts:list.answer')}
      </span>
    </p>
  )
}
