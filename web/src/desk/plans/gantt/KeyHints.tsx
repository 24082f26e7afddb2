import { useTranslation } from 'react-i18next'

const always = [
  ['J', 'K', 'walk'],
  ['←', '→', 'fold'],
  ['F', 'critical'],
  ['[', ']', 'late'],
  ['/', 'find'],
  ['T', 'today'],
  ['C', 'compare'],
] as const
const changing = [
  ['Enter', 'edit'],
  ['+', '−', 'promise'],
  ['P', 'waits'],
  ['O', 'owner'],
  ['Ctrl Z', 'undo'],
] as const

/** The keys of the chart. */
export function KeyHints({ changes }: { changes: boolean }) {
  const { t } = useTranslation('plans')
  return (
    <p className="keys plan-keys">
      {[...always, ...(changes ? changing : [])].map(hint => {
        const act = hint.at(-1) as 'walk'
        return (
          <span key={act}>
            {hint.slice(0, -1).map(key => (
              <kbd key={key}>{key}</kbd>
            ))}
            {t(`keys.${act}`)}
          </span>
        )
      })}
    </p>
  )
}
