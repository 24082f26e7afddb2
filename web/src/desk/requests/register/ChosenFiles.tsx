import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { attachFile } from '../../files/file.steps.ts'

type Props = { files: readonly File[]; onChange: (files: readonly File[]) => void }

/** What they sent along; it goes up once the request is there. */
export function ChosenFiles({ files, onChange }: Props) {
  const { t } = useTranslation(['requests', 'files-first'])
  const input = useRef<HTMLInputElement>(null)
  const add = (chosen: FileList | null) => {
    onChange([...files, ...(chosen ?? [])])
    if (input.current) input.current.value = ''
  }
  return (
    <div className="chosen-files">
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        {t('files-first:attach')}
      </button>
      <input ref={input} type="file" multiple hidden aria-label={t('files-first:attach')} onChange={event => add(event.target.files)} />
      {files.map(file => (
        <span key={`${file.name} ${file.size}`} className="tag">
          {file.name}
          <button
            type="button"
            className="btn bare sm"
            aria-label={t('requests:list.remove', { filter: file.name })}
            onClick={() => onChange(files.filter(one => one !== file))}
          >
            ×
          </button>
        </span>
      ))}
    </div>
  )
}

/** One after the other; the names of those that did not arrive, for the request itself stands. */
export async function attachAll(requestId: string, files: readonly File[]): Promise<string[]> {
  const lost: string[] = []
  for (const file of files)
    await attachFile(requestId, file, () => {}).done.catch(() => {
      lost.push(file.name)
    })
  return lost
}
