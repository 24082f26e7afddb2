import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { fileSize } from '#shared/format.ts'
import { Problem } from '#shared/problem.ts'
import { toast } from '#shared/Toast.tsx'

/** Bytes of the longest text that the engine reads. */
const largest = 750_000

/** A .yaml file of this device takes the place of what is written. */
export function ImportText({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation('policies')
  const input = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<Problem | null>(null)
  const take = async (file: File) => {
    if (file.size > largest) return setFault(new Problem(413, 'tooLarge', t('draft.tooLarge', { max: fileSize(largest) })))
    setFault(null)
    onText(await file.text())
    toast(t('draft.imported', { name: file.name }))
  }
  return (
    <>
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        {t('draft.import')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml,.json,.txt"
        aria-label={t('draft.import')}
        onChange={event => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void take(file)
        }}
      />
      <FaultLine fault={fault} />
    </>
  )
}
