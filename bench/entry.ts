// What the benchmark measures, built like the command line is: the same code, the same bundler.
export { y14 } from '../src/forms'
export { patchXlsx } from '../src/hosts/xlsx/patch'
export { readXlsx } from '../src/hosts/xlsx/read'
export { check } from '../src/session/check'
export { checkInSlices } from '../src/session/engine'
export { hint } from '../src/session/hint'
