import { useMutation } from '@tanstack/react-query'
import type { ViewedList } from '@yigen/domain/views/view.ts'
import { whyNotSaveView } from '@yigen/domain/views/view-access.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { actorOf } from '../shared/actor-of.ts'
import { useSession } from '../shared/session.tsx'
import { saveView } from './view.steps.ts'

/** The list as it stands now, under a name. */
export function SaveView({ list, search }: { list: ViewedList; search: string }) {
  const { t } = useTranslation('views')
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const leads = whyNotSaveView(actorOf(useSession(), useLanguage()), { shared: true }) === null
  const saving = useMutation({ mutationFn: saveView, onSuccess: () => setName('') })
  const save = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate({ list, name: name.trim(), search, shared })
  }
  return (
    <form onSubmit={save}>
      <input
        className="box"
        aria-label={t('name')}
        placeholder={t('name')}
        maxLength={30}
        required
        value={name}
        onChange={event => setName(event.target.value)}
      />
      {leads ? (
        <label className="small">
          <input type="checkbox" checked={shared} onChange={event => setShared(event.target.checked)} /> {t('share')}
        </label>
      ) : null}
      <button type="submit" className="btn" disabled={saving.isPending || name.trim() === ''}>
        {t(saving.isPending ? 'saving' : 'save')}
      </button>
      <FaultLine fault={saving.error} />
    </form>
  )
}
