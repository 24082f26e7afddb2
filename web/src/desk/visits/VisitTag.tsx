import { useTranslation } from 'react-i18next'
import { Tag } from '../shared/Tag.tsx'
import type { VisitRow } from './visit.queries.ts'

const tones = { planned: 'quiet', done: 'teal', calledOff: 'ink' } as const

/** How it stands: planned, waiting for the enterprise, done, called off. */
export function VisitTag({ visit: { status, consent } }: { visit: Pick<VisitRow, 'status' | 'consent'> }) {
  const { t } = useTranslation('visits')
  const waits = status === 'planned' && consent === 'asked'
  return <Tag tone={tones[status]}>{waits ? t('consent.asked') : t(`status.${status}`)}</Tag>
}
