import { Field } from '#shared/Field.tsx'
import '../shared/listing.css'

type Props<T extends string> = {
  label: string
  timeLabel: string
  times: readonly (readonly [T, string])[]
  value: { date: string; time: T }
  onChange: (value: { date: string; time: T }) => void
  fault: string | undefined
}

/** The first or the last day of a leave, and where on that day. */
export function LeaveDay<T extends string>({ label, timeLabel, times, value, onChange, fault }: Props<T>) {
  return (
    <Field label={label} fault={fault}>
      {given => (
        <span className="choice">
          <input
            {...given}
            type="date"
            className="box"
            value={value.date}
            onChange={event => onChange({ ...value, date: event.target.value })}
          />
          <select
            className="box"
            aria-label={timeLabel}
            value={value.time}
            onChange={event => onChange({ ...value, time: times.find(([time]) => time === event.target.value)?.[0] ?? value.time })}
          >
            {times.map(([time, words]) => (
              <option key={time} value={time}>
                {words}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  )
}
