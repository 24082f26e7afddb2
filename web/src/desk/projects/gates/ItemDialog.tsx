import { verifiersAt } from '@yigen/domain/projects/gates-steps.ts'
import { landingKinds, landingKindWords } from '@yigen/domain/projects/landing-kind.ts'
import { type Gate, gates, projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { Field } from '#shared/Field.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { AskDialog } from '../../enterprises/AskDialog.tsx'
import { WordField } from '../../shared/WordField.tsx'
import type { GateItem } from '../project.queries.ts'
import { newKind } from './gate-content.ts'
import '../../shared/listing.css'

type Props = { item: GateItem; onApply: (item: GateItem) => void; onClose: () => void }

/** One thing that a gate asks: what it is called, what is looked at, who verifies it, of which projects it is asked. R13.3 */
export function ItemDialog({ item, onApply, onClose }: Props) {
  const { t } = useTranslation(['projects', 'gates'])
  const added = item.kind === ''
  const draft = useDraft(`gates:item:${item.kind || item.gate}`, item)
  const [tried, setTried] = useState(false)
  const written = draft.value
  const write = (changed: Partial<GateItem>) => draft.write({ ...written, ...changed })
  const lack = (value: string) => (tried && value.trim() === '' ? t('needed') : undefined)
  const submit = () => {
    setTried(true)
    const { kind, name, look, document, unit } = written
    if (name.trim() === '' || document.trim() === '') return
    const words = { name: name.trim(), look: look.trim(), document: document.trim(), unit: unit?.trim() || null }
    onApply({ ...written, ...words, kind: kind || newKind() })
    draft.discard()
    onClose()
  }
  return (
    <AskDialog
      title={added ? t('gates:form.addTitle') : t('gates:form.changeTitle', { name: item.name })}
      submit={t('gates:form.apply')}
      onSubmit={submit}
      onClose={onClose}
      pending={false}
      fault={null}
      draftKept={draft.savedAt !== null}
    >
      <WordField
        label={t('gates:form.name')}
        maxLength={40}
        fault={lack(written.name)}
        value={written.name}
        onChange={name => write({ name })}
      />
      <StageAndVerifier written={written} write={write} />
      <WordField
        label={t('gates:form.look')}
        hint={t('gates:form.lookHint')}
        maxLength={120}
        fault={undefined}
        value={written.look}
        onChange={look => write({ look })}
      />
      <div className="pair">
        <WordField
          label={t('gates:form.document')}
          hint={t('gates:form.documentHint')}
          maxLength={60}
          fault={lack(written.document)}
          value={written.document}
          onChange={document => write({ document })}
        />
        <WordField
          label={t('gates:form.unit')}
          hint={t('gates:form.unitHint')}
          maxLength={20}
          fault={undefined}
          value={written.unit ?? ''}
          onChange={unit => write({ unit })}
        />
      </div>
      <OfWhich written={written} write={write} />
    </AskDialog>
  )
}

type Part = { written: GateItem; write: (changed: Partial<GateItem>) => void }

/** Who verifies hangs on the gate: from the registration on somebody must. */
function StageAndVerifier({ written, write }: Part) {
  const { t } = useTranslation(['projects', 'gates'])
  const language = useLanguage()
  const choices = verifiersAt(written.gate)
  const move = (gate: Gate) => {
    const allowed = verifiersAt(gate)
    write({ gate, verifiedBy: allowed.includes(written.verifiedBy) ? written.verifiedBy : (allowed[0] ?? 'tax') })
  }
  return (
    <div className="pair">
      <Field label={t('gates:form.stage')}>
        {given => (
          <select {...given} className="box" value={written.gate} onChange={event => move(event.target.value as Gate)}>
            {gates.map(gate => (
              <option key={gate} value={gate}>
                {say(projectStageWords[gate], language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('gates:form.verifiedBy')}>
        {given => (
          <select
            {...given}
            className="box"
            value={written.verifiedBy}
            onChange={event => write({ verifiedBy: choices.find(one => one === event.target.value) ?? written.verifiedBy })}
          >
            {choices.map(one => (
              <option key={one} value={one}>
                {t(`gates:verifiedBy.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}

function OfWhich({ written, write }: Part) {
  const { t } = useTranslation(['projects', 'gates'])
  const language = useLanguage()
  const tick = (kind: (typeof landingKinds)[number], on: boolean) =>
    write({ landings: landingKinds.filter(one => (one === kind ? on : written.landings.includes(one))) })
  return (
    <>
      <fieldset className="field">
        <legend>
          {t('gates:form.landings')}
          <small>{t('gates:form.landingsHint')}</small>
        </legend>
        <div className="ticks">
          {landingKinds.map(kind => (
            <label key={kind}>
              <input type="checkbox" checked={written.landings.includes(kind)} onChange={event => tick(kind, event.target.checked)} />
              {say(landingKindWords[kind], language)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="ticks must">
        <label>
          <input type="checkbox" checked={!written.optional} onChange={event => write({ optional: !event.target.checked })} />
          {t('gates:form.must')}
        </label>
      </div>
    </>
  )
}
