import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { Icon } from '#shared/Icon.tsx'
import { UnitSelect } from '../organisations/UnitSelect.tsx'
import { useUnitName } from '../organisations/useUnitName.ts'
import type { ItemDraft } from './item-draft.ts'
import '../shared/listing.css'

type Props = { draft: ItemDraft; write: (changed: Partial<ItemDraft>) => void; fault: string | undefined }

/** The departments that help the leading one: named one after the other, each can be taken away again. */
export function HelpingUnits({ draft, write, fault }: Props) {
  const { t } = useTranslation('services')
  const chosen = draft.helpingUnitIds
  const nameOf = useUnitName()
  const add = (id: string) => {
    if (id !== '' && id !== draft.leadUnitId && !chosen.includes(id)) write({ helpingUnitIds: [...chosen, id] })
  }
  return (
    <Field label={t('form.helping')} hint={t('form.optional')} fault={fault}>
      {given => (
        <div className="helping">
          {chosen.map(id => (
            <span key={id} className="chip">
              {nameOf(id)}
              <button
                type="button"
                aria-label={t('form.dropUnit', { unit: nameOf(id) })}
                onClick={() => write({ helpingUnitIds: chosen.filter(one => one !== id) })}
              >
                <Icon name="close" />
              </button>
            </span>
          ))}
          <UnitSelect {...given} none={t('form.addUnit')} value="" onChange={add} />
        </div>
      )}
    </Field>
  )
}
