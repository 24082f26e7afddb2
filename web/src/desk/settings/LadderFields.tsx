import type { WorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { rungTells } from '@yigen/domain/clocks/rung.ts'
import { rungRoles } from '@yigen/domain/clocks/rung-words.ts'
import type { UnitClass } from '@yigen/domain/clocks/unit-class.ts'
import { rungPlaceWords } from '@yigen/domain/settings/settings-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { addedRung, fixedTells, isSame, type LadderDraft, type RungDraft, toggled } from './ladder-draft.ts'

type Props = { workingTime: WorkingTime; value: LadderDraft; onChange: (value: LadderDraft) => void; fault: string | undefined }

/** Both ladders as they are climbed: what the promise itself says is fixed, rungs and people are added. R10.1, R10.3 */
export function LadderFields({ workingTime, value, onChange, fault }: Props) {
  const { t } = useTranslation('settings')
  return (
    <fieldset className={fault ? 'field faulty' : 'field'}>
      <legend>
        {t('ladder.title')}
        <small>{t('ladder.why')}</small>
      </legend>
      {(['clock', 'working'] as const).map(unitClass => (
        <Rungs
          key={unitClass}
          workingTime={workingTime}
          unitClass={unitClass}
          rungs={value[unitClass]}
          onChange={rungs => onChange({ ...value, [unitClass]: rungs })}
        />
      ))}
      {fault ? (
        <p className="why-line" role="alert">
          <Icon name="alert" />
          {fault}
        </p>
      ) : null}
    </fieldset>
  )
}

type RungsProps = {
  workingTime: WorkingTime
  unitClass: UnitClass
  rungs: readonly RungDraft[]
  onChange: (rungs: readonly RungDraft[]) => void
}

function Rungs({ workingTime, unitClass, rungs, onChange }: RungsProps) {
  const { t } = useTranslation('settings')
  const put = (changed: RungDraft) => onChange(rungs.map(one => (isSame(one, changed) ? changed : one)))
  return (
    <div className="ladder">
      <h2>{t(`ladder.of.${unitClass}`)}</h2>
      <ol>
        {rungs.map(rung => (
          <RungRow
            key={`${rung.offsetMinutes} ${rung.daily ?? ''}`}
            workingTime={workingTime}
            unitClass={unitClass}
            rung={rung}
            onChange={put}
            onDrop={() => onChange(rungs.filter(one => !isSame(one, rung)))}
          />
        ))}
      </ol>
      <NewRung unitClass={unitClass} rungs={rungs} onAdd={onChange} />
    </div>
  )
}

type RowProps = { workingTime: WorkingTime; unitClass: UnitClass; rung: RungDraft; onChange: (rung: RungDraft) => void; onDrop: () => void }

function RungRow({ workingTime, unitClass, rung, onChange, onDrop }: RowProps) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const fixed = fixedTells(unitClass, rung)
  const place = say(rungPlaceWords(unitClass, rung, workingTime), language)
  return (
    <li>
      <span className="place">{place}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read out with both legends */}
      <span className="tells" role="group" aria-label={t('ladder.tellsAt', { place })}>
        {rungTells.map(role => (
          <label key={role}>
            <input
              type="checkbox"
              checked={rung.tells.includes(role)}
              disabled={fixed.includes(role)}
              onChange={() => onChange(toggled(rung, role))}
            />
            {say(rungRoles[role], language)}
          </label>
        ))}
      </span>
      {fixed.length > 0 ? (
        <span className="small quiet">{t('ladder.fixed')}</span>
      ) : (
        <button type="button" className="icon-btn" aria-label={t('ladder.drop', { place })} onClick={onDrop}>
          <Icon name="close" />
        </button>
      )}
    </li>
  )
}

function NewRung({ unitClass, rungs, onAdd }: { unitClass: UnitClass; rungs: readonly RungDraft[]; onAdd: (rungs: RungDraft[]) => void }) {
  const { t } = useTranslation('settings')
  const [hours, setHours] = useState('')
  const [side, setSide] = useState<'before' | 'after'>('after')
  const added = addedRung(rungs, Number(hours || Number.NaN), side === 'after')
  const add = () => {
    if (added) onAdd(added)
    if (added) setHours('')
  }
  return (
    <div className="new-rung">
      <select
        className="box"
        aria-label={t('ladder.side')}
        value={side}
        onChange={event => setSide(event.target.value === 'before' ? 'before' : 'after')}
      >
        <option value="before">{t('ladder.before')}</option>
        <option value="after">{t('ladder.after')}</option>
      </select>
      <input
        className="box"
        type="number"
        inputMode="decimal"
        min={0.5}
        max={240}
        step={0.5}
        aria-label={t('ladder.hours')}
        value={hours}
        onChange={event => setHours(event.target.value)}
      />
      <span>{t(`ladder.unit.${unitClass}`)}</span>
      <button type="button" className="btn sm" aria-disabled={added ? undefined : true} onClick={add}>
        {t('ladder.add')}
      </button>
      {hours !== '' && !added ? <span className="small quiet">{t('ladder.there')}</span> : null}
    </div>
  )
}
