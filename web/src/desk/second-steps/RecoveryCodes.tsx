import { useTranslation } from 'react-i18next'
import { exactTime } from '#shared/format.ts'
import { serverNow } from '#shared/ticker.ts'

type Props = { codes: readonly string[]; name: string; done: string; onDone: () => void }

/** Ten codes, shown this once: to download, to print, to write down. */
export function RecoveryCodes({ codes, name, done, onDone }: Props) {
  const { t } = useTranslation('second-steps')
  const at = exactTime(serverNow())
  const notes = [t('codes.of', { name }), t('codes.made', { at }), t('codes.once')]
  const download = () => save(`${t('codes.file')}.txt`, [t('codes.fileHead'), ...notes, '', ...codes, ''].join('\r\n'))
  return (
    <div className="recovery-codes">
      <div className="on-paper">
        <p className="paper-only">{t('codes.fileHead')}</p>
        <ol>
          {codes.map(code => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        {notes.map(note => (
          <p key={note} className="small quiet">
            {note}
          </p>
        ))}
      </div>
      <div className="acts">
        <button type="button" className="btn lg" onClick={download}>
          {t('codes.download')}
        </button>
        <button type="button" className="btn lg" onClick={print}>
          {t('codes.print')}
        </button>
        <button type="button" className="btn do lg" onClick={onDone}>
          {done}
        </button>
      </div>
    </div>
  )
}

function save(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** The codes alone. */
function print() {
  document.body.classList.add('printing-codes')
  window.print()
  document.body.classList.remove('printing-codes')
}
