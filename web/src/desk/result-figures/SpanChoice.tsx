import { lastWholeMonth } from '@yigen/domain/result-figures/months.ts'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import type { Asked } from './useAsked.ts'

/** From when on results are asked for that began before anybody looks: the first chief service officers. */
const beginning = '2018-01'

/** A month, the year up to it, or all there is. */
export function SpanChoice({ asked: { months, today, setFilters } }: { asked: Asked }) {
  const { t } = useTranslation('result-figures')
  const last = lastWholeMonth(Temporal.PlainDate.from(today))
  const january = `${months.until.slice(0, 4)}-01`
  const span = months.from === beginning ? 'all' : months.from === january ? 'year' : 'month'
  const from = { month: months.until, year: january, all: beginning }
  return (
    <>
      <Segmented
        label={t('span')}
        options={[
          { value: 'month', label: t('spans.month', { month: months.until }) },
          { value: 'year', label: t('spans.year', { month: t('monthNames').split(' ')[Number(months.until.slice(5)) - 1] ?? '' }) },
          { value: 'all', label: t('spans.all', { year: beginning.slice(0, 4) }) },
        ]}
        value={span}
        onChange={value => setFilters({ from: from[value as keyof typeof from], until: months.until, month: undefined })}
      />
      <input
        type="month"
        className="box"
        aria-label={t('span')}
        max={last}
        value={months.until}
        onChange={event => event.target.value && setFilters({ from: undefined, until: event.target.value, month: undefined })}
      />
    </>
  )
}
