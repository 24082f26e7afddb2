import { type FormEvent, useState } from 'react'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { send } from '#shared/http.ts'
import { toast } from '#shared/Toast.tsx'
import { useWords } from '#shared/words.ts'
import { changed } from '../shared/answers.ts'
import { resultSheet } from './result-sheet.ts'

/** What is wrong, in the enterprise's own words; kept on this device until they are sent. R16.2 */
export function DisputeForm({ id, enterpriseId, onClose }: { id: string; enterpriseId: string; onClose: () => void }) {
  const words = useWords(resultSheet)
  const draft = useDraft(`result-dispute:${id}`, { words: '' })
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const missing = draft.value.words.trim() === ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing) return
    setFault(null)
    try {
      await send('POST', `/api/results/${id}/dispute`, { words: draft.send().words.trim() })
      draft.discard()
      toast(words.disputed)
      onClose()
    } catch (problem) {
      setFault(problem)
    }
    changed({ result: id, within: { enterprise: enterpriseId } })
  }
  return (
    <form className="dispute" onSubmit={submit} noValidate>
      <textarea
        className="box"
        aria-label={words.what}
        placeholder={words.what}
        rows={2}
        maxLength={500}
        value={draft.value.words}
        onChange={event => draft.write({ words: event.target.value })}
      />
      {tried && missing ? (
        <p className="why-line" role="alert">
          {words.needed}
        </p>
      ) : null}
      <div className="answers">
        <button type="submit" className="btn next touch">
          {words.send}
        </button>
        <button type="button" className="btn bare touch" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
      <FaultLine fault={fault} />
    </form>
  )
}
