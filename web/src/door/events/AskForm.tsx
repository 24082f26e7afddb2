import { type FormEvent, useState } from 'react'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { useWords } from '#shared/words.ts'
import { eventSheet } from './event-sheet.ts'
import { useEventStep } from './useEventStep.ts'

/** What one asks in the room goes to one's own officer. R20.3 */
export function AskForm({ eventId, enterpriseId }: { eventId: string; enterpriseId: string }) {
  const words = useWords(eventSheet)
  const draft = useDraft(`event:${eventId}:question`, '')
  const [tried, setTried] = useState(false)
  const { busy, fault, take } = useEventStep(eventId)
  const missing = !draft.value.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(missing)
    if (missing) return
    void take<{ number: string }>('questions', { enterpriseId, body: draft.send().trim() }, ({ number }) => {
      draft.discard()
      return words.asked(number)
    })
  }
  return (
    <form className="pad" onSubmit={submit} noValidate>
      <Field label={words.question} hint={words.questionWhy} fault={tried && missing ? words.needQuestion : undefined}>
        {given => (
          <textarea
            {...given}
            className="box"
            rows={3}
            maxLength={5000}
            value={draft.value}
            onChange={event => draft.write(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="btn next touch wide come-act" aria-busy={busy}>
        {words.ask}
      </button>
      <FaultLine fault={fault} />
    </form>
  )
}
