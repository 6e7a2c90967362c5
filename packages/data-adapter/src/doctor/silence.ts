import { BudgetSpent } from '../verify/budget.js'
import { ill, type Finding } from '../diagnosis/finding.js'

/** What a look finds; where nothing comes back, that itself is the finding. */
export async function orSilence(of: string, look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look()
  } catch (error) {
    if (error instanceof BudgetSpent) throw error
    const isLate = (error as Error).name === 'TimeoutError'
    return [
      isLate
        ? ill(of, 'no answer in time', 'See what takes so long; --timeout 30 waits longer than a page does.')
        : ill(of, 'no answer: the connection broke', 'Try the same URL with curl.'),
    ]
  }
}
