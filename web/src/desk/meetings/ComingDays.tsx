import { Link } from '@tanstack/react-router'
import { weekdayWord } from '@yigen/domain/calendar/moment-words.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import type { Coming } from './meeting.queries.ts'
import { destinationOf } from './opens.ts'

/** Milestones, reviews and duty of the next seven days, day by day. R17.2 */
export function ComingDays({ coming }: { coming: readonly Coming[] }) {
  const { t } = useTranslation('meetings')
  const language = useLanguage()
  if (coming.length === 0) return <p className="second">{t('coming.nothing')}</p>
  const dayOf = ({ at }: Coming) => dateIn(Temporal.Instant.from(at)).toString()
  const days = [...new Set(coming.map(dayOf))]
  return (
    <dl className="coming">
      {days.map(day => (
        <div key={day}>
          <dt>
            {weekdayWord(Temporal.PlainDate.from(day), language)} {day.slice(5)}
          </dt>
          <dd>
            {coming
              .filter(one => dayOf(one) === day)
              .map(one => (
                <ComingLine key={`${one.opens.id}${one.words}`} coming={one} />
              ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function ComingLine({ coming }: { coming: Coming }) {
  const to = destinationOf(coming)
  const words = `${coming.title} ${coming.words}`
  return <p title={coming.who ?? undefined}>{to ? <Link {...to}>{words}</Link> : words}</p>
}
