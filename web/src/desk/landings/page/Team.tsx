import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dial, phone } from '#shared/format.ts'
import { AddMemberDialog } from '../../projects/AddMemberDialog.tsx'
import type { Project } from '../../projects/project.queries.ts'
import { RemoveMember } from '../../projects/RemoveMember.tsx'

/** Named people of departments and streets. R13.6 */
export function Team({ project }: { project: Project }) {
  const { t } = useTranslation('projects')
  const [adding, setAdding] = useState(false)
  return (
    <section>
      <div className="h">
        <h2>{t('team.title')}</h2>
        {project.whyNot.addProjectMember === null ? (
          <span className="grow">
            <button type="button" className="link-btn" onClick={() => setAdding(true)}>
              {t('team.add')}
            </button>
          </span>
        ) : null}
      </div>
      {project.members.length === 0 ? <p className="second none-yet">{t('team.none')}</p> : null}
      <ul className="its-people">
        {project.members.map(member => (
          <li key={member.memberId}>
            <div className="grow">
              <b>{member.name}</b> <span className="quiet small">{member.duty}</span>
              <small>{[member.unitName, member.phone ? phone(member.phone) : null].filter(Boolean).join(' · ')}</small>
              {project.whyNot.removeProjectMember === null ? <RemoveMember projectId={project.id} member={member} /> : null}
            </div>
            {member.phone ? (
              <a className="call-them" href={dial(member.phone)} aria-label={t('team.callThem', { name: member.name })}>
                {t('team.call')}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      {adding ? <AddMemberDialog project={project} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}
