/** `soon` is four hours or less; `over` begins after the due time, so an act in the very moment it is due is in time. */
export type ClockState = 'running' | 'soon' | 'over' | 'done' | 'doneLate'
