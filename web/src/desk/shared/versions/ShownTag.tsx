import { useTranslation } from 'react-i18next'
import { Tag } from '../Tag.tsx'
import type { ShownRow } from './shown-rows.ts'
import './words.ts'

/** What I did to the row, while it is not published. */
export function ShownTag({ what }: { what: ShownRow<unknown>['what'] }) {
  const { t } = useTranslation('versions')
  return what === 'same' ? null : <Tag tone={what === 'removed' ? 'quiet' : 'teal'}>{t(`row.${what}`)}</Tag>
}
