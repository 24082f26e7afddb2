import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'

type Props = { /** what becomes of it */ why: string; busy: string | null; fault: unknown; onFile: (file: File) => void }

/** Where a sheet is chosen or dropped that is taken whole or not at all; `busy` names the one that is being read. */
export function ChooseSheet({ why, busy, fault, onFile }: Props) {
  const { t } = useTranslation('imports')
  const input = useRef<HTMLInputElement>(null)
  const take = (file: File | undefined) => {
    if (file && busy === null) onFile(file)
  }
  return (
    <section
      className="drop-zone"
      aria-label={t('drop.title')}
      onDragOver={event => event.preventDefault()}
      onDrop={event => {
        event.preventDefault()
        take(event.dataTransfer.files[0])
      }}
    >
      <b>{busy === null ? t('drop.title') : t('drop.checking', { name: busy })}</b>
      <p className="second">{why}</p>
      <div className="acts">
        <button type="button" className="btn do" aria-busy={busy !== null} onClick={() => input.current?.click()}>
          {t('drop.choose')}
        </button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt"
        aria-label={t('drop.choose')}
        onChange={event => {
          const file = event.target.files?.[0]
          event.target.value = ''
          take(file)
        }}
      />
      <FaultLine fault={fault} />
    </section>
  )
}
