import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '#shared/attempt.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { forgetFile, type KeptFile, keepFile, keptFiles } from './kept-files.ts'
import { Remove } from './NoteFields.tsx'
import { Recorder } from './Recorder.tsx'
import { useOnDevice } from './useOnDevice.ts'

/** As the server takes them. */
const largest = 20 * 1024 * 1024

type Props = { clientId: string /** the note they belong to is kept with them */; onAdd: () => void; onRecords: (records: boolean) => void }

/** Photos of what was seen and recordings of what was said, on the device as soon as they are made; where a photo was taken is not kept. */
export function FilesField({ clientId, onAdd, onRecords }: Props) {
  const { t } = useTranslation('visits')
  const files = useOnDevice(keptFiles, clientId) ?? []
  const adding = useMutation({
    mutationFn: async (made: readonly Pick<KeptFile, 'id' | 'name' | 'content'>[]) => {
      onAdd()
      for (const file of made) await keepFile({ ...file, clientId })
    },
  })
  const [tooLarge, setTooLarge] = useState<string>()
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])]
    setTooLarge(chosen.find(({ size }) => size > largest)?.name)
    adding.mutate(chosen.filter(({ size }) => size <= largest).map(content => ({ id: newKey(), name: content.name, content })))
    target.value = ''
  }
  return (
    <section aria-label={t('files')}>
      <h2>{t('files')}</h2>
      <Recorder onMade={recording => adding.mutate([recording])} onRecords={onRecords} />
      <Field label={t('form.photos')} fault={tooLarge && t('form.tooLarge', { name: tooLarge })}>
        {given => <input {...given} type="file" accept="image/jpeg,image/png,image/webp" multiple onChange={choose} />}
      </Field>
      <FaultLine fault={adding.error} />
      <FileLines files={files} />
    </section>
  )
}

/** What is on the device, each to be taken away again. */
export const FileLines = ({ files }: { files: readonly KeptFile[] }) =>
  files.map(({ id, name }) => (
    <p key={id} className="visit-file">
      <span>{name}</span> <Remove onPress={() => void forgetFile(id)} />
    </p>
  ))
