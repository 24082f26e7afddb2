import { isLookedAt, isPicture } from '@yigen/domain/files/looked-at.ts'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { Dialog } from './Dialog.tsx'
import { useSharedWords } from './words.ts'
import './look-at-file.css'

type Props = { file: { name: string; type: string }; href: string; className?: string; title?: string; children: ReactNode }

/** A file by its link: a picture or a PDF opens over the page, everything else is a download. Ctrl and the middle button do as ever. */
export function LookAtFile({ file, href, className, title, children }: Props) {
  const [open, setOpen] = useState(false)
  const looked = isLookedAt(file.type)
  const press = (event: MouseEvent) => {
    if (!looked || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <a className={className} href={href} download={file.name} title={title} aria-haspopup={looked ? 'dialog' : undefined} onClick={press}>
        {children}
      </a>
      {open ? <Looked file={file} href={href} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Looked({ file, href, onClose }: Pick<Props, 'file' | 'href'> & { onClose: () => void }) {
  const words = useSharedWords()
  const inline = `${href}?inline=true`
  return (
    <Dialog
      title={file.name}
      className="looked-at"
      reads
      onClose={onClose}
      foot={
        <>
          <a className="btn" href={inline} target="_blank" rel="noreferrer">
            {words.openApart}
          </a>
          <a className="btn" href={href} download={file.name}>
            {words.download}
          </a>
        </>
      }
    >
      {isPicture(file.type) ? <img src={inline} alt={file.name} /> : <iframe src={inline} title={file.name} />}
    </Dialog>
  )
}
