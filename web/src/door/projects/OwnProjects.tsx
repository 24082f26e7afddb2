import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useWords } from '#shared/words.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useGet } from '../shared/useGet.ts'
import { projectSheet } from './project-sheet.ts'
import type { OwnProjects as Shown } from './wire.ts'

/** What of the enterprise lands: how far each project has come, and when it lands. R13.7 */
export function OwnProjects({ enterpriseId }: { enterpriseId: string }) {
  const words = useWords(projectSheet)
  const language = useLanguage()
  const now = useNow()
  const { data } = useGet<Shown>(
    '/api/projects',
    { enterpriseId, status: 'all', limit: 10 },
    { of: ['project', 'milestone'], within: { enterprise: enterpriseId } },
  )
  if (!data || data.rows.length === 0) return null
  return (
    <section className="pad">
      <h2>{words.title}</h2>
      <ul className="open">
        {data.rows.map(({ id, name, stage, status, landsAt, provisional }) => (
          <li key={id}>
            <DoorLink href={`/door/projects/${id}`}>
              <b>{name}</b>
              <span>{status === 'open' ? say(projectStageWords[stage], language) : words.state[status]}</span>
              {landsAt ? (
                <span className="by">{`${words.landsAt(monthDay(landsAt, now))}${provisional ? words.provisional : ''}`}</span>
              ) : null}
            </DoorLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
