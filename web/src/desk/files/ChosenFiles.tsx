import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import './file-chip.css'

type Props = { files: readonly File[]; note?: string; onChange: (files: File[]) => void }

/** Files that go out with what is written, sent once that is there. */
export function ChosenFiles({ files, note, onChange }: Props) {
  const { t } = useTranslation('files-first')
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="chosen-files">
      <button type="button" className="btn sm" onClick={() => input.current?.click()}>
        {t('attach')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('attach')}
        onChange={event => {
          onChange([...files, ...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name
        <span key={index} className="small chosen">
          {file.name}
          <button
            type="button"
            className="text-btn"
            aria-label={t('dropFile', { name: file.name })}
            onClick={() => onChange(files.filter((_, at) => at !== index))}
          >
            {t('drop')}
          </button>
        </span>
      ))}
      {note && files.length > 0 ? <span className="small quiet">{note}</span> : null}
    </div>
  )
}
