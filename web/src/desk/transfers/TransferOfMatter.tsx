import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Request } from '../requests/request.queries.ts'
import '../requests/beside.css'

/** In which district it goes on and under which number, or from where it came. R18.4 */
export function TransferOfMatter({ request: { transfer } }: { request: Request }) {
  const { t } = useTranslation('transfers')
  const now = useNow()
  if (!transfer) return null
  const { direction, districtName: district, number, at } = transfer
  return (
    <section className="beside-line" aria-label={t('matter.label')}>
      <p className="grow">{t(`matter.${direction}`, { district, number, time: dayTime(at, now) })}</p>
    </section>
  )
}
