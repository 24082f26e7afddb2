import { useMutation } from '@tanstack/react-query'
import { factKinds } from '@yigen/domain/enterprises/fact-kinds.ts'
import { factWords } from '@yigen/domain/enterprises/fact-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { toast } from '#shared/Toast.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import type { Enterprise, Fact } from '../enterprises/enterprise.queries.ts'
import { recordFact } from '../enterprises/enterprise.steps.ts'
import { FactFields } from '../enterprises/FactFields.tsx'
import { firstWrong, type NewFact, toRecord } from '../enterprises/new-fact.ts'
import { usePeriodWords } from '../enterprises/usePeriodWords.ts'
import { faultsOf } from '../shared/field-faults.ts'

type Props = { enterprise: Enterprise; corrects: Fact | undefined; onClose: () => void }

/** A dated fact with its source; a correction is a new row that names the old, which stays. R2.3 */
export function FactDialog({ enterprise, corrects, onClose }: Props) {
  const { t } = useTranslation('enterprises')
  const { draft, wrong, recording, submit } = useRecord({ enterprise, corrects, onClose })
  const faults = faultsOf(recording.error, 'number', 'words', 'day', 'source', ...(corrects ? [] : ['period']))
  return (
    <AskDialog
      title={t(corrects ? 'facts.correctTitle' : 'facts.addTitle')}
      submit={t(corrects ? 'facts.correct' : 'facts.submit')}
      onSubmit={submit}
      onClose={onClose}
      pending={recording.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
    >
      {corrects ? <Old fact={corrects} /> : null}
      <FactFields
        written={draft.value}
        write={changed => draft.write({ ...draft.value, ...changed })}
        correcting={corrects !== undefined}
        wrong={wrong}
        faults={faults}
      />
    </AskDialog>
  )
}

function useRecord({ enterprise, corrects, onClose }: Props) {
  const { t } = useTranslation('enterprises')
  const [wrong, setWrong] = useState<ReturnType<typeof firstWrong>>(null)
  const blank: NewFact = { kind: corrects?.kind ?? 'officeArea', value: '', period: corrects?.period ?? '', source: '' }
  const draft = useDraft(`fact:${enterprise.id}:${corrects?.id ?? 'new'}`, blank)
  const recording = useMutation({
    mutationFn: () => recordFact(enterprise.id, toRecord(draft.send(), corrects)),
    onSuccess: () => {
      draft.discard()
      toast(t(corrects ? 'facts.correctedDone' : 'facts.done'))
      onClose()
    },
  })
  const submit = () => {
    const first = firstWrong(draft.value)
    setWrong(first)
    if (first) document.querySelector<HTMLElement>(`dialog [name="${first}"]`)?.focus()
    else recording.mutate()
  }
  return { draft, wrong, recording, submit }
}

function Old({ fact }: { fact: Fact }) {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const periodWords = usePeriodWords()
  return (
    <p className="second">
      {t('facts.now', {
        fact: say(factKinds[fact.kind], language),
        period: periodWords(fact.period),
        value: say(factWords(fact.kind, fact), language),
        source: fact.source,
      })}
    </p>
  )
}
