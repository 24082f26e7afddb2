import { useQuery } from '@tanstack/react-query'
import { projectSorts } from '@yigen/domain/landings/project-sorts.ts'
import { landingKinds, landingKindWords } from '@yigen/domain/projects/landing-kind.ts'
import { projectStatuses, projectStatusWords } from '@yigen/domain/projects/project-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { peopleQuery } from '../../members/member.queries.ts'
import { streetsQuery } from '../../organisations/streets.query.ts'
import { Choice } from '../../shared/Choice.tsx'
import { FoldButton } from '../../shared/Folded.tsx'
import { Views } from '../../views/Views.tsx'
import { projectFilterNames, useProjectFilters } from './useProjectFilters.ts'

/** The filters in view, each of them in the address; how the list is ordered. */
export function ProjectFilters() {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const { filters, sort, change } = useProjectFilters()
  const [open, setOpen] = useState(false)
  const streets = useQuery(streetsQuery).data ?? []
  const officers = useQuery(peopleQuery('officer')).data ?? []
  const leaders = useQuery(peopleQuery('leader')).data ?? []
  const people = (of: typeof officers) => of.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <fieldset className="tools selects" data-open={open || undefined} aria-label={t('list.filters')}>
      <FoldButton
        open={open}
        inForce={projectFilterNames.filter(name => filters[name] !== undefined).length}
        onPress={() => setOpen(!open)}
      />
      <Choice
        label={t('list.anyStreet')}
        none={t('list.anyStreet')}
        value={filters.streetId}
        options={streets.map(street => ({ value: street.id, label: street.shortName }))}
        onChange={streetId => change({ streetId })}
      />
      <Choice
        label={t('list.anyLeader')}
        none={t('list.anyLeader')}
        value={filters.leaderId}
        options={people(leaders)}
        onChange={leaderId => change({ leaderId })}
      />
      <Choice
        label={t('list.anyOfficer')}
        none={t('list.anyOfficer')}
        value={filters.officerId}
        options={people(officers)}
        onChange={officerId => change({ officerId })}
      />
      <Choice
        label={t('list.anyKind')}
        none={t('list.anyKind')}
        value={filters.kind}
        options={landingKinds.map(kind => ({ value: kind, label: say(landingKindWords[kind], language) }))}
        onChange={kind => change({ kind })}
      />
      <Choice
        label={t('list.status')}
        value={filters.status ?? 'open'}
        options={[
          ...projectStatuses.map(status => ({ value: status, label: say(projectStatusWords[status], language) })),
          { value: 'all', label: t('list.anyStatus') },
        ]}
        onChange={status => change({ status: status === 'open' ? undefined : status })}
      />
      <span className="grow" />
      <span className="sorting">
        <Choice
          label={t('list.sort')}
          value={sort}
          options={projectSorts.map(value => ({ value, label: t(`list.by.${value}`) }))}
          onChange={value => change({ sort: value === 'standing' ? undefined : value, direction: undefined })}
        />
      </span>
      <Views list="projects" />
    </fieldset>
  )
}
