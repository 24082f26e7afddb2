import { type AgendaFigure, type AgendaSection, agendaFigures } from '@yigen/domain/meetings/agenda-facts.ts'
import { useTranslation } from 'react-i18next'
import { Figures } from '../shared/Figures.tsx'
import type { Meeting } from './meeting.queries.ts'

const sectionOf: Record<AgendaFigure, AgendaSection> = {
  ...{ new: 'progress', moved: 'progress', landed: 'progress', lost: 'progress' },
  ...{ late: 'late', stuck: 'late' },
}

/** How many of each since the last agenda; each goes to its part of this one. R17.2 */
export function AgendaFigures({ meeting: { figures, stuckDays } }: { meeting: Pick<Meeting, 'figures' | 'stuckDays'> }) {
  const { t } = useTranslation('meetings')
  return (
    <Figures
      label={t('figures.label')}
      figures={agendaFigures.map(name => ({
        ...{ key: name, name, value: figures[name] ?? 0, label: t(`figures.${name}`), note: t(`figures.${name}Note`, { days: stuckDays }) },
        over: name === 'late' && (figures.late ?? 0) > 0,
      }))}
      link={({ name, value }, content) =>
        value === 0 ? <span className="figure-none">{content}</span> : <a href={`#agenda-${sectionOf[name]}`}>{content}</a>
      }
    />
  )
}
