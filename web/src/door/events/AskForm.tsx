import { type FormEvent, useState } from 'react'
import { some } from '#shared/about.ts'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { send } from '#shared/http.ts'
import { toast } from '#shared/Toast.tsx'
import { useWords } from '#shared/words.ts'
import { changed } from '../shared/answers.ts'
import { eventSheet } from './event-sheet.ts'

/** What one asks in the room goes to one's own officer. R20.3 */
export function AskForm({ eventId, enterpriseId }: { eventId: string; enterpriseId: string }) {
  const words = useWords(eventSheet)
  const draft = useDraft(`event:${eventId}:question`, '')
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!draft.value.trim()) return
    setFault(null)
    try {
      const { number } = await send<{ number: string }>('POST', `/api/district-events/${eventId}/questions`, {
        enterpriseId,
        body: draft.send().trim(),
      })
      draft.discard()
      setTried(false)
      toast(words.asked(number))
    } catch (problem) {
      setFault(problem)
    }
    changed({ event: eventId, request: some, within: { enterprise: enterpriseId } })
  }
  return (
    <section className="pad">
      <form onSubmit={submit} noValidate>
        <Field label={words.question} hint={words.questionWhy} fault={tried && !draft.value.trim() ? words.needQuestion : undefined}>
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
        <button type="submit" className="btn next touch wide come-act">
          {words.ask}
        </button>
        <FaultLine fault={fault} />
      </form>
    </section>
  )
}
