import { fileSize } from '#shared/format.ts'
import { Icon } from '#shared/Icon.tsx'
import { useRequestWords } from '../requests/request-words.ts'
import type { OwnFile } from './own-files.ts'

const accepted = 'image/*,.jfif,.pdf,.ofd,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.wps,.et,.dps,.dwg,.zip,.txt,.csv'

/** Camera or folder, whichever the phone offers. */
export function FilePicker({ label, hint, onChoose }: { label: string; hint: string; onChoose: (files: FileList | null) => void }) {
  return (
    <label className="add">
      <input
        type="file"
        className="sr"
        multiple
        accept={accepted}
        onChange={event => {
          onChoose(event.target.files)
          event.target.value = ''
        }}
      />
      <Icon name="add" />
      {label}
      <small>{hint}</small>
    </label>
  )
}

type ListProps = { files: readonly OwnFile[]; drop: (key: string) => void; again?: (file: OwnFile) => void }

/** What was picked, how far it is, and what went wrong with it. */
export function OwnFileList({ files, drop, again }: ListProps) {
  if (files.length === 0) return null
  return (
    <ul className="own-files">
      {files.map(one => (
        <OwnFileRow key={one.key} one={one} drop={() => drop(one.key)} again={again && (() => again(one))} />
      ))}
    </ul>
  )
}

function OwnFileRow({ one, drop, again }: { one: OwnFile; drop: () => void; again?: () => void }) {
  const words = useRequestWords().files
  const { file, state, share, why } = one
  return (
    <li>
      <span className="grow">
        <span className="name">{file.name}</span>
        <small role={why ? 'alert' : undefined} className={why ? 'why' : undefined}>
          {why || [fileSize(file.size), stateWord(one, words)].filter(Boolean).join(' · ')}
        </small>
        {state === 'sending' ? (
          <span className="track" aria-hidden="true">
            <i style={{ '--used': `${(share * 100).toFixed(0)}%` }} />
          </span>
        ) : null}
      </span>
      {state === 'failed' && again ? (
        <button type="button" className="btn touch" onClick={again}>
          {words.again}
        </button>
      ) : null}
      {state === 'sending' || state === 'sent' ? null : (
        <button type="button" className="icon-btn" aria-label={words.remove(file.name)} onClick={drop}>
          <Icon name="close" />
        </button>
      )}
    </li>
  )
}

function stateWord({ state, share }: OwnFile, words: ReturnType<typeof useRequestWords>['files']): string {
  if (state === 'sending') return words.sending(Math.round(share * 100))
  return state === 'sent' ? words.sent : ''
}
