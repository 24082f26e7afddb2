import assignments from './assignments/assignments.en.ts'
import board from './assignments/board/board.en.ts'
import calendar from './calendar/calendar.en.ts'
import clocks from './clocks/clocks.en.ts'
import declines from './declines/declines.en.ts'
import enterprises from './enterprises/enterprises.en.ts'
import files from './files/files.en.ts'
import history from './history/history.en.ts'
import imports from './imports/imports.en.ts'
import members from './members/members.en.ts'
import moves from './moves/moves.en.ts'
import organisations from './organisations/organisations.en.ts'
import pace from './pace/pace.en.ts'
import pauses from './pauses/pauses.en.ts'
import ratings from './ratings/ratings.en.ts'
import requests from './requests/requests.en.ts'
import services from './services/services.en.ts'
import type { Translated } from './shared/translated.ts'
import shell from './shell/shell.en.ts'
import tasks from './tasks/tasks.en.ts'
import today from './today/today.en.ts'
import type zhCN from './words.zh-CN.ts'

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
} satisfies Translated<typeof zhCN>
