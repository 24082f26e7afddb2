import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Request } from '../requests/request.queries.ts'

/** Who ordered what, and by when it is answered; what came back. */
export function OrderWords({ supervision: one }: { supervision: Request['supervisions'][number] }) {
  const { t } = useTranslation('supervisions-first')
  const now = useNow()
  return (
    <div className="grow">
      <p>
        <b>{t('says', { name: one.givenBy, time: dayTime(one.givenAt, now), order: t(`order.${one.order}`) })}</b>{' '}
        <span className="second">{one.words}</span>
      </p>
      {one.answer === null ? (
        <p className="small quiet">{t('dueBy', { time: dueTime(one.dueAt, now) })}</p>
      ) : (
        <>
          <p>{one.answer}</p>
          <p className="small quiet">{t('answeredBy', { name: one.answeredBy ?? '', time: dayTime(one.answeredAt ?? one.dueAt, now) })}</p>
        </>
      )}
    </div>
  )
}
