import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { OpenProjectDialog } from '../projects/OpenProjectDialog.tsx'
import { projectPagesQuery } from '../projects/project.queries.ts'
import { Tag } from '../shared/Tag.tsx'
import { StageDots } from './StageDots.tsx'
import './landings.css'

type Props = { enterprise: Enterprise; sourceRequestId?: string | undefined }

/** What of an enterprise lands: each project with how far it has come and when it lands; and a new one, which a request of it may have led to. R13.1 */
export function ProjectsOfEnterprise({ enterprise, sourceRequestId }: Props) {
  const { t } = useTranslation(['projects', 'projects-first'])
  const language = useLanguage()
  const now = useNow()
  const [opening, setOpening] = useState(false)
  const rows = useInfiniteQuery(projectPagesQuery({ enterpriseId: enterprise.id, status: 'all', counts: false })).data?.pages[0]?.rows ?? []
  const mayOpen = enterprise.mayOpenProject
  if (rows.length === 0 && !mayOpen) return null
  return (
    <section>
      <div className="h">
        <h2>{t('projects-first:title')}</h2>
        {mayOpen ? (
          <span className="grow">
            <button type="button" className="link-btn" onClick={() => setOpening(true)}>
              {t('open.title')}
            </button>
          </span>
        ) : null}
      </div>
      {rows.length === 0 ? <p className="second none-yet">{t('list.none')}</p> : null}
      <ul className="project-lines">
        {rows.map(row => (
          <li key={row.id}>
            <Link className="link" to="/projects/$id" params={{ id: row.id }}>
              {row.name}
            </Link>{' '}
            {row.isKey ? <Tag tone="teal">{t('key')}</Tag> : null} <StageDots stage={row.stage} />{' '}
            {say(projectStageWords[row.stage], language)}
            {row.forecast ? (
              <small>{`${t('cast.landsAbout', { day: monthDay(row.forecast.landsAt, now) })} · ${row.forecast.sentence}`}</small>
            ) : null}
          </li>
        ))}
      </ul>
      {opening ? <OpenProjectDialog enterprise={enterprise} sourceRequestId={sourceRequestId} onClose={() => setOpening(false)} /> : null}
    </section>
  )
}
