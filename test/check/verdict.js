/**
 * Ends a check: prints its one fact, or every finding and how to mend them, and sets the exit code.
 * A check does nothing after this.
 */
export function verdict(fact, findings = [], cure = '') {
  if (findings.length === 0) {
    console.log(fact)
    return
  }
  console.log(findings.join('\n'))
  if (cure) console.log(`mend: ${cure}`)
  process.exitCode = 1
}
