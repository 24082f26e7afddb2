import ICAL from 'ical.js'

/** What stands in a calendar, as a program of another hand reads it. */
export type ReadEvent = {
  uid: string
  sequence: number
  status: string
  title: string
  place: string
  about: string
  url: string
  startsAt: string
  endsAt: string
  remindsAt: string | null
}

export function readCalendar(text: string): { name: string; events: ReadEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { name: calendar.getFirstPropertyValue('name') as string, events: calendar.getAllSubcomponents('vevent').map(readEvent) }
}

function readEvent(component: ICAL.Component): ReadEvent {
  const event = new ICAL.Event(component)
  const [status, url] = ['status', 'url'].map(name => component.getFirstPropertyValue(name) as string)
  const trigger = component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger') as ICAL.Duration | undefined
  const moment = (time: ICAL.Time) => time.toJSDate().toISOString()
  const reminds = event.startDate.clone()
  if (trigger) reminds.addDuration(trigger)
  return {
    ...{ uid: event.uid, sequence: event.sequence, status: status ?? '', url: url ?? '' },
    ...{ title: event.summary, place: event.location ?? '', about: event.description ?? '' },
    ...{ startsAt: moment(event.startDate), endsAt: moment(event.endDate), remindsAt: trigger ? moment(reminds) : null },
  }
}
