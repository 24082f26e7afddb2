import { planLimits } from '@yigen/domain/plans/plan-limits.ts'
import { type RefObject, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onKeys } from '#shared/on-keys.ts'
import { usePopover } from '../../shared/usePopover.ts'
import type { Drafted } from '../plan-answer.ts'
import { CandidateRow } from './CandidateRow.tsx'
import { candidatesFor } from './candidates.ts'
import { followingOf } from './circle.ts'
import type { Working } from './draft-changes.ts'
import { HowItWaits } from './HowItWaits.tsx'

type Wait = Drafted['predecessors'][number]
type Props = {
  /** it has begun: it waits no more */
  fixed: boolean
  milestone: Drafted
  working: Working
  now: number
  landing: number
  landsAt: (working: Working) => number
  field: RefObject<HTMLInputElement | null>
  onToggle: (id: string) => void
  onLink: (wait: Wait) => void
}

/** What it waits for: each candidate says what it does to the landing; those that would close a circle stay there, off, with the circle by its numbers. R15.1 */
export function PredecessorsField({ fixed, milestone, working, now, landing, landsAt, field, onToggle, onLink }: Props) {
  const { t } = useTranslation('plans')
  const id = useId()
  const { box, open, toggle, close } = usePopover<HTMLDivElement>()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const numbers = useMemo(() => new Map(working.map((one, place) => [one.id, place + 1])), [working])
  const names = useMemo(() => new Map(working.map(one => [one.id, one.name])), [working])
  const label = (other: string) => t('rowName', { n: numbers.get(other) ?? 0, name: names.get(other) ?? '' })
  const { candidates, more } = useMemo(() => {
    if (!open) return { candidates: [], more: 0 }
    const looked = search.trim().toLowerCase()
    const fits = (other: string) =>
      looked === '' || String(numbers.get(other)) === looked || (names.get(other) ?? '').toLowerCase().includes(looked)
    return candidatesFor(working, milestone.id, fits, landsAt)
  }, [open, search, working, milestone.id, numbers, names, landsAt])
  const here = candidates[Math.min(at, candidates.length - 1)]
  const take = (candidate = here) => candidate && !candidate.circle && onToggle(candidate.id)
  const waitAt = milestone.predecessors.find(wait => wait.id === here?.id)
  const off = open ? [] : [...followingOf(working, milestone.id)].map(each => numbers.get(each) ?? 0).sort((a, b) => a - b)
  const show = () => (open ? undefined : toggle())
  const keys = onKeys({
    arrowDown: () => (open ? setAt(Math.min(at + 1, candidates.length - 1)) : show()),
    arrowUp: () => setAt(Math.max(at - 1, 0)),
    enter: event => (open && !event.ctrlKey ? take() : false),
    ' ': () => (open && search === '' ? take() : false),
    backspace: () => (search === '' && milestone.predecessors.length > 0 ? onToggle(milestone.predecessors.at(-1)?.id ?? '') : false),
  })
  return (
    <div className="field waits with-pop" ref={box}>
      <label className="label" htmlFor={id}>
        {t('edit.waits')}
      </label>
      <div className="chips">
        {milestone.predecessors.map(wait => (
          <button
            key={wait.id}
            type="button"
            className="tag"
            disabled={fixed}
            title={t('edit.remove', { name: label(wait.id) })}
            onClick={() => onToggle(wait.id)}
          >
            {label(wait.id)} {t(`link.${wait.link}`)} {signed(wait.lag)} <span aria-hidden="true">×</span>
          </button>
        ))}
        <input
          ref={field}
          id={id}
          role="combobox"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-activedescendant={open && here ? `${id}-${here.id}` : undefined}
          autoComplete="off"
          placeholder={t('edit.findMilestone')}
          disabled={fixed || (milestone.predecessors.length >= planLimits.mostPredecessors && !open)}
          value={search}
          onChange={event => {
            setSearch(event.target.value)
            setAt(0)
            show()
          }}
          onClick={show}
          onKeyDown={keys}
        />
      </div>
      <small>
        {off.length > 0 ? t('edit.circles', { numbers: off.slice(0, 8).join(t('comma')), more: off.length > 8 ? '…' : '' }) : ''}
      </small>
      {open ? (
        <div className="pop candidates">
          <div id={`${id}-list`} role="listbox" aria-label={t('edit.waits')} aria-multiselectable="true">
            {candidates.map((candidate, place) => (
              <CandidateRow
                key={candidate.id}
                id={`${id}-${candidate.id}`}
                candidate={candidate}
                at={candidate === here}
                label={label(candidate.id)}
                now={now}
                landing={landing}
                numberOf={other => numbers.get(other) ?? 0}
                onTake={() => {
                  setAt(place)
                  take(candidate)
                }}
              />
            ))}
          </div>
          <div className="foot">
            {waitAt ? (
              <HowItWaits name={label(waitAt.id)} wait={waitAt} onChange={onLink} />
            ) : (
              <span>{more > 0 ? t('edit.moreCandidates', { n: more }) : t('edit.candidateKeys')}</span>
            )}
            <span className="grow" />
            <button type="button" className="btn bare" onClick={close}>
              {t('edit.closeList')}
            </button>
          </div>
        </div>
      ) : null}
    </div>
  )
}

const signed = (lag: number) => (lag < 0 ? `−${-lag}` : `+${lag}`)
