import { serverSlice } from '#slice/slice.ts'
import { askingSubject, meetingDecisionSubject } from './meeting-decision-subject.ts'

export const meetingsSlice = serverSlice({
  name: 'meetings',
  floor: 'page',
  tables: {
    ofDistrict: [
      'meeting_series',
      'meeting_series_member',
      'meeting',
      'meeting_person',
      'agenda_item',
      'meeting_decision',
      'asking',
      'difficulty',
      'minutes_addendum',
      'minutes_signature',
      'minutes',
    ],
  },
  subjects: { meetingDecision: meetingDecisionSubject, asking: askingSubject },
})
