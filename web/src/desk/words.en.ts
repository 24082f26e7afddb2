import assignments from './assignments/assignments.en.ts'
import board from './assignments/board/board.en.ts'
import calendar from './calendar/calendar.en.ts'
import declines from './declines/declines.en.ts'
import enterprises from './enterprises/enterprises.en.ts'
import history from './history/history.en.ts'
import members from './members/members.en.ts'
import organisations from './organisations/organisations.en.ts'
import ratings from './ratings/ratings.en.ts'
import beside from './requests/beside/beside.en.ts'
import requests from './requests/requests.en.ts'
import services from './services/services.en.ts'
import shell from './shell/shell.en.ts'
import tasks from './tasks/tasks.en.ts'
import type { Translated } from './translated.ts'
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
  tasks,
  declines,
  ratings,
  beside,
  board,
} satisfies Translated<typeof zhCN>
