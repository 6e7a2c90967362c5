/** Both clocks of a page in the hands of a test: the one that is never set, and the one on the wall. */
export function stillClocks() {
  const { now } = performance
  const { now: today } = Date
  let clock = performance.now()
  let wall = Date.now()
  performance.now = () => clock
  Date.now = () => wall
  return {
    /** They go on by so many seconds; a sleep stands still on one of them, and who sets the other sets it by more or less. */
    pass(seconds: number, onTheWall = seconds) {
      clock += 1000 * seconds
      wall += 1000 * onTheWall
    },
    release() {
      performance.now = now
      Date.now = today
    },
  }
}
