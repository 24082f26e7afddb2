import { useTranslation } from 'react-i18next'
import { useDayWord } from '../useDayWord.ts'
import type { Candidate } from './candidates.ts'

type Props = {
  id: string
  candidate: Candidate
  at: boolean
  label: string
  now: number
  landing: number
  numberOf: (id: string) => number
  onTake: () => void
}

/** A milestone that could be waited for, with what that does to the landing; or the circle it would close. */
export function CandidateRow({ id, candidate: { picked, landsAt, circle }, at, label, now, landing, numberOf, onTake }: Props) {
  const { t } = useTranslation('plans')
  const day = useDayWord(now)
  const effect = circle
    ? t('edit.circle', { circle: shortened(circle.map(numberOf)) })
    : landsAt === null || landsAt === landing
      ? t('edit.landingStays')
      : t(picked ? 'edit.landingWithout' : 'edit.landingWith', { before: day(landing), after: day(landsAt) })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={at ? 'at' : undefined}
      aria-selected={picked}
      aria-disabled={circle ? true : undefined}
      onClick={onTake}
    >
      <i className={`waits-pick${picked ? ' on' : ''}${circle ? ' none' : ''}`} aria-hidden="true" />
      <span className="one-line">{picked ? <b>{label}</b> : label}</span>
      <span className="effect">{effect}</span>
    </div>
  )
}

const shortened = (numbers: readonly number[]): string =>
  (numbers.length > 5 ? [...numbers.slice(0, 1), '…', ...numbers.slice(-2)] : numbers).join(' → ')
