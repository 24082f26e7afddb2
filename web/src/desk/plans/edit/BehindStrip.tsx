import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { serverNow } from '#shared/ticker.ts'
import { useRowWords } from '../gantt/useRowWords.ts'
import type { PlanView } from '../usePlanView.ts'
import { differencesOf } from './differences.ts'
import { type Conflict, keyOf, type Side } from './merged.ts'
import './words.ts'

/** Somebody saved the draft meanwhile: who, what, and whether it touches what is written here; put together, or chosen place by place. Nothing is overwritten. R15.8 */
export function BehindStrip({ view }: { view: PlanView }) {
  const { t } = useTranslation(['plans', 'behind'])
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map())
  const { editing, plan, open } = view
  if (!editing.behind) return null
  const { milestones, conflicts } = editing.together(chosen)
  const changes = differencesOf(editing.base, editing.saved)
  const draft = plan.draft ?? open?.draft
  const undecided = conflicts.filter(conflict => !chosen.has(keyOf(conflict)))
  const who = draft ? t('behind:who', { who: draft.changedBy, time: dayTime(draft.changedAt, serverNow()) }) : t('behind:adopted')
  return (
    <section className="strip-edge" role="alert">
      <b>{who}</b>
      <p className="second">
        {changes
          .slice(0, 6)
          .map(({ name, what }) => t(`behind:${what}`, { name }))
          .join(t('comma'))}
        {changes.length > 6 ? t('behind:more', { n: changes.length - 6 }) : ''}
        {t('stop')}
        {t(conflicts.length === 0 ? 'behind:noConflict' : 'behind:conflicts', { n: conflicts.length })}
      </p>
      {conflicts.length > 0 ? (
        <ul>
          {conflicts.map(conflict => (
            <Choice
              key={keyOf(conflict)}
              conflict={conflict}
              now={view.now}
              side={chosen.get(keyOf(conflict))}
              onChoose={side => setChosen(new Map(chosen).set(keyOf(conflict), side))}
            />
          ))}
        </ul>
      ) : null}
      <div className="acts">
        <button type="button" className="btn do" disabled={undecided.length > 0} onClick={() => editing.takeTogether(milestones)}>
          {t('behind:merge')}
        </button>
        <button type="button" className="btn" onClick={editing.discard}>
          {t('behind:takeTheirs')}
        </button>
      </div>
    </section>
  )
}

type ChoiceProps = { conflict: Conflict; now: number; side: Side | undefined; onChoose: (side: Side) => void }

function Choice({ conflict, now, side, onChoose }: ChoiceProps) {
  const { t } = useTranslation(['plans', 'behind'])
  const words = useRowWords(now)
  const value = (one: Conflict['mine']): string => {
    if (!one) return t('behind:gone')
    if (conflict.field === 'promise') return words.promise(one.promise)
    if (conflict.field === 'owner') return words.owner(one.owner)
    if (conflict.field === 'gate') return t(`gate.${one.gate}`)
    if (conflict.field === 'predecessors') return t('behind:waits', { n: one.predecessors.length })
    return conflict.field === 'there' ? t('behind:kept') : String(one[conflict.field] ?? '')
  }
  const options = [
    { value: 'mine', label: t('behind:mine', { value: value(conflict.mine) }) },
    { value: 'theirs', label: t('behind:theirs', { value: value(conflict.theirs) }) },
  ] as const
  const label = t('behind:field', { name: conflict.name, field: t(`behind:fields.${conflict.field}`) })
  return (
    <li>
      <span>{label}</span>
      <Segmented<Side | 'none'>
        label={label}
        options={options}
        value={side ?? 'none'}
        onChange={chosen => chosen !== 'none' && onChoose(chosen)}
      />
    </li>
  )
}
