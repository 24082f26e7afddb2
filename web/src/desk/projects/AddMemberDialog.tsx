import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { MemberPicker } from '../members/MemberPicker.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import { addProjectMember } from './project.steps.ts'

/** Somebody of a department or street, by name, and what they do in it. */
export function AddMemberDialog({ project, onClose }: { project: { id: string }; onClose: () => void }) {
  const { t } = useTranslation('projects')
  const [member, setMember] = useState<{ id: string; name: string; unitName: string } | null>(null)
  const [duty, setDuty] = useState('')
  const [tried, setTried] = useState(false)
  const adding = useMutation({
    mutationFn: (id: string) => addProjectMember(project.id, id, duty.trim()),
    onSuccess: () => {
      toast(t('team.added', { name: member?.name ?? '' }))
      onClose()
    },
  })
  const faults = faultsOf(adding.error, 'memberId', 'duty')
  const submit = () => {
    setTried(true)
    if (member && duty.trim() !== '') adding.mutate(member.id)
  }
  return (
    <AskDialog
      title={t('team.addTitle')}
      submit={t('team.addSubmit')}
      onSubmit={submit}
      onClose={onClose}
      pending={adding.isPending}
      fault={faults.rest}
    >
      <Field label={t('team.who')} fault={faults.of('memberId') ?? (tried && !member ? t('needed') : undefined)}>
        {() =>
          member ? (
            <p>
              <b>{member.name}</b> <span className="quiet">{member.unitName}</span>{' '}
              <button type="button" className="link-btn" onClick={() => setMember(null)}>
                {t('team.another')}
              </button>
            </p>
          ) : (
            <MemberPicker label={t('team.find')} onPick={setMember} />
          )
        }
      </Field>
      <WordField
        label={t('team.duty')}
        hint={t('team.dutyHint')}
        maxLength={60}
        fault={faults.of('duty') ?? (tried && duty.trim() === '' ? t('needed') : undefined)}
        value={duty}
        onChange={setDuty}
      />
    </AskDialog>
  )
}
