import { useTranslation } from 'react-i18next'

type Props = {
  /** what Enter does; without it, it opens the row */
  enter?: string
  /** E does the next step of the row */
  act?: boolean
  /** / goes to the search */
  search?: boolean
}

/** The keys of a list, at its foot. */
export function RowKeys({ enter, act, search }: Props) {
  const { t } = useTranslation('shell')
  return (
    <p className="keys" aria-hidden="true">
      <span>
        <kbd>J</kbd>
        <kbd>K</kbd>
        {t('keys.move')}
      </span>
      <span>
        <kbd>Enter</kbd>
        {enter ?? t('keys.open')}
      </span>
      {act ? (
        <span>
          <kbd>E</kbd>
          {t('keys.act')}
        </span>
      ) : null}
      {search ? (
        <span>
          <kbd>/</kbd>
          {t('keys.search')}
        </span>
      ) : null}
    </p>
  )
}
