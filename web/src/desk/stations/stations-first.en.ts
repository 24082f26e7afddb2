export default {
  title: 'Stations',
  duty: 'On duty at a station',
  roster: 'Roster',
  staffedWhy: 'Nobody on duty by {{made}}; somebody has to be there at {{due}}',
  clock: { dutyStaffing: { name: 'somebody on duty', start: 'nobody on duty', stop: 'seated' } },
  step: { staffSession: { waits: 'Your turn: find somebody for duty', act: 'Find' } },
  yourDuty: 'On duty',
} as const
