import { expect, test } from 'vitest'
import { agendaFactNames, agendaFigures, figureOfFact } from './agenda-facts.ts'

test('each figure counts the lines of one fact, by which it opens them', () => {
  const counted = agendaFactNames.map(fact => figureOfFact[fact]).filter(figure => figure !== undefined)
  expect(counted.sort()).toEqual([...agendaFigures].sort())
})
