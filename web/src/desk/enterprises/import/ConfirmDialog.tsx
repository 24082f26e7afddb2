import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { thousands } from '#shared/format.ts'
import { useSharedWords } from '#shared/words.ts'
import type { RosterImport } from './import.queries.ts'

/** The last look before it is written. */
export function ConfirmDialog({ checked, onClose, onWrite }: { checked: RosterImport; onClose: () => void; onWrite: () => void }) {
  const { t } = useTranslation('enterprises')
  const shared = useSharedWords()
  const { counts, fileName } = checked
  const foot = (
    <>
      <span className="grow" />
      <button type="button" className="btn bare" onClick={onClose}>
        {shared.cancel}
      </button>
      <button type="button" className="btn do" onClick={onWrite}>
        {t('imports.confirm.now')}
      </button>
    </>
  )
  return (
    <Dialog
      title={t('imports.confirm.title', { n: thousands(counts.new + counts.changed) })}
      onClose={onClose}
      foot={foot}
      className="asking"
    >
      <dl className="facts">
        <dt>{t('imports.file')}</dt>
        <dd>{fileName}</dd>
        <dt>{t('imports.outcome.new')}</dt>
        <dd>{t('imports.confirm.added', { n: thousands(counts.new) })}</dd>
        <dt>{t('imports.outcome.changed')}</dt>
        <dd>{t('imports.confirm.changed', { n: thousands(counts.changed) })}</dd>
        {counts.leftOut > 0 ? (
          <>
            <dt>{t('imports.outcome.leftOut')}</dt>
            <dd>{t('imports.rows', { n: thousands(counts.leftOut) })}</dd>
          </>
        ) : null}
      </dl>
      <p className="second after-facts">{t('imports.confirm.why')}</p>
    </Dialog>
  )
}
