import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { thousands } from '#shared/format.ts'
import { useSharedWords } from '#shared/words.ts'
import type { RosterImport } from './import.queries.ts'

/** The last look before it is written. */
export function ConfirmDialog({ checked, onClose, onWrite }: { checked: RosterImport; onClose: () => void; onWrite: () => void }) {
  const { t } = useTranslation('imports')
  const shared = useSharedWords()
  const { counts, fileName } = checked
  const foot = (
    <>
      <span className="grow" />
      <button type="button" className="btn bare" onClick={onClose}>
        {shared.cancel}
      </button>
      <button type="button" className="btn do" onClick={onWrite}>
        {t('confirm.now')}
      </button>
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
      <p className="second after-facts">{t('confirm.why')}</p>
    </Dialog>
  )
}
