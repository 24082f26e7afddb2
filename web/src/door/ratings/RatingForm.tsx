import { type Grade, grades, needsCallBack } from '@yigen/domain/ratings/grade.ts'
import { type FormEvent, useId, useState } from 'react'
import { some } from '#shared/about.ts'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { send } from '#shared/http.ts'
import { Icon } from '#shared/Icon.tsx'
import { toast } from '#shared/Toast.tsx'
import { useMatterWords } from '../requests/matter-words.ts'
import type { Matter } from '../requests/wire.ts'
import { changed } from '../shared/answers.ts'

/** Five grades and a sentence if one likes; the words are kept on this device until they are sent. */
export function RatingForm({ matter }: { matter: Matter }) {
  const words = useMatterWords().rating
  const draft = useDraft<{ grade: Grade | null; words: string }>(`rating:${matter.id}`, { grade: null, words: '' })
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const id = useId()
  const { grade } = draft.value
  const missing = tried && grade === null

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (grade === null) return
    setFault(null)
    try {
      await send('POST', `/api/requests/${matter.id}/rating`, { grade, words: draft.send().words.trim() })
      draft.discard()
      toast(needsCallBack(grade) ? words.doneCallBack : words.done)
    } catch (problem) {
      setFault(problem)
    }
    changed({ request: matter.id, rating: some })
  }

  return (
    <section className="pad" aria-labelledby={id}>
      <h2 id={id} className="md">
        {words.title}
      </h2>
      <p className="sub">{words.why}</p>
      <form onSubmit={submit} noValidate>
        <fieldset className={missing ? 'rate faulty' : 'rate'} aria-describedby={missing ? `${id}-why` : undefined}>
          <legend className="sr">{words.label}</legend>
          {grades.map(one => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-grade`}
                aria-label={words.grades[one]}
                checked={grade === one}
                onChange={() => draft.write({ ...draft.value, grade: one })}
              />
              <span>{words.cells[one]}</span>
            </label>
          ))}
        </fieldset>
        {missing ? (
          <p className="why-line" id={`${id}-why`} role="alert">
            <Icon name="alert" />
            {words.needed}
          </p>
        ) : null}
        <textarea
          className="box rate-words"
          aria-label={words.words}
          placeholder={words.words}
          rows={1}
          maxLength={1000}
          value={draft.value.words}
          onChange={event => draft.write({ ...draft.value, words: event.target.value })}
        />
        <button type="submit" className="btn next touch rate-go">
          {words.submit}
        </button>
        <FaultLine fault={fault} />
      </form>
    </section>
  )
}
