import { useTranslation } from 'react-i18next'

const keys = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['E'], 'plan'],
  [['D'], 'aside'],
] as const

/** The keys of the list, at its foot. */
export function SignKeys() {
  const { t } = useTranslation('signs')
  return (
    <p className="keys" aria-hidden="true">
      {keys.map(([pressed, does]) => (
        <span key={does}>
          {pressed.map(key => (
            <kbd key={key}>{key}</kbd>
          ))}
          {t(`keys.${does}`)}
        </span>
      ))}
    </p>
  )
}
