import { useTranslation } from 'react-i18next'
import { Tag } from '../shared/Tag.tsx'
import type { Delegation } from './delegation.queries.ts'

const tones = { drafted: 'line', signed: 'teal', used: 'line', closed: 'teal', revoked: 'ink', expired: 'ink' } as const

/** How it stands, in a word. */
export function StatusTag({ status }: Pick<Delegation, 'status'>) {
  const { t } = useTranslation('delegations')
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>
}
