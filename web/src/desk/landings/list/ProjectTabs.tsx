import { Link } from '@tanstack/react-router'
import { type LandingFigure, landingDoors } from '@yigen/domain/landings/landing-figures.ts'
import { useTranslation } from 'react-i18next'
import type { ProjectCounts } from '../../projects/project.queries.ts'
import { DoorLink } from '../../shared/DoorLink.tsx'
import { useFilters } from '../../shared/filters.ts'
import { isChosen } from './project-tabs.ts'

/** What one comes back to each morning: the list as it opens, and what each number opens. */
export function ProjectTabs({ counts }: { counts: ProjectCounts | undefined }) {
  const { t } = useTranslation('projects')
  const { filters } = useFilters()
  const current = (filter: Readonly<Record<string, string>>) => ({ 'data-chosen': isChosen(filters, filter) || undefined })
  return (
    <nav className="project-tabs" aria-label={t('list.views')}>
      <span {...current({})}>
        <Link to="/projects" search={{}}>
          {t('list.tab.morning')}
        </Link>
      </span>
      {(Object.keys(landingDoors) as LandingFigure[]).map(figure => (
        <span key={figure} {...current(landingDoors[figure].filter)}>
          <DoorLink figure={`landings.${figure}`} n={counts?.[figure] ?? 0} door={landingDoors[figure]}>
            {t(`list.tab.${figure}`)} {counts ? <i>{counts[figure]}</i> : null}
          </DoorLink>
        </span>
      ))}
    </nav>
  )
}
