/** Of the product, on white. */
export const colours = {
  ink: '#131c1c',
  second: '#465253',
  third: '#5c6869',
  accent: '#0e7c7b',
  halo: '#e7f3f2',
  fill: '#f4f6f6',
  line: '#c6cfcf',
  edge: '#82908f',
  paper: '#ffffff',
} as const
