import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type Dimension, dimensions } from '@yigen/domain/figures/period-figures.ts'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dueTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { DoorLink } from '../shared/DoorLink.tsx'
import { type Figure, Figures as Strip } from '../shared/Figures.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { ByTable } from './ByTable.tsx'
import { useFigureText } from './FigureCell.tsx'
import { type Figures, figuresQuery } from './figure.queries.ts'
import { PeriodBar } from './PeriodBar.tsx'
import { PeriodTable } from './PeriodTable.tsx'
import { shortDays } from './short-days.ts'
import { type ShownName, shownFigure } from './shown-figure.ts'
import { Trend } from './Trend.tsx'
import { usePeriod } from './usePeriod.ts'
import '../shared/listing.css'
import './figures.css'

/** The week, the month, or any days: each figure against the days before, as lines, and told apart. R24.1, R24.2 */
export function FiguresPage() {
  const { t } = useTranslation('figures')
  const now = useNow()
  const period = usePeriod()
  const figures = useQuery({ ...figuresQuery({ ...period.days, ...period.narrowed }), placeholderData: keepPreviousData })
  const { data } = figures
  const days = t('days', shortDays(data?.period ?? period.days, now))
  return (
    <Page sub={data ? `${days} · ${t('asOf', { time: dueTime(data.asOf, now) })}` : days}>
      <PeriodBar
        period={period}
        exporting={data ? <ExportButton list="figures" filter={{ ...period.days, ...period.narrowed }} /> : null}
      />
      {figures.isPending ? <Skeleton rows={8} /> : null}
      {figures.error && !data ? <Unread fault={figures.error} again={() => void figures.refetch()} /> : null}
      {data ? (
        <div className={figures.isPlaceholderData ? 'figures asked' : 'figures'} aria-busy={figures.isPlaceholderData}>
          <Whole
            figures={data}
            narrowed={period.narrowed}
            by={dimensions.find(one => one === period.by) ?? 'officer'}
            onBy={by => period.setFilters({ by })}
          />
        </div>
      ) : null}
    </Page>
  )
}

type Props = { figures: Figures; narrowed: Readonly<Record<string, string>>; by: Dimension; onBy: (by: Dimension) => void }

function Whole({ figures, narrowed, by, onBy }: Props) {
  const { t } = useTranslation('figures')
  const { total, line, asOf } = figures
  const today = dateIn(Temporal.Instant.from(asOf)).toString()
  if (total.now.received + total.now.open + total.now.answers.due + total.before.received === 0)
    return <Empty title={t('nothing')} why={t('nothingWhy')} />
  return (
    <>
      <Headline figures={figures} narrowed={narrowed} />
      <section aria-labelledby="trends">
        <div className="section-head">
          <h2 id="trends">{t('trend')}</h2>
        </div>
        <div className="trends">
          {(['received', 'answers', 'settlements'] as const).map(name => (
            <Trend key={name} name={name} line={line} today={today} narrowed={narrowed} />
          ))}
        </div>
      </section>
      <PeriodTable figures={figures} narrowed={narrowed} />
      <ByTable figures={figures} by={by} narrowed={narrowed} onBy={onBy} />
    </>
  )
}

const headline = ['answers', 'received', 'settlements', 'ratings'] as const satisfies ShownName[]

/** What one asks first. */
function Headline({ figures: { period, total }, narrowed }: Pick<Props, 'figures' | 'narrowed'>) {
  const { t } = useTranslation('figures')
  const text = useFigureText()
  const shown = headline.map((name): Figure & { name: ShownName } => {
    const { value, note } = text(name, total.now)
    const before = text(name, total.before).value
    const label = name === 'ratings' ? t('content') : t(`figure.${name}`)
    return { key: name, name, value, label, note: [note, t('before', { n: before })].filter(Boolean).join(' · ') }
  })
  return (
    <Strip
      label={t('strip')}
      figures={shown}
      link={({ name }, content) => {
        const { n, figure, door } = shownFigure(name, total.now, { ...narrowed, ...period })
        return (
          <DoorLink figure={`figures.${figure}`} n={n} door={door}>
            {content}
          </DoorLink>
        )
      }}
    />
  )
}
