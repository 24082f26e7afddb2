import { useState } from 'react'
import { some } from '#shared/about.ts'
import { send } from '#shared/http.ts'
import { toast } from '#shared/Toast.tsx'
import { changed } from '../shared/answers.ts'

/** Takes a step on an event, says that it is done, and shows the event anew; what is asked there is a request too. */
export function useEventStep(id: string) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const take = async <Answer>(what: string, body: object, done: (answer: Answer) => string) => {
    if (busy) return
    setBusy(true)
    setFault(null)
    try {
      toast(done(await send<Answer>('POST', `/api/district-events/${id}/${what}`, body)))
    } catch (problem) {
      setFault(problem)
    }
    setBusy(false)
    changed({ event: id, request: some })
  }
  return { busy, fault, take }
}
