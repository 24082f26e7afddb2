import { Link } from '@tanstack/react-router'
import { landingKindWords } from '@yigen/domain/projects/landing-kind.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import type { Project } from '../../projects/project.queries.ts'
import { Tag } from '../../shared/Tag.tsx'

/** What it is called, whose it is, where, and what lands. */
export function ProjectHead({ project }: { project: Project }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const facts = [project.streetName, project.address, project.industry, say(landingKindWords[project.kind], language)].filter(Boolean)
  return (
    <div className="project-head">
      <h1>{project.name}</h1>
      <p className="meta">
        <Link className="link" to="/enterprises/$id" params={{ id: project.enterpriseId }}>
          {project.enterpriseName}
        </Link>
        {facts.map(fact => (
          <Fragment key={fact}>
            <span className="quiet" aria-hidden="true">
              ·
            </span>
            <span>{fact}</span>
          </Fragment>
        ))}
        {project.isKey ? <Tag tone="teal">{t('keyProject')}</Tag> : null}
        {project.sourceRequest ? (
          <Link className="link small" to="/requests/$id" params={{ id: project.sourceRequest.id }}>
            {t('fromRequest', { number: project.sourceRequest.number })}
          </Link>
        ) : null}
      </p>
    </div>
  )
}
