import { type MatchGroup, matchGroups } from '@yigen/domain/verdicts/verdict.ts'
import { useTranslation } from 'react-i18next'
import type { Matches } from './verdict.queries.ts'

type Props = { counts: Matches['counts']; chosen: MatchGroup | null; choose: (group: MatchGroup) => void }

/** How many of each; pressed, a group stands alone, and pressed again among the others. */
export function MatchStrip({ counts, chosen, choose }: Props) {
  const { t } = useTranslation('verdicts')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in the floor of browsers
    <div className="match-strip" role="group" aria-label={t('list.strip')}>
      {matchGroups.map(group => (
        <button key={group} type="button" aria-pressed={chosen === group} onClick={() => choose(group)}>
          <b>{counts[group]}</b>
          <span>{t(`group.${group}`)}</span>
        </button>
      ))}
    </div>
  )
}
