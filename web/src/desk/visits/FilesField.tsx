import { useMutation } from '@tanstack/react-query'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { forgetFile, keepFile, keptFiles } from './kept-files.ts'
import { Remove } from './NoteFields.tsx'
import { Recorder } from './Recorder.tsx'
import { useOnDevice } from './useOnDevice.ts'

type Props = { clientId: string /** the note they belong to is kept with them */; onAdd: () => void }

/** Photos of what was seen and recordings of what was said, on the device as soon as they are made; where a photo was taken is not kept. */
export function FilesField({ clientId, onAdd }: Props) {
  const { t } = useTranslation('visits')
  const files = useOnDevice(keptFiles, clientId) ?? []
  const adding = useMutation({
    mutationFn: async (made: readonly { name: string; content: Blob }[]) => {
      onAdd()
      for (const { name, content } of made) await keepFile(clientId, name, content)
    },
  })
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    adding.mutate([...(target.files ?? [])].map(content => ({ name: content.name, content })))
    target.value = ''
  }
  return (
    <section aria-label={t('files')}>
      <h2>{t('files')}</h2>
      <Recorder onMade={(name, content) => adding.mutate([{ name, content }])} />
      <Field label={t('form.photos')}>
        {given => <input {...given} type="file" accept="image/jpeg,image/png,image/webp" multiple onChange={choose} />}
      </Field>
      <FaultLine fault={adding.error} />
      {files.map(({ id, name }) => (
        <p key={id} className="visit-file">
          <span>{name}</span> <Remove onPress={() => void forgetFile(id)} />
        </p>
      ))}
    </section>
  )
}
