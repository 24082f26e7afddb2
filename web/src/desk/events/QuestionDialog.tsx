import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dayTime } from '#shared/format.ts'
import { onKeys } from '#shared/on-keys.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { FindEnterprise } from '../requests/register/FindEnterprise.tsx'
import '../requests/register/register.css'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import type { Attendee } from './event.queries.ts'
import { raiseEventQuestion } from './event.steps.ts'

type Asked = { who: { enterpriseId: string; enterpriseName: string; name: string } | null; body: string }
type Props = { eventId: string; people: readonly Attendee[]; onClose: () => void }

/** What is asked in the room, and by whom; it becomes a request with the officer of the enterprise. R20.3 */
export function QuestionDialog({ eventId, people, onClose }: Props) {
  const { t } = useTranslation('events')
  const draft = useDraft<Asked>(`event:${eventId}:question`, { who: null, body: '' })
  const { who, body } = draft.value
  const [tried, setTried] = useState(false)
  const step = useMutation({
    mutationFn: ({ enterpriseId, name }: NonNullable<Asked['who']>) =>
      raiseEventQuestion(eventId, { enterpriseId, contactName: name, body: draft.send().body.trim() }),
    onSuccess: async ({ number, officerName, answerDueAt }) => {
      draft.discard()
      await shownAgain()
      onClose()
      toast(t('raised', { number, officer: officerName ?? t('questions.noOfficer'), time: dayTime(answerDueAt, serverNow()) }))
    },
  })
  const faults = faultsOf(step.error, 'body')
  const submit = (pressed?: FormEvent) => {
    pressed?.preventDefault()
    setTried(true)
    if (who && body.trim() && !step.isPending) step.mutate(who)
  }
  return (
    <Dialog title={t('act.raiseEventQuestion')} onClose={onClose} className="register">
      <form className="form" onSubmit={submit} onKeyDown={onKeys({ 'ctrl+enter': () => submit() })} noValidate>
        <Who people={people} who={who} lacking={tried && !who} onChoose={chosen => draft.write({ ...draft.value, who: chosen })} />
        <Field label={t('body')} fault={faults.of('body') ?? (tried && !body.trim() ? t('needBody') : undefined)}>
          {given => (
            <textarea
              {...given}
              className="box"
              rows={4}
              maxLength={5000}
              value={body}
              onChange={event => draft.write({ ...draft.value, body: event.target.value })}
            />
          )}
        </Field>
        <p className="small quiet">{t('raiseNote')}</p>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('raise')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}

type WhoProps = { people: readonly Attendee[]; who: Asked['who']; lacking: boolean; onChoose: (who: Asked['who']) => void }

/** One of those who are there, or anybody of the register. */
function Who({ people, who, lacking, onChoose }: WhoProps) {
  const { t } = useTranslation('events')
  const there = people.filter(({ checkedInAt }) => checkedInAt !== null)
  const [finding, setFinding] = useState(there.length === 0 && !who)
  if (finding)
    return (
      <FindEnterprise
        anybodys
        onChoose={({ id, name }) => {
          onChoose({ enterpriseId: id, enterpriseName: name, name: '' })
          setFinding(false)
        }}
      />
    )
  const known = there.find(({ enterpriseId, name }) => enterpriseId === who?.enterpriseId && name === who.name)
  return (
    <Field label={t('who')} fault={lacking ? t('needWho') : undefined}>
      {given => (
        <span className="event-who">
          <select
            {...given}
            className="box"
            value={known?.id ?? ''}
            onChange={event => onChoose(there.find(({ id }) => id === event.target.value) ?? null)}
          >
            <option value="">{who && !known ? who.enterpriseName : t('choose')}</option>
            {there.map(({ id, name, enterpriseName }) => (
              <option key={id} value={id}>
                {enterpriseName} · {name}
              </option>
            ))}
          </select>
          <button type="button" className="btn bare" onClick={() => setFinding(true)}>
            {t('another')}
          </button>
        </span>
      )}
    </Field>
  )
}
