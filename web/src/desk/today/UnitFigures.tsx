import { useQuery } from '@tanstack/react-query'
import { inboxDoors } from '@yigen/domain/tasks/inbox-figures.ts'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { type Figure, Figures } from '../shared/Figures.tsx'
import { someTasksQuery } from '../tasks/task.queries.ts'
import { mostFigures } from './DayFigures.tsx'
import type { OfOthers } from './groups.ts'
import { OthersDoor, useClimbedFigure, useGroundFigure } from './others-figures.tsx'
import type { Today } from './today.query.ts'

/** What the unit has to do, whoever of it does it: each figure opens exactly its tasks. R7 */
export function UnitFigures({ today, onShow }: { today: Today; onShow: (of: OfOthers) => void; onAll: () => void }) {
  const { t } = useTranslation('today-first')
  const climbed = useClimbedFigure(today)
  const { counts } = useQuery(someTasksQuery({ state: 'open', unitId: 'own' }, 1)).data ?? {}
  const figure = (key: keyof typeof inboxDoors): Figure & { n?: number } => ({
    key,
    n: counts?.[key] ?? 0,
    value: counts ? thousands(counts[key]) : '–',
    label: t(`unit.${key}`),
    over: key === 'overdue' && counts !== undefined && counts.overdue > 0,
  })
  const above = [today.climbed.rows.length > 0 ? climbed : null, useGroundFigure(today)].filter(one => one !== null)
  const figures: (Figure & { n?: number })[] = [
    ...[figure('handed'), figure('overdue'), ...above],
    ...(counts && counts.helping > 0 ? [figure('helping')] : []),
    figure('accepted'),
  ].slice(0, mostFigures)
  return (
    <Figures
      label={t('figuresOfUnit')}
      figures={figures}
      link={({ key, n }, content) =>
        key === 'climbed' || key === 'ground' ? (
          <OthersDoor of={key} today={today} onShow={onShow}>
            {content}
          </OthersDoor>
        ) : (
          <DoorLink figure={`inbox.${key}`} n={n ?? 0} door={inboxDoors[key as keyof typeof inboxDoors]}>
            {content}
          </DoorLink>
        )
      }
    />
  )
}
