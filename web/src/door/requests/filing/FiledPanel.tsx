import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import { useEffect, useRef } from 'react'
import { Icon } from '#shared/Icon.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { OwnFileList } from '../../files/FilePicker.tsx'
import type { OwnFiles } from '../../files/own-files.ts'
import { DoorLink } from '../../shared/DoorLink.tsx'
import { useRequestWords } from '../request-words.ts'
import type { FiledAnswer } from '../wire.ts'

/** It is filed: its number, who answers by when, and how the files get on. */
export function FiledPanel({ filed, own, another }: { filed: FiledAnswer; own: OwnFiles; another: () => void }) {
  const words = useRequestWords()
  const by = closingWords(Temporal.Instant.from(filed.answerDueAt), useNow(), useLanguage())
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <>
      <div className="state done">
        <h2 className="did" ref={head} tabIndex={-1}>
          <Icon name="tick" />
          {words.filing.filed}
        </h2>
        <p className="said">
          {words.filing.filedBy(filed.officerName ?? words.state.nobody)}
          <b>{by}</b>
          {words.filing.byEnd}
        </p>
        <p>{words.filing.number(filed.number)}</p>
      </div>
      <OwnFileList files={own.files} drop={own.drop} again={one => void own.send(filed.id, [one])} />
      <div className="two">
        <DoorLink className="btn touch next" href={`/door/requests/${filed.id}`}>
          {words.filing.look}
        </DoorLink>
        <button type="button" className="btn touch" onClick={another}>
          {words.filing.another}
        </button>
      </div>
    </>
  )
}
