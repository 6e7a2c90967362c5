/** The command cannot do what it was asked to do; the message says why. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem'
}

export const HELP = `Checks that a back end keeps the contract: that every number equals the rows behind it.

  npx @lmp-widgets/data-adapter verify <url> [options]

  <url>                      the base URL of the API: <url>/manifest is asked first

How a back end is, in a minute: npx @lmp-widgets/data-adapter doctor --help

Who asks
  --header "name: value"     sent with every request; may be given several times
  --other-header "n: v"      of a user of another account, of whom nothing may be seen

How much
  --law "name"               only this law; may be given several times (all)
  --max-requests N           requests in all (20000)
  --rate N                   requests per second (as fast as the answers come)
  --timeout S                seconds for one answer (10)
  --time-limit S             seconds for everything (600)
  --max-rows N               rows of one list that are read (10000)
  --choices N                of each drop-down, only N months or years (all)
  --filters N                generated filters for each list (30)
  --seed N                   the same seed generates the same filters
  --try-post                 also send three POSTs without a body, to see them refused

What comes out
  --json                     the report as JSON, instead of text
  --junit FILE               the report as JUnit XML, besides
  --help                     this text

Only GET and HEAD are sent, unless --try-post is given. The records must not change meanwhile.

Exit codes
  0  no law fails            3  not reached, or not signed in
  1  a law fails             4  no law fails, but a limit ended it before all was checked
  2  a wrong option
`
