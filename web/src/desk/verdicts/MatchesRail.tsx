import { useTranslation } from 'react-i18next'
import { NextQuestion } from './NextQuestion.tsx'
import { UsedFacts } from './UsedFacts.tsx'
import type { Matches } from './verdict.queries.ts'

/** Beside the policies: what to ask next, what was used, what is missing. */
export function MatchesRail({ matches }: { matches: Matches }) {
  return (
    <>
      <NextQuestion enterpriseId={matches.enterpriseId} mayRecord={matches.mayRecord} asOf={matches.asOf} />
      <UsedFacts matches={matches} />
      <Missing missing={matches.missing} />
    </>
  )
}

function Missing({ missing }: Pick<Matches, 'missing'>) {
  const { t } = useTranslation('verdicts')
  if (missing.length === 0) return null
  return (
    <section>
      <div className="h">
        <h2>{t('missing.title', { n: missing.length })}</h2>
      </div>
      <ul className="match-missing small">
        {missing.slice(0, 8).map(({ fact, year, label, decides }) => (
          <li key={`${fact} ${year}`}>
            {label}
            {year === null ? '' : ` ${year}`}
            <p className="quiet">{t('missing.decides', { n: decides })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
