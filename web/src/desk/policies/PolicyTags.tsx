import type { PolicyStanding } from '@yigen/domain/policies/policy-status.ts'
import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '../shared/Tag.tsx'

const tones: Record<PolicyStanding, Tone> = { inForce: 'teal', ahead: 'line', ended: 'quiet', withdrawn: 'ink', drafted: 'line' }

/** How the policy stands today. */
export function StandingTag({ standing }: { standing: PolicyStanding }) {
  const { t } = useTranslation('policies')
  return <Tag tone={tones[standing]}>{t(`standing.${standing}`)}</Tag>
}

/** What nobody should take for certain: words that were retold, an end that nobody has seen. */
export function PolicyMarks({
  policy: { retold, endUnknown, standing },
}: {
  policy: { retold: boolean; endUnknown: boolean; standing: PolicyStanding }
}) {
  const { t } = useTranslation('policies')
  return (
    <>
      {retold ? <Tag tone="line">{t('marks.retold')}</Tag> : null}{' '}
      {endUnknown && standing !== 'ended' ? <Tag tone="line">{t('marks.endUnknown')}</Tag> : null}
    </>
  )
}
