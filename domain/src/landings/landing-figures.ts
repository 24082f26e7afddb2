import type { ProjectStage } from '#projects/project-stage.ts'
import { type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import type { ProjectList } from './project-list.ts'

/** What the numbers above the list of projects open. */
export const landingDoors = {
  key: { list: 'projects', filter: { key: 'true' } },
  late: { list: 'projects', filter: { standing: 'late' } },
  soonLanding: { list: 'projects', filter: { landsWithin: '30' } },
  waitsForMe: { list: 'projects', filter: { waitsForMe: 'true' } },
  open: { list: 'projects', filter: { sort: 'name' } },
} as const satisfies Record<string, Door>
export type LandingFigure = keyof typeof landingDoors

export const stageDoor = (stage: ProjectStage): Door => ({ list: 'projects', filter: { stage } })

/** Every number of the list's head: what is open, by stage and by how it stands. R13.2, R15.4 */
export const landingFigures = figuresOf<Wire<typeof ProjectList>>('/api/projects?limit=1', answer => {
  if (answer.reader !== 'office' || answer.counts === null) return []
  const { counts } = answer
  return [
    ...(Object.keys(landingDoors) as LandingFigure[]).map(name => ({
      figure: `landings.${name}`,
      n: counts[name],
      opens: landingDoors[name],
    })),
    ...counts.stages.map(({ stage, all }) => ({ figure: `landings.${stage}`, n: all, opens: stageDoor(stage) })),
  ]
})
