import { Link } from '@tanstack/react-router'
import { agendaFigures } from '@yigen/domain/meetings/agenda-facts.ts'
import { useTranslation } from 'react-i18next'
import { Figures } from '../shared/Figures.tsx'
import type { Meeting } from './meeting.queries.ts'
import { useShownFigure } from './useShownFigure.ts'

/** How many of each since the last agenda; each opens the lines that it counts. R17.2 */
export function AgendaFigures({ meeting: { figures, stuckDays } }: { meeting: Pick<Meeting, 'figures' | 'stuckDays'> }) {
  const { t } = useTranslation('meetings')
  const { shown } = useShownFigure()
  return (
    <>
      <Figures
        label={t('figures.label')}
        figures={agendaFigures.map(name => ({
          ...{
            key: name,
            name,
            value: figures[name] ?? 0,
            label: t(`figures.${name}`),
            note: t(`figures.${name}Note`, { days: stuckDays }),
          },
          over: name === 'late' && (figures.late ?? 0) > 0,
        }))}
        link={({ name, value }, content) =>
          value === 0 ? (
            <span className="figure-none">{content}</span>
          ) : (
            <Link
              to="."
              search={{ figure: name }}
              replace
              data-figure={`agenda.${name}`}
              data-n={value}
              {...(name === shown ? { 'aria-current': 'true' } : {})}
            >
              {content}
            </Link>
          )
        }
      />
      {shown ? (
        <p className="small quiet">
          {t('onlyFigure', { figure: t(`figures.${shown}`) })}{' '}
          <Link className="link" to="." search={{}} replace>
            {t('allLines')}
          </Link>
        </p>
      ) : null}
    </>
  )
}
