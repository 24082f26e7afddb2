import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../../shared/changed.ts'
import { faultsOf } from '../../shared/field-faults.ts'
import { draftedOf } from '../drafted-of.ts'
import { differencesOf } from '../edit/differences.ts'
import { EffectWords } from '../edit/EffectWords.tsx'
import '../edit/words.ts'
import { adoptPlan } from '../plan.steps.ts'
import type { Plan } from '../plan-answer.ts'
import { useDayWord } from '../useDayWord.ts'
import type { PlanView } from '../usePlanView.ts'
import { endingsOf } from './endings-of.ts'

/** What would be if the version came into force: the landing, what is another, and which running milestones end, each in words. R15.7 */
export function AdoptDialog({ view, version, onClose }: { view: PlanView; version: Plan; onClose: () => void }) {
  const { t } = useTranslation(['plans', 'behind'])
  const day = useDayWord(view.now)
  const [words, setWords] = useState('')
  const [endings, setEndings] = useState<Readonly<Record<string, string>>>({})
  const ended = endingsOf(view.plan, version)
  const whole = ended.every(({ id }) => endings[id]?.trim())
  const adopting = useMutation({
    mutationFn: () =>
      adoptPlan(version.projectId, version.id, {
        words: words.trim(),
        endings: ended.map(({ id }) => ({ milestoneId: id, words: (endings[id] ?? '').trim() })),
      }),
    onSuccess: async () => {
      toast(t('decide.adopted'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(adopting.error, 'words')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (whole && !adopting.isPending) adopting.mutate()
  }
  const changes = view.plan.id === version.id ? [] : differencesOf(view.plan.milestones.map(draftedOf), version.milestones.map(draftedOf))
  return (
    <Dialog title={t('decide.adoptTitle')} onClose={onClose} reads>
      <p>{view.effect ? <EffectWords view={view} /> : t('decide.wouldLand', { date: day(view.forecast.schedule.landsAt) })}</p>
      {version.reason ? <p className="second">{t('decide.because', { reason: version.reason })}</p> : null}
      {changes.length > 0 ? (
        <ul className="block">
          {changes.map(({ id, name, what }) => (
            <li key={id}>{t(`behind:${what}`, { name })}</li>
          ))}
        </ul>
      ) : null}
      <form className="form block" onSubmit={submit} noValidate>
        {ended.map(({ id, name }) => (
          <Field key={id} label={t('decide.ends', { name })} hint={t('decide.endsHint')}>
            {given => (
              <textarea
                {...given}
                className="box"
                maxLength={500}
                value={endings[id] ?? ''}
                onChange={event => setEndings({ ...endings, [id]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Field label={t('decide.words')} fault={faults.of('words')}>
          {given => <textarea {...given} className="box" maxLength={500} value={words} onChange={event => setWords(event.target.value)} />}
        </Field>
        <p className="small quiet">{t('decide.adoptMeans')}</p>
        <div className="acts">
          <button type="submit" className="btn do" aria-busy={adopting.isPending} disabled={!whole}>
            {t('decide.adoptPlan')}
          </button>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
