import assignments from './assignments/assignments.zh-CN.ts'
import board from './assignments/board/board.zh-CN.ts'
import calendar from './calendar/calendar.zh-CN.ts'
import clocks from './clocks/clocks.zh-CN.ts'
import declines from './declines/declines.zh-CN.ts'
import enterprises from './enterprises/enterprises.zh-CN.ts'
import files from './files/files.zh-CN.ts'
import history from './history/history.zh-CN.ts'
import imports from './imports/imports.zh-CN.ts'
import members from './members/members.zh-CN.ts'
import moves from './moves/moves.zh-CN.ts'
import organisations from './organisations/organisations.zh-CN.ts'
import pace from './pace/pace.zh-CN.ts'
import pauses from './pauses/pauses.zh-CN.ts'
import ratings from './ratings/ratings.zh-CN.ts'
import requests from './requests/requests.zh-CN.ts'
import services from './services/services.zh-CN.ts'
import shell from './shell/shell.zh-CN.ts'
import tasks from './tasks/tasks.zh-CN.ts'
import today from './today/today.zh-CN.ts'

/** Every slice's words in the first language; the type of all translations. */
export default {
  shell,
  requests,
  enterprises,
  assignments,
  members,
  organisations,
  services,
  calendar,
  history,
  imports,
  tasks,
  declines,
  ratings,
  pauses,
  moves,
  pace,
  files,
  clocks,
  today,
  board,
}
