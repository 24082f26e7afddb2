import { type Grade, grades, gradeWords } from '@yigen/domain/ratings/grade.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { type FormEvent, useId, useState } from 'react'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Icon } from '#shared/Icon.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { useWords } from '#shared/words.ts'
import { eventSheet } from './event-sheet.ts'
import { useEventStep } from './useEventStep.ts'

/** Five grades, and a sentence if one likes. R20.3 */
export function FeedbackForm({ eventId }: { eventId: string }) {
  const words = useWords(eventSheet)
  const language = useLanguage()
  const draft = useDraft<{ grade: Grade | null; words: string }>(`event:${eventId}:feedback`, { grade: null, words: '' })
  const [tried, setTried] = useState(false)
  const { busy, fault, take } = useEventStep(eventId)
  const id = useId()
  const { grade } = draft.value
  const missing = tried && grade === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (grade === null) return
    void take('feedback', { grade, words: draft.send().words.trim() }, () => {
      draft.discard()
      return words.graded
    })
  }
  return (
    <section className="pad" aria-labelledby={id}>
      <h2 id={id}>{words.howWasIt}</h2>
      <form onSubmit={submit} noValidate>
        <fieldset className="come-grades" aria-describedby={missing ? `${id}-why` : undefined}>
          <legend className="sr">{words.howWasIt}</legend>
          {grades.map(one => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-grade`}
                checked={grade === one}
                onChange={() => draft.write({ ...draft.value, grade: one })}
              />
              <span>{say(gradeWords[one], language)}</span>
            </label>
          ))}
        </fieldset>
        {missing ? (
          <p className="why-line" id={`${id}-why`} role="alert">
            <Icon name="alert" />
            {words.needGrade}
          </p>
        ) : null}
        <textarea
          className="box come-act"
          aria-label={words.moreWords}
          placeholder={words.moreWords}
          rows={2}
          maxLength={1000}
          value={draft.value.words}
          onChange={event => draft.write({ ...draft.value, words: event.target.value })}
        />
        <button type="submit" className="btn next touch wide come-act" aria-busy={busy}>
          {words.grade}
        </button>
        <FaultLine fault={fault} />
      </form>
    </section>
  )
}
