import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { ItemFields } from './ItemFields.tsx'
import { blankDraft, contentOf, draftOf, type ItemDraft, missingOf } from './item-draft.ts'
import { addServiceItem, changeServiceItem, retireServiceItem } from './service.steps.ts'
import type { ServiceItem } from './services.query.ts'

/** A new item, or the next version of one; `restores` brings back what was retired. R4.6 */
export function ItemDialog({ item, restores = false, onClose }: { item: ServiceItem | null; restores?: boolean; onClose: () => void }) {
  const { t } = useTranslation('services')
  const [draft, setDraft] = useState<ItemDraft>(item ? draftOf(item) : blankDraft)
  const [tried, setTried] = useState(false)
  const nameOf = useNameOf()
  const missing = missingOf(draft)
  const step = useMutation({
    mutationFn: () =>
      item ? changeServiceItem(item.code, { ...contentOf(draft), seen: item.version, restores }) : addServiceItem(contentOf(draft)),
    onSuccess: ({ version }) => {
      const unchanged = item !== null && version === item.version
      toast(t(unchanged ? 'form.unchanged' : item ? 'form.changed' : 'form.added', { name: draft.nameZh.trim(), version }))
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'nameZh', 'nameEn', 'leadUnitId', 'helpingUnitIds', 'promise.amount')
  const fault = (...fields: string[]) =>
    tried && missing !== null && fields.includes(missing) ? t(`form.needed.${missing}`) : fields.map(faults.of).find(one => one)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing === null) step.mutate()
  }
  const title = item ? t(restores ? 'form.restoreTitle' : 'form.changeTitle', { name: nameOf(item) }) : t('form.addTitle')
  return (
    <Dialog title={title} onClose={onClose} className="item-dialog">
      <form className="form" onSubmit={submit} noValidate>
        {item ? <p className="second">{t('form.keeps', { version: item.version + 1 })}</p> : null}
        <ItemFields draft={draft} write={changed => setDraft({ ...draft, ...changed })} fault={fault} />
        <div className="acts">
          <button type="submit" className="btn do" aria-busy={step.isPending}>
            {item ? t(restores ? 'form.restore' : 'form.change', { version: item.version + 1 }) : t('form.add')}
          </button>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
      {item && !restores ? <Retiring item={item} onDone={onClose} /> : null}
    </Dialog>
  )
}

/** A retired item is chosen no more; what was filed under it goes on. */
function Retiring({ item, onDone }: { item: ServiceItem; onDone: () => void }) {
  const { t } = useTranslation('services')
  const name = useNameOf()(item)
  const step = useMutation({
    mutationFn: () => retireServiceItem(item.code, item.version),
    onSuccess: () => {
      toast(t('retire.done', { name }))
      onDone()
    },
  })
  return (
    <div className="retiring">
      <div className="grow">
        <p className="second">{t('retire.why')}</p>
        <FaultLine fault={step.error} />
      </div>
      <button type="button" className="btn" aria-busy={step.isPending} onClick={() => step.mutate()}>
        {t('retire.verb')}
      </button>
    </div>
  )
}

function useNameOf(): (item: ServiceItem) => string {
  const english = useLanguage() === 'en'
  return item => (english ? item.nameEn : item.nameZh)
}
