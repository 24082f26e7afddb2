import { isPhone } from '@yigen/domain/wire/phone.ts'
import { type FormEvent, useState } from 'react'
import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { useDraft } from '#shared/drafts.ts'
import { send } from '#shared/http.ts'
import { changed } from '../../shared/answers.ts'
import { useDoorSession } from '../../shared/door-session.ts'
import type { FiledAnswer, OwnEnterprise } from '../wire.ts'

/** `phone`: null until it is touched, then what was typed. `key`: the intention that was sent; it outlives a reload, and ends when a word changes. */
export type Filing = { serviceCode: string; body: string; phone: string | null; key?: string }
export type FieldFaults = { body: boolean; phone: boolean }

const blank: Filing = { serviceCode: '', body: '', phone: null }

/** What is being filed for an enterprise: the draft, what is missing, and the sending, which never files twice. */
export function useFiling(enterprise: OwnEnterprise, onFiled: (filed: FiledAnswer) => void) {
  const draft = useDraft<Filing>(`filing:${enterprise.id}`, blank)
  const { member } = useDoorSession()
  const own = enterprise.contactPhone || member.phone || ''
  const phone = draft.value.phone ?? own
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const missing: FieldFaults = { body: draft.value.body.trim() === '', phone: phone.trim() !== '' && !isPhone(phone) }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (busy || missing.body || missing.phone) return
    const key = draft.value.key ?? newKey()
    draft.write({ ...draft.value, key })
    setBusy(true)
    setFault(null)
    try {
      onFiled(await send<FiledAnswer>('POST', '/api/requests', bodyOf(enterprise.id, draft.send(), phone), { key }))
      draft.discard()
      setTried(false)
      changed({ request: some, enterprise: enterprise.id })
    } catch (problem) {
      setFault(problem)
    } finally {
      setBusy(false)
    }
  }

  return {
    value: draft.value,
    phone,
    ownPhone: phone === own && own !== '',
    savedAt: draft.savedAt,
    change: (part: Partial<Filing>) => draft.write({ ...draft.value, ...part, key: undefined }),
    faults: tried ? missing : { body: false, phone: false },
    fault,
    busy,
    submit,
  }
}

const bodyOf = (enterpriseId: string, { serviceCode, body }: Filing, phone: string) => ({
  enterpriseId,
  serviceCode: serviceCode || null,
  body: body.trim(),
  callbackPhone: phone.trim(),
})
