import { Link } from '@tanstack/react-router'
import { verdictWords } from '@yigen/domain/policies/verdict-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { VerdictMark } from '../shared/VerdictMark.tsx'
import { leavesOf } from './clause-tree.ts'
import type { Verdict } from './verdict.queries.ts'

/** The verdict in a word, and in a sentence why. */
export function VerdictHead({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('verdicts')
  const language = useLanguage()
  const { enterpriseId, enterpriseName, title, number, asOf, version } = verdict
  return (
    <>
      <p className="verdict-under second">
        <Link className="link" to="/enterprises/$id" params={{ id: enterpriseId }}>
          {enterpriseName}
        </Link>
        {[title, number, t('page.of', { day: asOf, version })].filter(Boolean).map(words => (
          <span key={words}>· {words}</span>
        ))}
      </p>
      <div className="verdict-word" data-testid="verdict">
        <VerdictMark verdict={verdict.mark} large>
          <b>{say(verdictWords[verdict.mark], language)}</b>
        </VerdictMark>
        <p className="second">{useWhy(verdict)}</p>
      </div>
    </>
  )
}

function useWhy({ verdict, clauses }: Verdict): string {
  const { t } = useTranslation('verdicts')
  const leaves = leavesOf(clauses)
  const count = (wanted: string) => leaves.filter(leaf => leaf.verdict === wanted).length
  if (verdict === 'notApplicable') return t('page.whyNotApplicable')
  if (verdict === 'yes') return t('page.whyYes', { all: leaves.length, yes: count('yes') })
  const deciding = leaves.filter(leaf => leaf.deciding && leaf.verdict === verdict).length
  return t(verdict === 'no' ? 'page.whyNo' : 'page.whyUnknown', { n: deciding })
}
