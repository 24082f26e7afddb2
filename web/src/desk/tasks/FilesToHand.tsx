import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { files: readonly File[]; onChange: (files: File[]) => void }

/** Files that go out with a part, sent once it is handed out. R7.1 */
export function FilesToHand({ files, onChange }: Props) {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="attach">
      <button type="button" className="btn bare sm" onClick={() => input.current?.click()}>
        {t('tasks-first:attach')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('tasks-first:attach')}
        onChange={event => {
          onChange([...files, ...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name
        <span key={index} className="small to-hand">
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
      {files.length > 0 ? <span className="small quiet">{t('withFiles')}</span> : null}
    </div>
  )
}
