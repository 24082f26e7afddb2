import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { landingKinds, landingKindWords } from '@yigen/domain/projects/landing-kind.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { Field } from '#shared/Field.tsx'
import { Segmented } from '#shared/Segmented.tsx'
import { holds } from '#shared/session.ts'
import { toast } from '#shared/Toast.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { peopleQuery } from '../members/member.queries.ts'
import { streetsQuery } from '../organisations/streets.query.ts'
import { FindEnterprise } from '../requests/register/FindEnterprise.tsx'
import { Choice } from '../shared/Choice.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { useSession } from '../shared/session.tsx'
import { WordField } from '../shared/WordField.tsx'
import { blankProject, type NewProject, toOpen, whatIsMissing } from './new-project.ts'
import { openProject } from './project.steps.ts'

type Props = { enterprise?: { id: string; name: string }; sourceRequestId?: string | undefined; onClose: () => void }

const numbers = ['investment', 'area', 'headcount'] as const

/** A landing project: of an enterprise that is there, or entered with one that is still in formation. R13.1 */
export function OpenProjectDialog({ enterprise, sourceRequestId, onClose }: Props) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const navigate = useNavigate()
  const isOfficer = holds(useSession(), 'officer')
  const draft = useDraft<NewProject>(`project:new:${sourceRequestId ?? enterprise?.id ?? ''}`, blankProject)
  const [chosen, setChosen] = useState(enterprise ?? null)
  const [tried, setTried] = useState(false)
  const streets = useQuery(streetsQuery).data ?? []
  const written = draft.value
  const anew = !enterprise && written.whose === 'new'
  const officers = useQuery({ ...peopleQuery('officer'), enabled: anew }).data ?? []
  const write = (changed: Partial<NewProject>) => draft.write({ ...written, ...changed })
  const missing = whatIsMissing(written, { anew, chosen: chosen !== null, isOfficer })
  const opening = useMutation({
    mutationFn: () =>
      openProject(toOpen(draft.send(), { enterpriseId: anew ? null : (chosen?.id ?? null), sourceRequestId: sourceRequestId ?? null })),
    onSuccess: ({ id, officerName }) => {
      draft.discard()
      toast(t('open.done', { name: written.name.trim(), officer: officerName }))
      onClose()
      void navigate({ to: '/projects/$id', params: { id } })
    },
  })
  const faults = faultsOf(opening.error, 'name', 'newEnterprise.name', 'officerId', 'streetId', ...numbers)
  const lack = (field: keyof NewProject | 'enterprise') => (tried && missing.includes(field) ? t('needed') : undefined)
  const submit = () => {
    setTried(true)
    if (missing.length === 0) opening.mutate()
  }
  return (
    <AskDialog
      title={t('open.title')}
      submit={t('open.submit')}
      onSubmit={submit}
      onClose={onClose}
      pending={opening.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
    >
      {enterprise ? (
        <p>
          <b>{enterprise.name}</b>
        </p>
      ) : (
        <Segmented
          label={t('open.whose')}
          options={(['existing', 'new'] as const).map(value => ({ value, label: t(`open.${value}`) }))}
          value={written.whose}
          onChange={whose => write({ whose })}
        />
      )}
      {!enterprise && !anew ? (
        chosen ? (
          <p>
            <b>{chosen.name}</b>{' '}
            <button type="button" className="link-btn" onClick={() => setChosen(null)}>
              {t('open.another')}
            </button>
          </p>
        ) : (
          <div>
            <FindEnterprise onChoose={setChosen} />
            {lack('enterprise') ? <p className="why-line">{lack('enterprise')}</p> : null}
          </div>
        )
      ) : null}
      {anew ? (
        <>
          <WordField
            label={t('open.enterpriseName')}
            hint={t('open.enterpriseNameHint')}
            maxLength={120}
            fault={faults.of('newEnterprise.name') ?? lack('enterpriseName')}
            value={written.enterpriseName}
            onChange={enterpriseName => write({ enterpriseName })}
          />
          <div className="pair">
            <WordField
              label={t('open.industry')}
              maxLength={60}
              fault={undefined}
              value={written.industry}
              onChange={industry => write({ industry })}
            />
            <Field
              label={t('open.officer')}
              hint={isOfficer ? t('open.officerMe') : undefined}
              fault={faults.of('officerId') ?? lack('officerId')}
            >
              {() => (
                <Choice
                  label={t('open.officer')}
                  none={isOfficer ? t('open.me') : t('open.choose')}
                  value={written.officerId || undefined}
                  options={officers.map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={officerId => write({ officerId: officerId ?? '' })}
                />
              )}
            </Field>
          </div>
        </>
      ) : null}
      <WordField
        label={t('open.name')}
        placeholder={t('open.namePlaceholder')}
        maxLength={80}
        fault={faults.of('name') ?? lack('name')}
        value={written.name}
        onChange={name => write({ name })}
      />
      <div className="pair">
        <Field label={t('open.kind')} fault={undefined}>
          {() => (
            <Choice
              label={t('open.kind')}
              value={written.kind}
              options={landingKinds.map(kind => ({ value: kind, label: say(landingKindWords[kind], language) }))}
              onChange={kind => write({ kind: (kind as NewProject['kind'] | undefined) ?? written.kind })}
            />
          )}
        </Field>
        <Field label={t('open.street')} fault={faults.of('streetId')}>
          {() => (
            <Choice
              label={t('open.street')}
              none={t('open.noStreet')}
              value={written.streetId || undefined}
              options={streets.map(street => ({ value: street.id, label: street.shortName }))}
              onChange={streetId => write({ streetId: streetId ?? '' })}
            />
          )}
        </Field>
      </div>
      <WordField
        label={t('open.address')}
        maxLength={160}
        fault={undefined}
        value={written.address}
        onChange={address => write({ address })}
      />
      <div className="triple">
        {numbers.map(name => (
          <WordField
            key={name}
            label={t(`open.${name}`)}
            type="number"
            fault={faults.of(name)}
            value={written[name]}
            onChange={value => write({ [name]: value })}
          />
        ))}
      </div>
    </AskDialog>
  )
}
