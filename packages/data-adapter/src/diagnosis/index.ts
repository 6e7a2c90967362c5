/** How a look at a back end or at a page is put down: what the command and the element of the doctor share. */
export { ageFinding } from './age.js'
export { diagnosed, type Diagnosis } from './diagnosis.js'
export { attention, ill, well, type Finding } from './finding.js'
export { inWords } from './in-words.js'
export { manifestFindings } from './manifest-findings.js'
export { nearest } from './nearest.js'
