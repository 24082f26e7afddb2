import { useNavigate } from '@tanstack/react-router'
import { type ProjectStanding, projectStandings } from '@yigen/domain/landings/project-sorts.ts'
import { useTranslation } from 'react-i18next'
import type { ProjectRow } from '../../projects/project.queries.ts'
import { RowKeys } from '../../shared/RowKeys.tsx'
import { useRowKeys } from '../../shared/useRowKeys.ts'
import { useSoonOpened } from '../../shared/useSoonOpened.ts'
import { useTakeNext } from './NextOfRow.tsx'
import { ProjectLine } from './ProjectLine.tsx'

type Props = { rows: readonly ProjectRow[]; grouped: boolean; stale: boolean }

/** The rows, by how they stand while they are ordered by that; J and K walk them, Enter opens one, E takes its next step. */
export function ProjectGroups({ rows, grouped, stale }: Props) {
  const { t } = useTranslation(['projects', 'projects-first'])
  const navigate = useNavigate()
  const take = useTakeNext()
  useSoonOpened('/projects/$id')
  const { rowProps } = useRowKeys({
    count: rows.length,
    open: row => rows[row] && void navigate({ to: '/projects/$id', params: { id: rows[row].id } }),
    act: row => rows[row] && take(rows[row]),
  })
  const groups: [ProjectStanding | null, readonly number[]][] = grouped ? byStanding(rows) : [[null, rows.map((_, place) => place)]]
  return (
    <div className={stale ? 'project-rows stale' : 'project-rows'}>
      <div className="project-heads" aria-hidden="true">
        {(['who', 'stage', 'forecast', 'lacks', 'turn'] as const).map(column => (
          <span key={column}>{t(`list.columns.${column}`)}</span>
        ))}
        <span />
      </div>
      {groups.map(([standing, places]) => (
        <section key={standing ?? 'all'} className="group" aria-label={standing ? t(`standing.${standing}`) : t('projects-first:title')}>
          {standing ? (
            <h2>
              {t(`standing.${standing}`)} <i>{places.length}</i>
            </h2>
          ) : null}
          {places.map(place => {
            const row = rows[place] as ProjectRow
            return (
              <div key={row.id} className="project-row" {...rowProps(place)}>
                <ProjectLine row={row} />
              </div>
            )
          })}
        </section>
      ))}
      <RowKeys act />
    </div>
  )
}

function byStanding(rows: readonly ProjectRow[]): [ProjectStanding, readonly number[]][] {
  return projectStandings.flatMap(standing => {
    const places = rows.flatMap((row, place) => (row.standing === standing ? [place] : []))
    return places.length > 0 ? [[standing, places] as [ProjectStanding, number[]]] : []
  })
}
