import { useTranslation } from 'react-i18next'
import { monthDay, thousands } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { Papers } from '../files/Papers.tsx'
import type { Evidence } from './project.queries.ts'

type Props = { evidence: Evidence; all: readonly Evidence[]; headcount?: number | null }

/** What was shown: its amount beside what was agreed, its day, document and papers. A row that was wrong stays, struck, and names the one in its place; that one names it and says why. R13.3, R13.5 */
export function EvidenceShown({ evidence, all, headcount = null }: Props) {
  const { t } = useTranslation('projects')
  const now = useNow()
  const { corrected, files } = evidence
  const said = saidOf(evidence, headcount)
  const [before, after] = [all.find(({ id }) => id === evidence.replacesId), all.find(({ replacesId }) => replacesId === evidence.id)]
  const at = monthDay(`${evidence.day}T04:00:00Z`, now)
  return (
    <div className="evidence-shown">
      <p>
        {corrected ? <del>{said}</del> : said}
        <small>{[at, evidence.words, t('gate.recordedBy', { name: evidence.recordedBy })].filter(Boolean).join(' · ')}</small>
        {after ? <small>{t('evidence.correctedTo', { evidence: saidOf(after), name: after.recordedBy })}</small> : null}
        {before ? (
          <small>{t('evidence.correctedFrom', { evidence: saidOf(before), reason: evidence.correctionReason ?? '' })}</small>
        ) : null}
      </p>
      <Papers of={`evidence/${evidence.id}`} files={files} />
    </div>
  )
}

function saidOf({ amount, unit, document }: Evidence, headcount: number | null = null): string {
  const of = unit === '人' && headcount !== null ? ` / ${thousands(headcount)}` : ''
  return amount === null ? document : `${thousands(amount)}${of} ${unit ?? ''} ${document}`
}
