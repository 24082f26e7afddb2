import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { FileChip } from '../../files/FileChip.tsx'
import type { TaskView } from '../task.queries.ts'
import { Helpers } from './Helpers.tsx'

/** What the unit is asked to do, and the enterprise's own words with its files. */
export function WhatIsAsked({ task }: { task: TaskView }) {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const now = useNow()
  const { request } = task
  const handedOut = task.files.filter(file => file.internal)
  return (
    <section className="conversation" aria-label={t('tasks-first:asked')}>
      <div className="ask">
        <div className="lab">{t('tasks-first:asked')}</div>
        <div>
          <blockquote>{task.asked}</blockquote>
          {handedOut.length > 0 ? (
            <div className="files">
              {handedOut.map(file => (
                <FileChip key={file.id} requestId={task.requestId} file={file} />
              ))}
            </div>
          ) : null}
          <Helpers task={task} />
          <p className="small quiet">{t('handedBy', { name: task.handedBy, time: dayTime(task.handedAt, now) })}</p>
        </div>
      </div>
      {request ? (
        <div className="ask">
          <div className="lab">{t('itsWords')}</div>
          <div className="our-message">
            <blockquote>{request.body}</blockquote>
            <div className="files">
              {request.files.map(file => (
                <FileChip key={file.id} requestId={request.id} file={file} />
              ))}
              <span className="small quiet">{t('received', { time: dayTime(request.receivedAt, now) })}</span>
            </div>
          </div>
        </div>
      ) : null}
    </section>
  )
}
