import { assignments } from './assignments/assignments.slice.ts'
import { boards } from './boards/boards.slice.ts'
import { calendar } from './calendar/calendar.slice.ts'
import { clocks } from './clocks/clocks.slice.ts'
import { declines } from './declines/declines.slice.ts'
import { enterprises } from './enterprises/enterprises.slice.ts'
import { files } from './files/files.slice.ts'
import { history } from './history/history.slice.ts'
import { imports } from './imports/imports.slice.ts'
import { members } from './members/members.slice.ts'
import { moves } from './moves/moves.slice.ts'
import { organisations } from './organisations/organisations.slice.ts'
import { pace } from './pace/pace.slice.ts'
import { pauses } from './pauses/pauses.slice.ts'
import { ratings } from './ratings/ratings.slice.ts'
import { requests } from './requests/requests.slice.ts'
import { services } from './services/services.slice.ts'
import { tasks } from './tasks/tasks.slice.ts'
import { today } from './today/today.slice.ts'

/** The slices of the desk. Routes, nav, words, links, rows and search follow from this list; what domain names and it lacks does not compile. */
export const slices = [
  today,
  requests,
  enterprises,
  tasks,
  assignments,
  boards,
  declines,
  ratings,
  files,
  pauses,
  moves,
  pace,
  imports,
  members,
  organisations,
  services,
  calendar,
  clocks,
  history,
] as const
