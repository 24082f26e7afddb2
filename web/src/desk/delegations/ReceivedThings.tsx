import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'

type Thing = { name: string; number: string; condition: string }
type Props = { received: readonly Thing[]; write: (received: Thing[]) => void; tried: boolean }

export const blankThing: Thing = { name: '', number: '', condition: '' }
const most = 10

/** One line of fields for each thing. */
export function ReceivedThings({ received, write, tried }: Props) {
  const { t } = useTranslation('delegations')
  const set = (at: number, changed: Partial<Thing>) => write(received.map((thing, i) => (i === at ? { ...thing, ...changed } : thing)))
  return (
    <>
      {received.map((thing, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <div className="received-thing" key={i}>
          <Field label={t('use.thing')} fault={tried && !thing.name.trim() ? t('use.needThing') : undefined}>
            {given => (
              <input
                {...given}
                className="box"
                maxLength={80}
                value={thing.name}
                onChange={event => set(i, { name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('use.number')}>
            {given => (
              <input
                {...given}
                className="box"
                maxLength={40}
                value={thing.number}
                onChange={event => set(i, { number: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('use.condition')}>
            {given => (
              <input
                {...given}
                className="box"
                maxLength={80}
                value={thing.condition}
                onChange={event => set(i, { condition: event.target.value })}
              />
            )}
          </Field>
        </div>
      ))}
      {received.length < most ? (
        <p>
          <button type="button" className="link-btn" onClick={() => write([...received, blankThing])}>
            {t('use.another')}
          </button>
        </p>
      ) : null}
    </>
  )
}
