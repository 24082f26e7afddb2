import { liftLevelWords } from '@yigen/domain/lifts/lift-level.ts'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { Fault } from '#shared/Fault.tsx'
import { dueTime, monthDay } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useWords } from '#shared/words.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { useDoorWords } from '../shared/door-words.ts'
import { useGet } from '../shared/useGet.ts'
import { projectSheet } from './project-sheet.ts'
import type { OwnProject } from './wire.ts'
import '../requests/requests.css'

/** Its project as the enterprise follows it: the line of stages, what is next, who does it, by when, and what it is asked for. R13.7 */
export function ProjectScreen({ id }: { id: string }) {
  const words = useWords(projectSheet)
  const door = useDoorWords()
  const { data, fault, again } = useGet<OwnProject>(
    `/api/projects/${encodeURIComponent(id)}`,
    {},
    { of: ['project', 'milestone', 'plan', 'siteMeeting', 'lift'], within: { project: id } },
  )
  return (
    <DoorFrame title={data?.name ?? words.title} back={{ href: '/door', label: door.tabs.home }}>
      {data ? <Whole project={data} /> : null}
      {data ? null : (
        <div className="pad">
          <h1 className="sr">{words.title}</h1>
          {fault ? <Fault fault={fault} again={again} /> : <Skeleton kind="lines" rows={8} />}
        </div>
      )}
    </DoorFrame>
  )
}

function Whole({ project }: { project: OwnProject }) {
  const words = useWords(projectSheet)
  const language = useLanguage()
  const { levelAsked: asked } = project
  const now = useNow()
  const lands = project.landsAt ? `${words.landsAt(monthDay(project.landsAt, now))}${project.provisional ? words.provisional : ''}` : null
  return (
    <>
      <div className="pad">
        <h1>{project.name}</h1>
        <p className="sub">
          {[words.state[project.status], lands, project.officerName ? words.officer(project.officerName) : null]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {asked ? <p className="sub">{words.levelAsked(say(liftLevelWords[asked.level], language), dueTime(asked.dueAt, now))}</p> : null}
      </div>
      <Next project={project} />
      <Line project={project} />
      <Needed project={project} />
      <Meetings project={project} />
    </>
  )
}

function Next({ project }: { project: OwnProject }) {
  const words = useWords(projectSheet)
  const now = useNow()
  if (project.status !== 'open') return null
  return (
    <section className="pad">
      <h2>{words.next}</h2>
      {project.next.length === 0 ? <p className="sub">{words.nothing}</p> : null}
      <ul className="open">
        {project.next.map(({ name, who, byWhen, outside, yours }) => (
          <li key={`${name} ${who}`}>
            <p>
              <b>{name}</b>
              <span>{yours ? words.yours : outside ? words.outside(who) : words.by(who)}</span>
              {byWhen ? (
                <span className="by">{outside ? words.expected(monthDay(byWhen, now)) : words.until(dueTime(byWhen, now))}</span>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ project }: { project: OwnProject }) {
  const words = useWords(projectSheet)
  const language = useLanguage()
  const now = useNow()
  const here = project.stages.find(({ reachedAt }) => reachedAt === null)?.stage
  return (
    <section className="pad">
      <h2>{words.line}</h2>
      <ol className="steps">
        {project.stages.map(({ stage, reachedAt, forecastAt }) => (
          <li
            key={stage}
            className={reachedAt ? undefined : stage === here ? 'next' : 'todo'}
            aria-current={stage === here ? 'step' : undefined}
          >
            <b>{say(projectStageWords[stage], language)}</b>
            <p>
              {reachedAt
                ? words.reached(monthDay(reachedAt, now))
                : forecastAt
                  ? words.ahead(monthDay(forecastAt, now))
                  : stage === here
                    ? words.here
                    : ''}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Needed({ project }: { project: OwnProject }) {
  const words = useWords(projectSheet)
  if (project.status !== 'open' || project.needed.length === 0) return null
  return (
    <section className="pad">
      <h2>{words.needed}</h2>
      <ul className="open">
        {project.needed.map(({ name, document, shown }) => (
          <li key={name}>
            <p>
              <b>{document}</b>
              <span className="by">{shown ? words.shown : words.missing}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Meetings({ project }: { project: OwnProject }) {
  const words = useWords(projectSheet)
  const now = useNow()
  if (project.meetings.length === 0) return null
  return (
    <section className="pad">
      <h2>{words.meetings}</h2>
      <ul className="open">
        {project.meetings.map(({ id, startsAt, place, about }) => (
          <li key={id}>
            <p>
              <b>{about}</b>
              <span>{place}</span>
              <span className="by">{dueTime(startsAt, now)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
