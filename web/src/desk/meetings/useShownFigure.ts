import { type AgendaFigure, agendaFigures, figureOfFact } from '@yigen/domain/meetings/agenda-facts.ts'
import { useFilters } from '../shared/filters.ts'
import type { Item } from './meeting.queries.ts'

/** The figure whose lines the address asks for; without one every line is shown. */
export function useShownFigure() {
  const { filters } = useFilters()
  const shown: AgendaFigure | undefined = agendaFigures.find(name => name === filters.figure)
  const isShown = ({ fact }: Pick<Item, 'fact'>) => shown === undefined || figureOfFact[fact] === shown
  return { shown, isShown }
}
