import { whyNotMilestones } from '@yigen/domain/plans/milestone-rules.ts'
import { milestoneGates } from '@yigen/domain/plans/plan-template.ts'
import { refusalSentence } from '@yigen/domain/refusals/refusals.ts'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { Field } from '#shared/Field.tsx'
import { Problem } from '#shared/problem.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { AskDialog } from '../../enterprises/AskDialog.tsx'
import { ServiceSelect } from '../../services/ServiceSelect.tsx'
import { WordField } from '../../shared/WordField.tsx'
import { addedIn, changedIn } from '../edit/draft-changes.ts'
import { PromiseField } from '../edit/PromiseField.tsx'
import type { TemplateMilestone } from '../plan-answer.ts'
import { TemplateOwnerField } from './TemplateOwnerField.tsx'
import { TemplateWaits } from './TemplateWaits.tsx'
import '../../shared/listing.css'

type Props = {
  templateKey: string
  milestone: TemplateMilestone
  milestones: readonly TemplateMilestone[]
  onApply: (milestone: TemplateMilestone, after: string | null) => void
  onClose: () => void
}

/** One milestone of a template: who, how long, after what, towards which gate. A circle is named at once. R15.1 */
export function MilestoneForm({ templateKey, milestone, milestones, onApply, onClose }: Props) {
  const { t } = useTranslation(['plans', 'templates'])
  const language = useLanguage()
  const added = milestone.id === ''
  const blank = { milestone: added ? { ...milestone, id: crypto.randomUUID() } : milestone, after: milestones.at(-1)?.id ?? null }
  const [first] = useState(blank)
  const draft = useDraft(`plan-template:${templateKey}:milestone:${milestone.id || 'new'}`, first)
  const [tried, setTried] = useState(false)
  const promise = useRef<HTMLInputElement>(null)
  const { milestone: one, after } = draft.value
  const write = (changed: Partial<TemplateMilestone>) => draft.write({ after, milestone: { ...one, ...changed } })
  const among = added ? addedIn(milestones, one, after) : changedIn(milestones, one.id, one)
  const why = whyNotMilestones(among, [])
  const named = one.name.trim() !== ''
  const submit = () => {
    setTried(true)
    if (!named || why) return
    onApply({ ...one, name: one.name.trim(), materials: one.materials.trim() }, after)
    draft.discard()
    onClose()
  }
  return (
    <AskDialog
      title={added ? t('templates:addTitle') : t('templates:changeTitle', { n: placeOf(milestones, one), name: milestone.name })}
      submit={t('templates:apply')}
      onSubmit={submit}
      onClose={onClose}
      pending={false}
      fault={tried && why ? new Problem(400, why.code, refusalSentence(why, language)) : null}
      draftKept={draft.savedAt !== null}
      className="template-form"
    >
      <div className="pair">
        <WordField
          label={t('edit.name')}
          maxLength={60}
          fault={tried && !named ? t('templates:needName') : undefined}
          value={one.name}
          onChange={name => write({ name })}
        />
        <Field label={t('templates:head.gate')}>
          {given => (
            <select
              {...given}
              className="box"
              value={one.gate}
              onChange={event => write({ gate: milestoneGates.find(gate => gate === event.target.value) ?? one.gate })}
            >
              {milestoneGates.map(gate => (
                <option key={gate} value={gate}>
                  {t(`gate.${gate}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="pair">
        <TemplateOwnerField owner={one.owner} tried={tried} onChange={owner => write({ owner })} />
        <PromiseField fixed={false} promise={one.promise} before={null} field={promise} onChange={kept => write({ promise: kept })} />
      </div>
      <TemplateWaits milestone={one} milestones={among} onChange={predecessors => write({ predecessors })} />
      <Field label={t('templates:service')}>
        {given => (
          <ServiceSelect
            {...given}
            none={t('templates:noService')}
            value={one.serviceCode ?? ''}
            onChange={code => write({ serviceCode: code || null })}
          />
        )}
      </Field>
      <WordField
        label={t('edit.materials')}
        maxLength={500}
        fault={undefined}
        value={one.materials}
        onChange={materials => write({ materials })}
      />
      {added ? (
        <Field label={t('templates:afterIt')}>
          {given => (
            <select
              {...given}
              className="box"
              value={after ?? ''}
              onChange={event => draft.write({ milestone: one, after: event.target.value || null })}
            >
              {milestones.map((other, place) => (
                <option key={other.id} value={other.id}>
                  {t('rowName', { n: place + 1, name: other.name })}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </AskDialog>
  )
}

const placeOf = (milestones: readonly TemplateMilestone[], { id }: TemplateMilestone): number =>
  milestones.findIndex(other => other.id === id) + 1
