import { useMutation, useQuery } from '@tanstack/react-query'
import { enterpriseKinds, enterpriseKindWords, enterpriseStateWords, followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { InviteToEvent } from '@yigen/domain/events/event.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { type FormEvent, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { holds } from '#shared/session.ts'
import { toast } from '#shared/Toast.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { enterpriseTotalQuery } from '../enterprises/enterprise.queries.ts'
import { streetsQuery } from '../organisations/streets.query.ts'
import { Choice } from '../shared/Choice.tsx'
import { shownAgain } from '../shared/changed.ts'
import { useSession } from '../shared/session.tsx'
import { totalWords } from '../shared/total-words.ts'
import { inviteToEvent } from './event.steps.ts'

type Filter = Wire<typeof InviteToEvent>

/** Whom: by the filter of the register; how many it finds is said before they are told. R20.3 */
export function InviteDialog({ eventId, onClose }: { eventId: string; onClose: () => void }) {
  const { t } = useTranslation('events')
  const officer = holds(useSession(), 'officer')
  const [filter, setFilter] = useState<Filter>(officer ? { officerId: 'me' } : {})
  const total = useQuery(enterpriseTotalQuery(useDeferredValue(filter))).data
  const step = useMutation({
    mutationFn: () => inviteToEvent(eventId, filter),
    onSuccess: async ({ enterprises, people }) => {
      toast(t('invited', { enterprises, people }))
      await shownAgain()
      onClose()
    },
  })
  const submit = (pressed: FormEvent) => {
    pressed.preventDefault()
    if (!step.isPending) step.mutate()
  }
  return (
    <Dialog title={t('act.inviteToEvent')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <Filters filter={filter} change={part => setFilter(kept({ ...filter, ...part }))} />
        <p className="second" role="status">
          {total ? t('found', { n: totalWords(total) }) : t('counting')}
        </p>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('invite')}
          </Allowed>
          <FaultLine fault={step.error} />
        </div>
      </form>
    </Dialog>
  )
}

const kept = (filter: Filter): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''))

function Filters({ filter, change }: { filter: Filter; change: (part: Partial<Filter>) => void }) {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const streets = useQuery(streetsQuery).data ?? []
  return (
    <div className="event-filters">
      <Choice
        label={t('list.whose')}
        none={t('list.all')}
        value={filter.officerId}
        options={[
          { value: 'me', label: t('list.mine') },
          { value: 'none', label: t('list.unassigned') },
        ]}
        onChange={officerId => change({ officerId })}
      />
      <Choice
        label={t('list.anyStreet')}
        none={t('list.anyStreet')}
        value={filter.streetId}
        options={streets.map(street => ({ value: street.id, label: street.shortName }))}
        onChange={streetId => change({ streetId })}
      />
      <Choice
        label={t('list.anyKind')}
        none={t('list.anyKind')}
        value={filter.kind}
        options={enterpriseKinds.map(kind => ({ value: kind, label: say(enterpriseKindWords[kind], language) }))}
        onChange={value => change({ kind: enterpriseKinds.find(kind => kind === value) })}
      />
      <Choice
        label={t('list.anyState')}
        none={t('list.anyState')}
        value={filter.state}
        options={followedStates.map(state => ({ value: state, label: say(enterpriseStateWords[state], language) }))}
        onChange={value => change({ state: followedStates.find(state => state === value) })}
      />
      <input
        type="search"
        className="box"
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        maxLength={60}
        value={filter.search ?? ''}
        onChange={event => change({ search: event.target.value })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={filter.inFormation === true}
          onChange={event => change({ inFormation: event.target.checked ? true : undefined })}
        />
        {t('inFormation')}
      </label>
    </div>
  )
}
