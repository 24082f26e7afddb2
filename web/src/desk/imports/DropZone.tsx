import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { language } from '#shared/language.ts'
import { useSharedWords } from '#shared/words.ts'
import { changed } from '../shared/changed.ts'
import { queries } from '../shared/queries.ts'
import { importQuery } from './import.queries.ts'
import { checkImport } from './import.steps.ts'

type Checking = { name: string; share: number; cancel: () => void }

/** Where a roster is dropped or chosen; it goes up, is read and judged, and its dry run opens. */
export function DropZone() {
  const { t } = useTranslation('imports')
  const shared = useSharedWords()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { checking, fault, check } = useChecking()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !checking) check(file)
  }
  return (
    <section
      className={over ? 'drop-zone over' : 'drop-zone'}
      aria-label={t('drop.title')}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <b>{checking ? t('drop.checking', { name: checking.name }) : t('drop.title')}</b>
      {checking ? <Progress checking={checking} /> : <p className="second">{t('drop.why')}</p>}
      <div className="acts">
        {checking ? (
          <button type="button" className="btn" onClick={checking.cancel}>
            {shared.cancel}
          </button>
        ) : (
          <button type="button" className="btn do" onClick={() => input.current?.click()}>
            {t('drop.choose')}
          </button>
        )}
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
          if (file) check(file)
        }}
      />
      <FaultLine fault={fault} />
    </section>
  )
}

function Progress({ checking: { share } }: { checking: Checking }) {
  const { t } = useTranslation('imports')
  return (
    <div role="status">
      <progress max={1} value={share < 1 ? share : undefined} aria-label={t('drop.progress')} />
      <p className="small quiet">{share < 1 ? t('drop.sending', { percent: Math.round(share * 100) }) : t('drop.reading')}</p>
    </div>
  )
}

function useChecking() {
  const navigate = useNavigate()
  const [checking, setChecking] = useState<Checking | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const check = (file: File) => {
    setFault(null)
    const upload = checkImport(file, share => setChecking(now => now && { ...now, share }))
    setChecking({ name: file.name, share: 0, cancel: upload.cancel })
    upload.done
      .then(checked => {
        changed({ import: checked.id })
        queries.setQueryData(importQuery(checked.id, language()).queryKey, checked)
        void navigate({ to: '/import/$id', params: { id: checked.id } })
      })
      .catch((problem: unknown) => {
        if (!(problem instanceof DOMException)) setFault(problem)
        setChecking(null)
      })
  }
  return { checking, fault, check }
}
