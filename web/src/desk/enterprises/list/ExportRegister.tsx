import { useTranslation } from 'react-i18next'
import { holds } from '#shared/session.ts'
import { ExportButton } from '../../exports/ExportButton.tsx'
import { useSession } from '../../shared/session.tsx'
import { totalWords } from '../../shared/total-words.ts'
import type { EnterpriseRow, Total } from '../enterprise.queries.ts'
import { useListing } from './useListing.ts'

/** What the filter shows, as a workbook; of the register's lines that are not the reader's nothing goes out. R11.4 */
export function ExportRegister({ total, rows }: { total: Total | undefined; rows: readonly EnterpriseRow[] }) {
  const { t } = useTranslation('enterprises')
  const session = useSession()
  const { listing, sort, direction } = useListing()
  const whole = rows.every(row => row.whole)
  if (!total || total.count === 0 || !rows.some(row => row.whole)) return null
  if (!holds(session, 'officer', 'minister', 'leader', 'head')) return null
  const called = whole ? t('list.export', { n: totalWords(total) }) : t('list.exportMine')
  return (
    <ExportButton
      list="enterprises"
      filter={{ ...listing, sort, direction }}
      called={called}
      why={whole ? undefined : t('list.exportMineWhy')}
    />
  )
}
