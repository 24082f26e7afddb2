import type { ImportChoices } from '@yigen/domain/imports/first-contacts.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { thousands } from '#shared/format.ts'
import { useSharedWords } from '#shared/words.ts'
import { FirstContactChoice, firstChoice } from './FirstContactChoice.tsx'
import type { RosterImport } from './import.queries.ts'
import '../shared/asking.css'

type Props = { checked: RosterImport; onClose: () => void; onWrite: (choices: ImportChoices) => void }

/** The last look before it is written, and what is to become of first contacts. R3.6 */
export function ConfirmDialog({ checked, onClose, onWrite }: Props) {
  const { t } = useTranslation('imports')
  const shared = useSharedWords()
  const { counts, fileName, given } = checked
  const [chosen, setChosen] = useState(() => firstChoice(given))
  const { firstContacts, perDay } = chosen
  const foot = (
    <>
      <span className="grow" />
      <button type="button" className="btn bare" onClick={onClose}>
        {shared.cancel}
      </button>
      <Allowed
        why={firstContacts ? null : t('contacts.choose')}
        kind="do"
        onClick={() => firstContacts && onWrite({ firstContacts, perDay })}
      >
        {t('confirm.now')}
      </Allowed>
    </>
  )
  return (
    <Dialog title={t('confirm.title', { n: thousands(counts.new + counts.changed) })} onClose={onClose} foot={foot} className="asking">
      <dl className="facts">
        <dt>{t('file')}</dt>
        <dd>{fileName}</dd>
        <dt>{t('outcome.new')}</dt>
        <dd>{t('confirm.added', { n: thousands(counts.new) })}</dd>
        <dt>{t('outcome.changed')}</dt>
        <dd>{t('confirm.changed', { n: thousands(counts.changed) })}</dd>
        {counts.leftOut > 0 ? (
          <>
            <dt>{t('outcome.leftOut')}</dt>
            <dd>{t('rows', { n: thousands(counts.leftOut) })}</dd>
          </>
        ) : null}
      </dl>
      {given.length > 0 ? <FirstContactChoice given={given} chosen={chosen} onChange={setChosen} /> : null}
      <p className="second after-facts">{t('confirm.why')}</p>
    </Dialog>
  )
}
