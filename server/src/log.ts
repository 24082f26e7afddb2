import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'
import { toldFault } from './told-fault.ts'

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]
export type Log = Logger

/** One JSON object a line, for machines to read. Faults are told without what people wrote. */
export const makeLog = (level: LogLevel, destination?: DestinationStream): Log =>
  pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: toldFault, error: toldFault } }, destination)
