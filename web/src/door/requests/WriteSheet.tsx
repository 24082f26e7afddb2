import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import type { Done } from '@yigen/domain/requests/request.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { type FormEvent, useState } from 'react'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { send } from '#shared/http.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { type Act, leave } from '../paths.ts'
import { refresh } from '../useGet.ts'
import { answeredBy } from './answered-by.ts'
import { type MatterWords, useMatterWords } from './matter-words.ts'
import { runningClock } from './result.ts'
import type { Matter } from './wire.ts'

const writings = {
  message: { step: 'sendMessage', path: 'messages', body: (words: string) => ({ words }), most: 5000 },
  withdrawal: { step: 'withdrawRequest', path: 'withdrawal', body: (reason: string) => ({ reason }), most: 500 },
  reopening: { step: 'reopenRequest', path: 'reopening', body: (reason: string) => ({ reason }), most: 2000 },
} as const

/** A sheet with one field: to write again, to withdraw with a reason, to reopen. Its draft is kept. */
export function WriteSheet({ matter, act }: { matter: Matter; act: Act }) {
  const words = useMatterWords().sheet
  const writing = writings[act]
  const draft = useDraft(`${act}:${matter.id}`, '')
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const close = () => leave(`/door/requests/${matter.id}`)
  const by = useBy(matter)
  const why = matter.whyNot[writing.step] ?? null

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (why || draft.value.trim() === '') return
    setFault(null)
    try {
      await send<Wire<typeof Done>>('POST', `/api/requests/${matter.id}/${writing.path}`, writing.body(draft.value.trim()))
      draft.discard()
      refresh()
      close()
      toast(act === 'withdrawal' ? words.withdrawal.done : words[act].done(by))
    } catch (problem) {
      setFault(problem)
      refresh(`/api/requests/${matter.id}`)
    }
  }

  return (
    <Dialog title={words[act].title} onClose={close} className="sheet">
      <form className="form" onSubmit={submit} noValidate>
        <p className="sub">{words[act].about(matter.title)}</p>
        <Field label={words[act].label} fault={tried && draft.value.trim() === '' ? words.needed : undefined}>
          {given => (
            <textarea
              {...given}
              className="box"
              value={draft.value}
              maxLength={writing.most}
              onChange={event => draft.write(event.target.value)}
            />
          )}
        </Field>
        <p className="sub">{consequence(act, matter, by, words)}</p>
        <Allowed why={why} type="submit" kind="do" size="touch">
          {words[act].submit}
        </Allowed>
        <FaultLine fault={fault} />
      </form>
    </Dialog>
  )
}

/** By when the words written now are answered: 24 hours that run already go on. R4.5 */
function useBy(matter: Matter): string {
  const now = useNow()
  const language = useLanguage()
  const running = runningClock(matter, 'answer')
  return running ? closingWords(Temporal.Instant.from(running.dueAt), now, language) : answeredBy(now, language)
}

function consequence(act: Act, matter: Matter, by: string, words: MatterWords['sheet']): string {
  if (act === 'withdrawal') return words.withdrawal.why
  if (act === 'message' && runningClock(matter, 'answer')) return words.message.running(by)
  return words[act].fresh(by)
}
